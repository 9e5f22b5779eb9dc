import type { Vendor } from '../../catalog/vendor';
import { pascal } from '../names';

/** The class of a vendor's failures: `AuvoError`. */
export const errorName = ({ title }: Vendor): string => `${pascal(title)}Error`;

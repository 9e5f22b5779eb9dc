import { autengo } from './autengo/vendor';
import { autovu } from './autovu/vendor';
import { auvo } from './auvo/vendor';
import { letsjobit } from './letsjobit/vendor';

/** Every vendor, in the order of the tree. The only file that lists them. */
export const vendors = { autovu, auvo, autengo, letsjobit } as const;

export type Vendors = typeof vendors;
export type VendorId = keyof Vendors;

import { asShipped } from '../costs/asShipped';
import type { Part } from '../figures';

export const bench: Part = () => asShipped('costs');

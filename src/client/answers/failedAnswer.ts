import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { Facts } from '../../http/errors';
import type { HttpResponse } from '../../http/exchange';
import type { Redact } from '../../http/redaction/redaction';
import type { RequestTemplate } from '../requestTemplate';

/** What is known of the request that was answered. */
export interface Asked {
  readonly signal?: AbortSignal;
  readonly template?: RequestTemplate;
  /** The key is held back until then at least, epoch milliseconds: the ledger's own word. */
  readonly notBefore?: () => number | undefined;
}

/** An answer that is not a success, and what to read it with. */
export interface FailedAnswer {
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly response: HttpResponse;
  readonly redact: Redact;
  readonly facts: Facts & { readonly answer: string };
}

import type { Operation } from '../../catalog/operation';
import { RequestError } from '../../http/errors';
import { partialOf } from '../../http/transport/partialBody';
import type { Redact } from '../../http/redaction/redaction';
import { beginning } from './readAnswer';

/** Gives a failure the part of the answer that had come when it broke off, redacted. A token's is not kept. */
export function withPartialAnswer(error: unknown, operation: Operation, redact: Redact): unknown {
  if (!(error instanceof RequestError) || operation.effect === 'token') return error;
  const text = partialOf(error);
  if (text !== undefined && text !== '') {
    error.answer = beginning(text, redact);
    error.partial = true;
  }
  return error;
}

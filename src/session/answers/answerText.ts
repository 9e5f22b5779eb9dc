import type { Operation } from '../../catalog/operation';
import type { Page } from '../../client/apiClient';
import { jsonText } from '../../http/json/json';
import type { Redact } from '../../http/redaction/redaction';
import { secretsHider } from '../secrets';

/**
 * An answer as text that may be shown: as it came, but for the credential's own values. Where the document calls
 * something in it secret, that is masked, and the text is written anew from what is left.
 */
export function answerText(
  operation: Operation,
  { answer, response }: Pick<Page<unknown>, 'answer' | 'response'>,
  redact: Redact,
): string {
  const hide = secretsHider(operation.response);
  return redact(hide === undefined ? response.text : jsonText(hide(answer)));
}

import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import { InputError } from '../http/errors';
import { renderSnippet } from '../snippets/snippet';
import { operationPage } from './operationPage';

/** An operation's page with the document's own examples. Nothing is sent, and no secret is asked for. */
export async function loadPage(vendor: Vendor, operation: Operation): Promise<string> {
  const answers = await vendor.exampleAnswers();
  const request = exampleRequest(vendor, operation);
  return operationPage(vendor, operation, {
    ...(request === undefined ? {} : { request }),
    ...(Object.hasOwn(answers, operation.id) ? { answer: answers[operation.id] } : {}),
  });
}

/** As a curl command; an example that is not complete gives none. */
function exampleRequest(vendor: Vendor, operation: Operation): string | undefined {
  try {
    return renderSnippet('curl', vendor, operation, operation.example, {}).code;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

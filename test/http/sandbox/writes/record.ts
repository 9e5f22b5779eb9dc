import assert from 'node:assert/strict';
import { undescribed } from '../../../unit/catalog/walk';
import { at, operationOf, type Read, type Row } from '../visitor';

/** The record of an answer at `result`, after a check that the answer has the documented status and shape, and no field beyond. */
export function recordOf(vendor: string, operation: string, answer: Read): Row {
  const { status, response } = operationOf(vendor, operation);
  assert.equal(answer.status, status, answer.text);
  assert.deepEqual(response.safeParse(answer.json).error?.issues, undefined);
  assert.deepEqual(undescribed([response], answer.json), []);
  return at(answer.json, 'result') as Row; // the schema says so
}

/** Checks that Auvo refused one value of the body, in its words. */
export function refusesValue(answer: Read, field: string, value: unknown): void {
  const message = `The value '${String(value)}' is not valid.`;
  assert.deepEqual([answer.status, answer.json], [400, { [field]: [message] }]);
}

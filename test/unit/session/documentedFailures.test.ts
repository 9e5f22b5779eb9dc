import assert from 'node:assert/strict';
import type { Operation } from '../../../src/catalog/operation';
import type { Vendor } from '../../../src/catalog/vendor';
import { readAnswer } from '../../../src/client/answers/readAnswer';
import { failureOf } from '../../../src/session/failure';
import { allVendors, find } from '../../support/catalog';
import { textResponse } from '../../support/fakeTransport';
import { inUtc } from '../../support/utc';

/** Bodies of the documented shapes, and what they are called below. `none` is no body. */
const bodies: Readonly<Record<string, string>> = {
  none: '',
  fields: '{"id": ["The value \'x\' is not valid."]}',
  message: '{"message": "Said so."}',
  error: '{"error": "Said so."}',
  'meta.error': '{"meta": {"error": "Said so."}}',
  text: 'Said so.',
};

type Row = readonly [
  vendor: string,
  operation: string,
  status: number,
  body: string,
  kind: string,
  title: string,
  detail: string,
];

/** Every failure that a document names, in every shape that its vendor's errors have, and what the user reads. */
const rows: readonly Row[] = [
  [
    'autovu',
    'diary.list',
    400,
    'none',
    'rejected',
    'AutoVu found this request invalid.',
    'Invalid parameters, such as a malformed date or a span of more than 31 days; the body says which.',
  ],
  ['autovu', 'diary.list', 400, 'text', 'rejected', 'AutoVu found this request invalid.', 'Said so.'],
  [
    'autovu',
    'diary.list',
    401,
    'none',
    'credentials-refused',
    'AutoVu refused the credentials of the profile “Mine”.',
    'Missing, malformed or invalid authentication headers: check api-key, scopecode and api-password.',
  ],
  [
    'autovu',
    'diary.list',
    401,
    'text',
    'credentials-refused',
    'AutoVu refused the credentials of the profile “Mine”.',
    'Said so. Missing, malformed or invalid authentication headers: check api-key, scopecode and api-password.',
  ],
  [
    'autovu',
    'diary.list',
    404,
    'none',
    'not-found',
    'AutoVu found nothing for this request.',
    'Not found, or your API key lacks permission to view it.',
  ],
  [
    'autovu',
    'diary.list',
    404,
    'text',
    'not-found',
    'AutoVu found nothing for this request.',
    'Said so. Not found, or your API key lacks permission to view it.',
  ],
  [
    'autovu',
    'diary.list',
    429,
    'none',
    'rate-limited',
    'The request limit of AutoVu is reached.',
    'AutoVu says that the limit is used up. Possible again at 2026-11-21 08:01:00.',
  ],
  [
    'autovu',
    'diary.list',
    429,
    'text',
    'rate-limited',
    'The request limit of AutoVu is reached.',
    'Said so. Possible again at 2026-11-21 08:01:00.',
  ],
  [
    'autovu',
    'diary.list',
    500,
    'none',
    'vendor-failed',
    '“List diary visits” failed at AutoVu.',
    'Unexpected fault at AutoVu; their engineers are alerted automatically.',
  ],
  ['autovu', 'diary.list', 500, 'text', 'vendor-failed', '“List diary visits” failed at AutoVu.', 'Said so.'],
  [
    'autovu',
    'job.get',
    404,
    'none',
    'not-found',
    'AutoVu found nothing for this request.',
    'The job does not exist, or access to it is restricted.',
  ],
  [
    'autovu',
    'job.get',
    404,
    'text',
    'not-found',
    'AutoVu found nothing for this request.',
    'Said so. The job does not exist, or access to it is restricted.',
  ],
  [
    'autovu',
    'site.get',
    404,
    'none',
    'not-found',
    'AutoVu found nothing for this request.',
    'The ID is invalid, or your API key lacks permission to view the site.',
  ],
  [
    'autovu',
    'site.get',
    404,
    'text',
    'not-found',
    'AutoVu found nothing for this request.',
    'Said so. The ID is invalid, or your API key lacks permission to view the site.',
  ],
  [
    'autovu',
    'siteProduct.get',
    404,
    'none',
    'not-found',
    'AutoVu found nothing for this request.',
    'The ID is invalid, or your API key lacks permission to view the product.',
  ],
  [
    'autovu',
    'siteProduct.get',
    404,
    'text',
    'not-found',
    'AutoVu found nothing for this request.',
    'Said so. The ID is invalid, or your API key lacks permission to view the product.',
  ],
  [
    'auvo',
    'login.get',
    400,
    'none',
    'credentials-refused',
    'Auvo refused the credentials of the profile “Mine”.',
    'Auvo refused the credentials.',
  ],
  [
    'auvo',
    'login.get',
    400,
    'fields',
    'credentials-refused',
    'Auvo refused the credentials of the profile “Mine”.',
    "id: The value 'x' is not valid.",
  ],
  [
    'auvo',
    'login.get',
    400,
    'message',
    'credentials-refused',
    'Auvo refused the credentials of the profile “Mine”.',
    'Said so.',
  ],
  [
    'auvo',
    'login.get',
    400,
    'text',
    'credentials-refused',
    'Auvo refused the credentials of the profile “Mine”.',
    'Said so.',
  ],
  [
    'auvo',
    'login.get',
    404,
    'none',
    'credentials-refused',
    'Auvo refused the credentials of the profile “Mine”.',
    'Auvo refused the credentials.',
  ],
  [
    'auvo',
    'login.get',
    404,
    'fields',
    'credentials-refused',
    'Auvo refused the credentials of the profile “Mine”.',
    "id: The value 'x' is not valid.",
  ],
  [
    'auvo',
    'login.get',
    404,
    'message',
    'credentials-refused',
    'Auvo refused the credentials of the profile “Mine”.',
    'Said so.',
  ],
  [
    'auvo',
    'login.get',
    404,
    'text',
    'credentials-refused',
    'Auvo refused the credentials of the profile “Mine”.',
    'Said so.',
  ],
  [
    'auvo',
    'users.list',
    400,
    'none',
    'rejected',
    'Auvo found this request invalid.',
    'Invalid options, such as a missing paramFilter.',
  ],
  [
    'auvo',
    'users.list',
    400,
    'fields',
    'rejected',
    'Auvo found this request invalid.',
    "id: The value 'x' is not valid.",
  ],
  ['auvo', 'users.list', 400, 'message', 'rejected', 'Auvo found this request invalid.', 'Said so.'],
  ['auvo', 'users.list', 400, 'text', 'rejected', 'Auvo found this request invalid.', 'Said so.'],
  [
    'auvo',
    'users.get',
    400,
    'none',
    'rejected',
    'Auvo found this request invalid.',
    'Invalid options, such as an id that is not a number.',
  ],
  [
    'auvo',
    'users.get',
    400,
    'fields',
    'rejected',
    'Auvo found this request invalid.',
    "id: The value 'x' is not valid.",
  ],
  ['auvo', 'users.get', 400, 'message', 'rejected', 'Auvo found this request invalid.', 'Said so.'],
  ['auvo', 'users.get', 400, 'text', 'rejected', 'Auvo found this request invalid.', 'Said so.'],
  [
    'auvo',
    'users.get',
    404,
    'none',
    'not-found',
    'Auvo found nothing for this request.',
    'The resource with the specified id does not exist.',
  ],
  [
    'auvo',
    'users.get',
    404,
    'fields',
    'not-found',
    'Auvo found nothing for this request.',
    "id: The value 'x' is not valid. The resource with the specified id does not exist.",
  ],
  [
    'auvo',
    'users.get',
    404,
    'message',
    'not-found',
    'Auvo found nothing for this request.',
    'Said so. The resource with the specified id does not exist.',
  ],
  [
    'auvo',
    'users.get',
    404,
    'text',
    'not-found',
    'Auvo found nothing for this request.',
    'Said so. The resource with the specified id does not exist.',
  ],
  [
    'autengo',
    'vehicle.list',
    400,
    'none',
    'rejected',
    'Autengo found this request invalid.',
    'Invalid request.',
  ],
  ['autengo', 'vehicle.list', 400, 'text', 'rejected', 'Autengo found this request invalid.', 'Said so.'],
  [
    'autengo',
    'opportunity.create',
    400,
    'none',
    'rejected',
    'Autengo found this request invalid.',
    'Invalid request.',
  ],
  [
    'autengo',
    'opportunity.create',
    400,
    'text',
    'rejected',
    'Autengo found this request invalid.',
    'Said so.',
  ],
  [
    'autengo',
    'opportunity.create',
    404,
    'none',
    'not-found',
    'Autengo found nothing for this request.',
    'Not Found (vehicle).',
  ],
  [
    'autengo',
    'opportunity.create',
    404,
    'text',
    'not-found',
    'Autengo found nothing for this request.',
    'Said so. Not Found (vehicle).',
  ],
  [
    'autengo',
    'contact.get',
    404,
    'none',
    'not-found',
    'Autengo found nothing for this request.',
    'Contact not found.',
  ],
  [
    'autengo',
    'contact.get',
    404,
    'text',
    'not-found',
    'Autengo found nothing for this request.',
    'Said so. Contact not found.',
  ],
  [
    'autengo',
    'contact.update',
    404,
    'none',
    'not-found',
    'Autengo found nothing for this request.',
    'Contact not found.',
  ],
  [
    'autengo',
    'contact.update',
    404,
    'text',
    'not-found',
    'Autengo found nothing for this request.',
    'Said so. Contact not found.',
  ],
  [
    'autengo',
    'auth.token',
    400,
    'none',
    'credentials-refused',
    'Autengo refused the credentials of the profile “Mine”.',
    'Autengo refused the credentials.',
  ],
  [
    'autengo',
    'auth.token',
    400,
    'text',
    'credentials-refused',
    'Autengo refused the credentials of the profile “Mine”.',
    'Said so.',
  ],
  [
    'letsjobit',
    'visits.list',
    429,
    'none',
    'rate-limited',
    'The request limit of LetsJobIt is reached.',
    'LetsJobIt says that the limit is used up. Possible again at 2026-11-21 08:00:10.',
  ],
  [
    'letsjobit',
    'visits.list',
    429,
    'error',
    'rate-limited',
    'The request limit of LetsJobIt is reached.',
    'Said so. Possible again at 2026-11-21 08:00:10.',
  ],
  [
    'letsjobit',
    'visits.list',
    429,
    'meta.error',
    'rate-limited',
    'The request limit of LetsJobIt is reached.',
    'Said so. Possible again at 2026-11-21 08:00:10.',
  ],
  [
    'letsjobit',
    'visits.list',
    429,
    'text',
    'rate-limited',
    'The request limit of LetsJobIt is reached.',
    'Said so. Possible again at 2026-11-21 08:00:10.',
  ],
  [
    'letsjobit',
    'visits.create',
    429,
    'none',
    'rate-limited',
    'The request limit of LetsJobIt is reached.',
    'LetsJobIt says that the limit is used up. Possible again at 2026-11-21 08:00:10.',
  ],
  [
    'letsjobit',
    'visits.create',
    429,
    'error',
    'rate-limited',
    'The request limit of LetsJobIt is reached.',
    'Said so. Possible again at 2026-11-21 08:00:10.',
  ],
  [
    'letsjobit',
    'visits.create',
    429,
    'meta.error',
    'rate-limited',
    'The request limit of LetsJobIt is reached.',
    'Said so. Possible again at 2026-11-21 08:00:10.',
  ],
  [
    'letsjobit',
    'visits.create',
    429,
    'text',
    'rate-limited',
    'The request limit of LetsJobIt is reached.',
    'Said so. Possible again at 2026-11-21 08:00:10.',
  ],
];

/** What tells one documented failure from another: operations of one vendor share most of them. */
const sign = ({ id }: Vendor, { effect, errors }: Operation, status: number, body: string): string =>
  [id, effect, status, errors[status], body].join(' | ');

const bodiesOf = ({ errors }: Vendor): string[] => [
  'none',
  ...errors.map((shape) =>
    shape.style === 'message' ? shape.at.join('.') : shape.style === 'text' ? 'text' : 'fields',
  ),
];

describe('a documented failure', () => {
  inUtc();

  for (const [vendorId, operationId, status, body, kind, title, detail] of rows) {
    it(`is told in plain words: ${vendorId} ${operationId} ${String(status)} ${body}`, async () => {
      const { vendor, operation } = find(vendorId, operationId);
      const response = textResponse(bodies[body] ?? assert.fail(body), status);
      const error = await readAnswer(vendor, operation, response, (text) => text).catch(
        (thrown: unknown) => thrown,
      );
      const failure = failureOf(error, {
        vendor: vendor.title,
        operation: `“${operation.title}”`,
        profile: 'Mine',
        sandbox: false,
        rows: 0,
        at: response.at,
        redact: (text) => text,
        marked: 0,
        ...(operation.effect === 'write' ? { write: { payload: true } } : {}),
      });
      assert.deepEqual([failure.kind, failure.title, failure.detail], [kind, title, detail]);
      const nothing = operation.effect === 'write' ? 'Nothing was saved. ' : '';
      assert.equal(failure.kept, `${nothing}Your inputs are kept.`);
    });
  }

  it('is in this table, whatever a document names', () => {
    const known = new Set(
      rows.map(([vendorId, operationId, status, body]) => {
        const { vendor, operation } = find(vendorId, operationId);
        return sign(vendor, operation, status, body);
      }),
    );
    const documented = allVendors.flatMap((vendor) =>
      vendor.groups.flatMap(({ operations }) =>
        operations.flatMap((operation) =>
          Object.keys(operation.errors).flatMap((status) =>
            bodiesOf(vendor).map((body) => sign(vendor, operation, Number(status), body)),
          ),
        ),
      ),
    );
    assert.deepEqual(
      [...new Set(documented)].filter((one) => !known.has(one)),
      [],
    );
    assert.equal(known.size, rows.length);
  });
});

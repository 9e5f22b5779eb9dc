import assert from 'node:assert/strict';
import fc from 'fast-check';
import qs from 'qs';
import * as z from 'zod';
import { bracketQuery, columnFilter, fieldList, jsonQuery } from '../../../src/catalog/fields';
import { vehicleColumns } from '../../../src/catalog/vendors/autengo/columns';
import { buildRequest } from '../../../src/client/buildRequest';
import { encodeQuery } from '../../../src/client/encodeQuery';
import { renderText } from '../../../src/client/requestTemplate';
import { validateInput } from '../../../src/client/validateInput';
import { allOperations, canaries, find } from '../../support/catalog';
import type { RawInput } from '../../../src/catalog/operation';

function build(
  vendorId: string,
  operationId: string,
  input: RawInput,
  choices?: Record<string, string>,
  hasToken?: boolean,
) {
  const { vendor, operation } = find(vendorId, operationId);
  const check = validateInput(vendor, operation, input);
  assert.ok(check.ok, JSON.stringify(check));
  const template = buildRequest(vendor, operation, check.input, {
    origin: 'https://x',
    ...(choices === undefined ? {} : { choices }),
    ...(hasToken === undefined ? {} : { hasToken }),
  });
  const headers = template.headers.map(
    ({ name, value }) => `${name}: ${renderText(value, ({ secret }) => `{${secret}}`)}`,
  );
  return {
    ...template,
    headers,
    body: template.body && renderText(template.body, ({ secret }) => `{${secret}}`),
  };
}

describe('building a request', () => {
  it('calls what a vendor declares nothing about by its own name', () => {
    const { vendor, operation } = find('letsjobit', 'visits.list');
    const headers = [
      { name: 'A', value: '{key} {token}' },
      { name: 'B', value: 'b', when: { field: 'style', is: 'b' } },
    ];
    const auth = { fields: {}, headers };
    const request = (choices?: Record<string, string>) =>
      buildRequest(
        { ...vendor, auth },
        operation,
        { path: {}, query: {}, body: undefined },
        { origin: 'https://x', hasToken: true, ...(choices === undefined ? {} : { choices }) },
      ).headers.filter(({ name }) => name !== 'Accept');
    const first = {
      name: 'A',
      value: [{ secret: 'key', env: 'key' }, ' ', { secret: 'token', env: 'ACCESS_TOKEN' }],
    };
    assert.deepEqual(request(), [first]);
    assert.deepEqual(request({ style: 'b' }), [first, { name: 'B', value: ['b'] }]);
  });

  it('writes path, query and headers as the document does', () => {
    const request = build('autovu', 'diary.list', {
      path: { startDate: '2026-11-16' },
      query: { endDate: '2026-11-17' },
    });
    assert.equal(request.url, 'https://x/diary/2026-11-16?endDate=2026-11-17&pageNumber=1&pageSize=50');
    assert.deepEqual(request.headers, [
      'api-key: {apiKey}',
      'scopecode: {scopecode.DiaryEndpoints}',
      'api-password: {apiPassword}',
      'Accept: application/json',
    ]);
  });

  it('writes a list of names in brackets, one pair each', () => {
    const path = 'https://x/v3/vehicle/filter/values';
    assert.equal(build('autengo', 'filterValues', {}).url, `${path}?fields%5B%5D=makeId`);
    assert.equal(
      build('autengo', 'filterValues', { query: { fields: ['fuelType', 'driveType'] } }).url,
      `${path}?fields%5B%5D=fuelType&fields%5B%5D=driveType`,
    );
  });

  it('sends an empty filter as {}, and keeps the trailing slash', () => {
    const { url } = build('auvo', 'users.list', {});
    assert.equal(url, 'https://x/v2/users/?paramFilter=%7B%7D&page=1&pageSize=10&order=asc');
  });

  it('puts the key pair of a login into the body, escaped as JSON, and sends no other header of the vendor', () => {
    const { vendor, operation } = find('auvo', 'login');
    const template = buildRequest(
      vendor,
      operation,
      { path: {}, query: {}, body: undefined },
      { origin: 'https://x' },
    );
    assert.equal(
      renderText(template.body ?? [], ({ secret, as }) => `<${secret} ${String(as)}>`),
      '{"apiKey":"<apiKey json>","apiToken":"<apiToken json>"}',
    );
    assert.deepEqual(
      template.headers.map(({ name }) => name),
      ['Accept', 'Content-Type'],
    );
  });

  it('sends the optional token when there is one, in the header that was chosen, never in both', () => {
    const headers = (choices?: Record<string, string>, hasToken?: boolean) =>
      build('autengo', 'makes', {}, choices, hasToken).headers;
    assert.deepEqual(headers(), ['X-Api-Key: {apiKey}', 'Accept: application/json', 'Accept-Language: de']);
    assert.equal(headers({ headerStyle: 'jwt' }, true)[1], 'Authorization: JWT {token}');
    assert.equal(headers({ headerStyle: 'xAuthorization' }, true)[1], 'X-Authorization: Bearer {token}');
    assert.equal(headers({ headerStyle: 'xAuthorization' }, true).length, 4);
  });

  it('asks in the language of the input', () => {
    assert.ok(build('autengo', 'makes', { language: 'en' }).headers.includes('Accept-Language: en'));
  });

  it('or in that of the profile, where the input names none', () => {
    const asked = (input: object) => build('autengo', 'makes', input, { language: 'en' }).headers.at(-1);
    assert.deepEqual([asked({}), asked({ language: 'de' })], ['Accept-Language: en', 'Accept-Language: de']);
  });

  it('keeps every path value within its own segment', () => {
    const hostile = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom(
        'a/../b',
        '%2e%2e',
        '..%2f',
        '?a=b',
        '#x',
        '\\..\\',
        '...',
        ';',
        '//h',
        '\u0000',
        '\r\n',
      ),
    );
    fc.assert(
      fc.property(hostile, (ID) => {
        fc.pre(ID !== '.' && ID !== '..');
        const url = new URL(build('letsjobit', 'visits.get', { path: { ID } }).url);
        assert.deepEqual([url.host, url.search, url.hash], ['x', '', '']);
        const segments = url.pathname.split('/');
        assert.equal(segments.length, 5);
        assert.equal(decodeURIComponent(segments[4] ?? ''), ID.toWellFormed());
      }),
    );
  });

  for (const { name, vendor, operation } of allOperations) {
    it(`names no secret in the address of ${name}, and is the same each time`, () => {
      const check = validateInput(vendor, operation, operation.example);
      assert.ok(check.ok);
      const circumstances = { origin: vendor.origin, choices: canaries(vendor), hasToken: true };
      const template = buildRequest(vendor, operation, check.input, circumstances);
      assert.equal(typeof template.url, 'string');
      assert.ok(!JSON.stringify(template).includes('canary'));
      assert.deepEqual(buildRequest(vendor, operation, check.input, circumstances), template);
    });
  }
});

describe('a query', () => {
  const comparison = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const filter = fc.dictionary(
    fc.constantFrom(...vehicleColumns),
    fc.oneof(comparison, fc.array(comparison, { maxLength: 4 })),
  );

  it('in brackets is exactly what qs writes', () => {
    const shape = {
      and: columnFilter(vehicleColumns),
      order: bracketQuery({ field: z.string(), dir: z.string() }),
    };
    fc.assert(
      fc.property(filter, fc.string({ unit: 'grapheme' }), (and, field) => {
        const values = { and, order: { field, dir: 'asc' } };
        assert.equal(encodeQuery(shape, values), qs.stringify(values, { arrayFormat: 'brackets' }));
      }),
    );
  });

  it('comes back as it was, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (q, name) => {
        const shape = { q: z.string(), filter: jsonQuery({ name: z.string() }), list: fieldList([]) };
        const read = new URLSearchParams(encodeQuery(shape, { q, filter: { name }, list: ['a', 'b'] }));
        assert.equal(read.get('q'), q.toWellFormed());
        assert.deepEqual(JSON.parse(read.get('filter') ?? ''), { name });
        assert.equal(read.get('list'), 'a,b');
      }),
    );
  });

  it('writes a list of one value, a long number and a nested object as they are', () => {
    const shape = { fields: fieldList([]), long: z.bigint(), box: z.unknown() };
    assert.equal(
      encodeQuery(shape, { fields: 'id', long: 9007199254740993n, box: { a: [1] } }),
      'fields=id&long=9007199254740993&box=%7B%22a%22%3A%5B1%5D%7D',
    );
  });

  it('leaves out what is not given, and writes what is false or empty', () => {
    const shape = { a: z.string(), b: z.boolean(), c: z.string(), d: columnFilter(['x']) };
    assert.equal(encodeQuery(shape, { a: '', b: false, c: undefined, d: {} }), 'a=&b=false');
  });
});

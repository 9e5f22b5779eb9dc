import assert from 'node:assert/strict';
import { authorize } from '../../../src/client/authorize';
import type { RequestTemplate, TextPart } from '../../../src/client/requestTemplate';
import { CredentialsMissingError, OriginRefusedError } from '../../../src/http/errors';

const secret = (name: string, json = false): TextPart => ({
  secret: name,
  env: name.toUpperCase(),
  ...(json ? { as: 'json' as const } : {}),
});
const template = (value: readonly TextPart[], body?: readonly TextPart[]): RequestTemplate => ({
  method: 'GET',
  url: 'https://api.example.com/a',
  headers: [{ name: 'Authorization', value }],
  ...(body === undefined ? {} : { body }),
});
const credential = (fields: Record<string, string | undefined>, origin = 'https://api.example.com') => ({
  origin,
  fields,
});
const header = (fields: Record<string, string | undefined>, name: string) =>
  authorize(template(['Bearer ', secret(name)]), credential(fields), undefined).headers[0]?.[1];

describe('signing a request', () => {
  it('fills in fields and token exactly as they are', () => {
    assert.equal(header({ key: ' a%2B+/= ~' }, 'key'), 'Bearer  a%2B+/= ~');
    const signed = authorize(template([secret('token')]), credential({}), 'T');
    assert.equal(signed.headers[0]?.[1], 'T');
  });

  it('escapes a field for JSON', () => {
    const signed = authorize(
      template([], ['{"a":"', secret('key', true), '"}']),
      credential({ key: 'a"\\\n' }),
      undefined,
    );
    assert.deepEqual(JSON.parse(signed.body ?? ''), { a: 'a"\\\n' });
  });

  it('takes the value for one scope before the value for all', () => {
    const fields = { scopecode: 'all', 'scopecode.Jobs': 'jobs', 'scopecode.Sites': '' };
    assert.equal(header(fields, 'scopecode.Jobs'), 'Bearer jobs');
    assert.equal(header(fields, 'scopecode.Sites'), 'Bearer all');
    assert.equal(header(fields, 'scopecode.Diary'), 'Bearer all');
  });

  it('refuses every other origin', () => {
    for (const origin of [
      'https://api.example.com:8443',
      'http://api.example.com',
      'https://api.example.com.evil',
      'https://evil',
    ]) {
      assert.throws(
        () => authorize(template([secret('key')]), credential({ key: 'k' }, origin), undefined),
        OriginRefusedError,
      );
    }
  });

  it('names the field that is missing or empty', () => {
    for (const fields of [{}, { key: '' }, { key: undefined }]) {
      assert.throws(
        () => header(fields, 'key'),
        (error) => error instanceof CredentialsMissingError && error.field === 'key',
      );
    }
    assert.throws(
      () => authorize(template([secret('token')]), credential({}), undefined),
      CredentialsMissingError,
    );
  });

  for (const character of ['\n', '\r', '\0', '\t', '\u007f', 'é', '😀', '\u2028']) {
    it(`names field and position, not the value, of ${JSON.stringify(character)}, which no header can carry`, () => {
      assert.throws(
        () => header({ key: `secret${character}` }, 'key'),
        (error) =>
          error instanceof CredentialsMissingError &&
          error.message ===
            'The credential field "key" has a character at position 7 that a header cannot carry.',
      );
    });
  }
});

import assert from 'node:assert/strict';
import { createRedactor } from '../../../src/http/redaction/redaction';
import { refusalOf, sameInputs, savedInputs } from '../../../src/requests/inputs';

describe('Inputs that are saved', () => {
  it('are all that say something, a body too, but no file that was chosen', () => {
    const values = {
      'query.page': '1',
      'query.empty': ' ',
      'body:mode': 'form',
      'body.name': 'Ana',
      'body.photo': '@file:5f2e9a52-0f35-4f0e-9c35-8d2c8c1f4c11/photo.png',
    };
    assert.deepEqual(savedInputs(values), { 'query.page': '1', 'body:mode': 'form', 'body.name': 'Ana' });
  });

  it('are refused with the name of the field that holds a credential', () => {
    const redact = createRedactor(['canary-key']);
    const values = { 'query.page': '1', 'body.note': 'my canary-key' };
    const refusal = refusalOf(values, redact, []) ?? '';
    assert.match(refusal, /not saved: “body\.note” holds a credential/);
    assert.ok(!refusal.includes('canary'));
    assert.equal(refusalOf({ 'query.page': '1' }, redact, []), undefined);
  });

  it('are refused with the name of a field that is secret by definition', () => {
    assert.match(
      refusalOf({ 'body.password': 'x' }, createRedactor([]), ['body.password']) ?? '',
      /“body\.password” is a secret/,
    );
  });

  it('are the same when they say the same, in whatever order', () => {
    assert.ok(sameInputs({ a: '1', b: '2' }, { b: '2', a: '1' }));
    assert.ok(!sameInputs({ a: '1' }, { a: '1', b: '2' }));
    assert.ok(!sameInputs({ a: '1' }, { b: '1' }));
  });
});

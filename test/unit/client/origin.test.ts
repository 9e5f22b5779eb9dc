import assert from 'node:assert/strict';
import { readOrigin } from '../../../src/client/origin';
import { OriginRefusedError } from '../../../src/http/errors';

const allowed: readonly [text: string, origin: string][] = [
  ['https://api.example.com', 'https://api.example.com'],
  ['https://API.Example.com/', 'https://api.example.com'],
  ['https://api.example.com:443', 'https://api.example.com'],
  ['https://api.example.com:8443', 'https://api.example.com:8443'],
  ['  https://api.example.com  ', 'https://api.example.com'],
  ['https://münchen.example', 'https://xn--mnchen-3ya.example'],
  ['https://192.168.1.5', 'https://192.168.1.5'],
  ['http://localhost', 'http://localhost'],
  ['http://LOCALHOST:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ['http://127.1:80', 'http://127.0.0.1'],
  ['http://[::1]:9000', 'http://[::1]:9000'],
];

const refused: readonly string[] = [
  '',
  'api.example.com',
  'https://',
  'http://api.example.com',
  'http://192.168.1.5',
  'http://0.0.0.0',
  'http://localhost.evil.example',
  'http://127.0.0.1.evil.example',
  'http://evil.example#127.0.0.1',
  'http://localhost@evil.example',
  'http://[::ffff:127.0.0.1]',
  'https://user@api.example.com',
  'https://user:password@api.example.com',
  'https://api.example.com/v2',
  'https://api.example.com/?a=b',
  'https://api.example.com/#a',
  'https://api.example.com\\@evil.example',
  'ftp://api.example.com',
  'file:///etc/hosts',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:https://api.example.com/x',
  'ws://localhost',
  '//api.example.com',
];

describe('an origin', () => {
  for (const [text, origin] of allowed) {
    it(`${JSON.stringify(text)} is read as ${origin}`, () => {
      assert.equal(readOrigin(text), origin);
    });
  }

  for (const text of refused) {
    it(`${JSON.stringify(text)} is refused, and not quoted`, () => {
      assert.throws(
        () => readOrigin(text),
        (error) =>
          error instanceof OriginRefusedError &&
          !/evil|password/.test(error.message.replace('user name or password', '')),
      );
    });
  }
});

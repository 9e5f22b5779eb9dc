/** An object as JSON makes it: with a `__proto__` of its own. */
const parsed = (json: string): unknown => JSON.parse(json);

/** Something inside something, as deep as that. */
function nested(depth: number, wrap: (inner: unknown) => unknown = (inner) => ({ a: inner })): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
}

const throwing = (): never => {
  throw new Error('a getter that throws');
};

/** Values that nobody expects where a form's text, an id or a record is expected. */
export const hostileValues: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  NaN,
  Infinity,
  -Infinity,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  Number.MAX_VALUE,
  5e-324,
  10n,
  Symbol('x'),
  () => 'x',
  '',
  ' ',
  'NaN',
  '1e999',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\System32',
  'file:///etc/passwd',
  'https://evil.example/?q=',
  'javascript:alert(1)',
  'command:workbench.action.terminal.new',
  'vscode://vendorscope.vendorscope/x',
  '$(rm -rf ~)',
  '\u0000',
  '\u202eevil\u202c',
  '\ud800',
  'x'.repeat(1_000_000),
  [],
  [[]],
  [null],
  ['x'],
  Array.from({ length: 20_000 }, (_, index) => index),
  new Array(5),
  {},
  { length: 3 },
  { then: () => 'x' },
  { toString: throwing },
  { toJSON: throwing },
  { valueOf: throwing },
  parsed('{"__proto__": {"polluted": true}}'),
  parsed('{"constructor": {"prototype": {"polluted": true}}}'),
  parsed('{"toJSON": 1, "hasOwnProperty": 1, "toString": 1}'),
  Object.create(null),
  Object.defineProperty({}, 'run', { get: throwing, enumerable: true }),
  new Proxy({}, { get: throwing, ownKeys: throwing, getPrototypeOf: throwing }),
  new Map([['run', 1]]),
  new Set([1]),
  new Date(NaN),
  new Uint8Array(10),
  Promise.resolve('x'),
  nested(10_000),
  nested(10_000, (inner) => [inner]),
];

/** Keys that no message has. */
export const hostileKeys: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toJSON',
  'then',
  'url',
  'path ',
  'file',
  'command',
  'credential',
  'profileId',
  'vendorId',
  'origin',
  'headers',
  '',
];

/** The same record with one key more, `__proto__` as a key like any other. */
export const withKey = (record: object, key: string, value: unknown): unknown =>
  Object.defineProperty({ ...record }, key, { value, enumerable: true, configurable: true, writable: true });

import * as vscode from 'vscode';
import { OperationNode, VendorNode } from '../../../src/host/explorer/nodes';

const throwing = (): never => {
  throw new Error('thrown by another extension');
};
const hostile = { get: throwing, has: throwing, ownKeys: throwing, getPrototypeOf: throwing };

/** Answers every question about it with itself. */
const everything: unknown = new Proxy(() => undefined, { get: () => everything, apply: () => everything });

const circular: Record<string, unknown> = { vendorId: 'auvo' };
circular.operationId = circular;

const ids = (id: unknown) => ({
  vendorId: id,
  operationId: id,
  profileId: id,
  runId: id,
  savedId: id,
});

/** What another extension may pass to a command that is nothing that a tree or a panel of ours passes. */
export const hostileArguments: readonly (readonly [what: string, argument: unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['NaN', NaN],
  ['a bigint', 10n],
  ['a symbol', Symbol('auvo')],
  ['a vendor’s id alone', 'auvo'],
  ['an address', 'https://evil.example'],
  ['a long text', 'x'.repeat(1_000_000)],
  ['a function', () => ids('auvo')],
  ['a list', []],
  ['a list of ids', [{ vendorId: 'auvo', operationId: 'tasks.list' }]],
  ['an empty object', {}],
  ['an object without a prototype', Object.create(null)],
  ['a getter that throws', Object.defineProperty({}, 'vendorId', { get: throwing, enumerable: true })],
  [
    'a getter that throws no error',
    Object.defineProperty({}, 'vendorId', {
      get: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is the attack
        throw 'no error';
      },
    }),
  ],
  [
    'a getter that throws what cannot be read',
    Object.defineProperty({}, 'vendorId', {
      get: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is the attack
        throw new Proxy({}, hostile);
      },
    }),
  ],
  ['a proxy that throws', new Proxy({}, hostile)],
  ['a proxy that is everything', everything],
  ['a revoked proxy', revoked()],
  ['__proto__ as JSON', JSON.parse('{"__proto__": {"vendorId": "auvo", "operationId": "tasks.list"}}')],
  ['ids that objects inherit', ids('__proto__')],
  ['ids of the constructor', ids('constructor')],
  ['ids that are paths', ids('../../../../etc/passwd')],
  ['ids that are addresses', ids('https://evil.example/')],
  ['ids that are links', ids('[Sign in](command:workbench.action.quit)')],
  ['ids that are long', ids('x'.repeat(1_000_000))],
  ['ids that turn text around', ids('\u202e\u0000auvo')],
  ['ids that are objects', ids({ toString: () => 'auvo' })],
  ['ids that are lists', ids(['auvo'])],
  ['ids that are boxed', ids(new String('auvo'))],
  ['a vendor with an operation that is none', { vendorId: 'auvo', operationId: '../tasks.list' }],
  ['a vendor with a profile that is a path', { vendorId: 'auvo', profileId: '../auvo/canary' }],
  ['a vendor with a profile that is none', { vendorId: 'letsjobit', profileId: '__proto__' }],
  ['a vendor in other letters', { vendorId: 'AUVO', operationId: 'tasks.list' }],
  ['an operation of another vendor', { vendorId: 'autovu', operationId: 'tasks.list' }],
  ['a forged node of an operation', Object.create(OperationNode.prototype)],
  ['a forged node of a vendor', Object.create(VendorNode.prototype)],
  ['an Uri', vscode.Uri.parse('command:vendorscope.addCredentials?%5B%5D')],
  ['a huge object', Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${String(at)}`, at]))],
  ['a circular object', circular],
  ['a promise', Promise.resolve(ids('auvo'))],
  [
    'a thenable',
    {
      then: (resolve: (value: unknown) => void) => {
        resolve(ids('auvo'));
      },
    },
  ],
  ['a map', new Map([['vendorId', 'auvo']])],
  ['bytes', new Uint8Array(100)],
  ['a date', new Date(NaN)],
];

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

import type { SnippetExtra } from '../../../../src/snippets/target';
import { renderSnippet } from '../../../../src/snippets/snippet';
import { find } from '../../catalog';
import { everyVariable } from '../environment';
import { recorder } from '../recorder';
import type { Scenario } from './scenario';

/** Snippets of which one variable each is missing. */
export interface MissingVariables {
  readonly scenarios: readonly Scenario[];
  readonly env: Readonly<Record<string, string>>;
}

const requests: readonly (readonly [vendor: string, operation: string, ...extras: SnippetExtra[]])[] = [
  ['autovu', 'job.get'],
  ['auvo', 'login'],
  ['auvo', 'login.get'],
  ['auvo', 'users.create'],
  ['auvo', 'users.get', 'login'],
  ['autengo', 'vehicle.get'],
  ['autengo', 'makes', 'login'],
  ['letsjobit', 'visits.list', 'all'],
];

/** Each request with each of its variables. */
const missing = requests.flatMap(([vendorId, id, ...extras]) => {
  const { vendor, operation } = find(vendorId, id);
  const asked = Object.fromEntries(extras.map((extra) => [extra, true]));
  // Which variables there are is the same in every target that offers the form.
  const { variables } = renderSnippet(
    'javascript-fetch',
    vendor,
    operation,
    operation.example,
    { hasToken: true },
    asked,
  );
  return variables.map((variable, at) => ({ at, variable, scenario: scenario(variable) }));

  function scenario(variable: string): Scenario {
    return {
      name: `${vendorId} ${id} without ${variable}`,
      vendor,
      operation,
      extras,
      circumstances: { hasToken: true },
      open: async () => {
        const server = await recorder(() => ({ status: 200, body: '{}' }));
        return {
          origin: server.origin,
          judge: ({ code, output, errors }) => {
            if (server.take().length > 0) return 'it sent something';
            if (code === 0 || code === undefined) return 'it did not fail';
            if (output.trim() !== '') return 'it printed something';
            return errors.includes(variable) ? undefined : 'it does not name the variable';
          },
          [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
        };
      },
    };
  }
});

/** In each, one variable of a request is missing: the first, then the second. */
export const missingVariables: readonly MissingVariables[] = [0, 1, 2].map((at) => {
  const here = missing.filter((one) => one.at === at);
  const gone = new Set(here.map(({ variable }) => variable));
  return {
    scenarios: here.map(({ scenario }) => scenario),
    env: Object.fromEntries(Object.entries(everyVariable).filter(([name]) => !gone.has(name))),
  };
});

import type { Call } from './call';
import type { Literal, LiteralField } from './literal';

/** What `fetch` and undici are told besides the address. */
export const optionsOf = (call: Call): LiteralField[] => [
  ...methodField(call),
  ['headers', { fields: call.headers }],
  ...(call.body === undefined ? [] : [['body', bodyText(call.body)] as const]),
];

/** The method, where it is not the one that all libraries take by themselves. */
export const methodField = ({ method }: Call): LiteralField[] =>
  method === 'GET' ? [] : [['method', { code: `'${method}'` }]];

const bodyText = ({ text, json }: NonNullable<Call['body']>): Literal =>
  json === undefined ? { code: text } : { call: 'JSON.stringify', args: [json] };

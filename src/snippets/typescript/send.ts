import type { Vendor } from '../../catalog/vendor';
import type { Call } from '../javascript/call';
import { urlCode } from '../javascript/call';
import type { Literal, LiteralField } from '../javascript/literal';
import { literalText } from '../javascript/literal';
import { optionsOf } from '../javascript/options';
import { sentLines } from '../javascript/sentLines';
import type { Paging } from '../paging';
import type { TypedLibrary } from './library';
import { errorName } from './names';

/**
 * Statements that send a request, after which `text` is what it answers. A body that has a type stands in a
 * variable of that type, so that the compiler checks it.
 */
export function sendStatements(
  call: Call,
  library: TypedLibrary,
  vendor: Vendor,
  shared: boolean,
  bodyType?: string,
): string[] {
  const { body } = call;
  const typed = bodyType === undefined ? undefined : body?.json;
  const options = optionsOf(call).map<LiteralField>(([name, value]) =>
    name === 'body' && typed !== undefined ? [name, { code: 'JSON.stringify(body)' }] : [name, value],
  );
  const fields = shared ? options : [...options, ...library.options];
  const args: Literal[] = [{ code: urlCode(call.url) }, { fields }];
  const statements = shared
    ? sentLines('const text = await send', args, '  ')
    : [...sentLines(`const response = await ${library.call}`, args, '  '), ...readLines(vendor, library)];
  if (typed === undefined) return statements;
  const declared = `const body: ${bodyType ?? ''} = `;
  return [`  ${declared}${literalText(typed, '  ', declared.length + 3)};`, ...statements];
}

const readLines = (vendor: Vendor, { text, status, failed }: TypedLibrary): string[] => [
  `  const text = await ${text};`,
  ...throwIf(failed, `throw new ${errorName(vendor)}(${status}, text);`),
];

/** On two lines where it is long. */
const throwIf = (condition: string, statement: string): string[] => {
  const line = `  if (${condition}) ${statement}`;
  return line.length <= 100 ? [line] : [`  if (${condition})`, `    ${statement}`];
};

/** The function that all of a snippet's requests go through. */
export function sendFunction(vendor: Vendor, library: TypedLibrary, paging: Paging | undefined): string[] {
  const { call, options, text, status, ok, failed, retryAfter, optionsType } = library;
  const given = options.length === 0 ? 'options' : `{ ...options, ${optionText(options)} }`;
  const exchange = [`const response = await ${call}(url, ${given});`, `const text = await ${text};`];
  const head = `async function send(url: string, options: ${optionsType}): Promise<string> {`;
  const error = `throw new ${errorName(vendor)}(${status}, text);`;
  if (paging === undefined) {
    return [
      '/** Sends a request; gives the text that it answers. */',
      head,
      ...exchange.map((line) => `  ${line}`),
      ...throwIf(failed, error),
      '  return text;',
      '}',
    ];
  }
  const paced = paging.limits.length > 0;
  return [
    `/** Sends a request, again after a 429${paced ? ', within the quota' : ''}; gives the text that it answers. */`,
    head,
    '  for (let attempt = 0; ; attempt++) {',
    ...(paced ? ['    await roomInQuota();'] : []),
    ...exchange.map((line) => `    ${line}`),
    ...(paced ? ['    answeredAt.push(performance.now());'] : []),
    `    if (${ok}) return text;`,
    `    if (${status} !== 429 || attempt === 5) ${error}`,
    `    await sleep(pauseOf(${retryAfter}));`,
    '  }',
    '}',
  ];
}

const optionText = (options: readonly LiteralField[]): string =>
  literalText({ fields: options }).replace(/^\{ | \}$/g, '');

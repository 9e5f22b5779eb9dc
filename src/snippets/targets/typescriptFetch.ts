import type { SecretPart, Text } from '../../client/requestTemplate';
import { joinText, secretsOf, urlText } from '../../client/requestTemplate';
import { camel, pascal } from '../names';
import { commentText } from '../quoting/comment';
import { jsString } from '../quoting/js';
import type { SnippetRequest, SnippetTarget } from '../target';
import { declareType } from '../types/typescript';

/** TypeScript with the built-in fetch, typed from the catalog. Runs in Node and compiles under `strict` by itself. */
export const typescriptFetch = {
  id: 'typescript-fetch',
  title: 'TypeScript (fetch, typed)',
  language: 'typescript',
  extension: 'ts',
  offers: [],
  render: ({ vendor, operation, template }: SnippetRequest): string => {
    const name = camel(operation.id);
    const answer = `${pascal(operation.id)}Answer`;
    const hasSecrets = secretsOf(template).length > 0;
    const init = [
      `    method: '${template.method}',`,
      '    headers: {',
      ...template.headers.map(({ name: header, value }) => `      ${key(header)}: ${textExpression(value)},`),
      '    },',
      ...(template.body === undefined ? [] : [`    body: ${textExpression(template.body)},`]),
      "    redirect: 'error',",
    ];
    return [
      `// ${commentText(`${vendor.title}: ${operation.title} (${operation.method} ${vendor.basePath}${operation.path})`)}`,
      '',
      declareType(answer, operation.response, `What "${operation.title}" answers.`),
      '',
      `export async function ${name}(): Promise<${answer}> {`,
      `  const response = await fetch(${textExpression(urlText(template))}, {`,
      ...init,
      '  });',
      '  if (!response.ok) {',
      `    throw new Error(\`${name} failed with status \${response.status}: \${await response.text()}\`);`,
      '  }',
      `  return (await response.json()) as ${answer};`,
      '}',
      ...(hasSecrets ? ['', ...ENVIRONMENT] : []),
      '',
      `${name}().then(console.log, console.error);`,
      '',
    ].join('\n');
  },
} as const satisfies SnippetTarget;

const ENVIRONMENT = [
  'declare const process: { readonly env: Readonly<Record<string, string | undefined>> };',
  '',
  'function env(name: string): string {',
  '  const value = process.env[name];',
  '  if (value === undefined) throw new Error(`Set the environment variable ${name} first.`);',
  '  return value;',
  '}',
];

/** Strings and variables joined with `+`, which reads the same whatever the strings hold. */
const textExpression = (text: Text): string =>
  joinText(text)
    .map((part) => (typeof part === 'string' ? jsString(part) : secretExpression(part)))
    .join(' + ');

function secretExpression({ env, as }: SecretPart): string {
  const value = `env(${jsString(env)})`;
  if (as === 'json') return `JSON.stringify(${value}).slice(1, -1)`;
  return as === 'query' ? `encodeURIComponent(${value})` : value;
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : jsString(name));

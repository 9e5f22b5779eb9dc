import type { SnippetRequest, SnippetTarget } from '../target';
import { jsAccess, jsKey } from '../quoting/js';
import type { TypedLibrary } from '../typescript/library';
import { program } from '../typescript/program';
import { declareTypes } from '../types/typescript';

/** TypeScript with the built-in fetch, typed from the catalog. Compiles under `strict` by itself. */
export const typescriptFetch = {
  id: 'typescript-fetch',
  title: 'TypeScript (fetch, typed)',
  language: 'typescript',
  extension: 'ts',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => program(request, fetchLibrary),
} as const satisfies SnippetTarget;

const fetchLibrary: TypedLibrary = {
  imports: [],
  declare: declareTypes,
  call: 'fetch',
  optionsType: 'RequestInit',
  options: [['redirect', { code: "'manual'" }]],
  text: 'response.text()',
  status: 'response.status',
  ok: 'response.ok',
  failed: '!response.ok',
  retryAfter: "response.headers.get('Retry-After') ?? ''",
  read: (typeName) => `JSON.parse(text) as ${typeName}`,
  readToken: (pointer) => [
    `const answer = JSON.parse(text) as ${tokenType(pointer)};`,
    `const token = ${pointer.slice(1).reduce((code, key) => `${code}?.${optionalKey(key)}`, jsAccess('answer', pointer.slice(0, 1)))};`,
    "if (!token) throw new Error('The login answered without a token.');",
  ],
};

/** The login's answer as far as the token is concerned. */
const tokenType = ([key, ...rest]: readonly string[]): string =>
  key === undefined ? 'string' : `{ ${jsKey(key)}?: ${tokenType(rest)} }`;

const optionalKey = (key: string): string => (jsKey(key) === key ? key : `[${jsKey(key)}]`);

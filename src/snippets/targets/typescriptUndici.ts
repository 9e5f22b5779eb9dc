import { jsAccess, jsKey } from '../quoting/js';
import type { SnippetRequest, SnippetTarget } from '../target';
import type { TypedLibrary } from '../typescript/library';
import { program } from '../typescript/program';
import { declareSchemas, schemaName } from '../types/zod';

/** TypeScript with undici's `request`, which follows no redirect by itself, and answers checked by zod. */
export const typescriptUndici = {
  id: 'typescript-undici',
  title: 'TypeScript (undici and zod, typed and validated)',
  language: 'typescript',
  extension: 'ts',
  needs: 'undici 7 and zod 4',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => program(request, undici),
} as const satisfies SnippetTarget;

const undici: TypedLibrary = {
  imports: ["import { request } from 'undici';", "import * as z from 'zod';"],
  declare: declareSchemas,
  call: 'request',
  optionsType: 'Parameters<typeof request>[1]',
  options: [],
  text: 'response.body.text()',
  status: 'response.statusCode',
  ok: 'response.statusCode >= 200 && response.statusCode < 300',
  failed: 'response.statusCode < 200 || response.statusCode > 299',
  retryAfter: "String(response.headers['retry-after'])",
  read: (typeName) => `validated(${schemaName(typeName)}, text)`,
  reader: (vendorTitle) => [
    '/** An answer as its schema describes it; throws where it differs. Fields that are not documented stay. */',
    'function validated<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {',
    '  const answer = schema.safeParse(JSON.parse(text));',
    '  if (answer.success) return answer.data;',
    `  throw new Error(\`${vendorTitle} answered otherwise than documented:\\n\${z.prettifyError(answer.error)}\`);`,
    '}',
  ],
  readToken: (pointer) => [
    `const schema = ${tokenSchema(pointer)};`,
    `const token = ${jsAccess('validated(schema, text)', pointer)};`,
  ],
};

/** The login's answer as far as the token is concerned. */
const tokenSchema = ([key, ...rest]: readonly string[]): string =>
  key === undefined ? 'z.string().min(1)' : `z.looseObject({ ${jsKey(key)}: ${tokenSchema(rest)} })`;

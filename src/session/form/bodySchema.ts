import * as z from 'zod';
import { metaOf } from '../../catalog/meta';
import type { Operation } from '../../catalog/operation';

type Json = Record<string, unknown>;

/** Words of the catalog that no other reader of a JSON schema knows. */
const ownWords = ['wire', 'control', 'labels', 'secret', 'columns', 'initial', 'opens', 'patch'] as const;

/**
 * The JSON schema (draft 7) of an operation's body, as the editor completes and checks with it:
 * descriptions, labels of values, and the example as a snippet. Undefined without a body.
 */
export function bodySchema({ title, body, example, credentialBody }: Operation): Json | undefined {
  if (body === undefined || credentialBody !== undefined) return undefined;
  const schema = z.toJSONSchema(body, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      adapt(zodSchema as unknown as z.ZodType, jsonSchema); // the catalog has classic schemas only
    },
  }) as Json; // plain data
  const defaultSnippets =
    example.body === undefined
      ? {}
      : { defaultSnippets: [{ label: 'Example of the document', body: escaped(example.body) }] };
  return { title, ...schema, ...defaultSnippets };
}

function adapt(schema: z.ZodType, json: Json): void {
  const { labels } = metaOf(schema);
  if (labels !== undefined && Array.isArray(json.enum)) {
    json.enumDescriptions = json.enum.map((value: unknown) => labels[String(value)] ?? '');
  }
  for (const word of ownWords) Reflect.deleteProperty(json, word);
  // Every whole number has these as its limits: they say nothing.
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  // A chosen file stands as a short text in the editor, and as its content in the request.
  if (json.contentEncoding === 'base64') {
    delete json.pattern;
    delete json.format;
  }
}

/** In a snippet, `$`, `}` and a backslash have a meaning. */
function escaped(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\\$}]/g, '\\$&');
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escaped(inner)]));
}

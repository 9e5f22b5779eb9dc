import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import { commentText } from '../quoting/comment';
import { titleOf } from '../text';
import { jsonSchemaText } from './jsonSchema';
import { namedSchemas } from './named';
import { declareTypes } from './typescript';
import { declareSchemas } from './zod';

/** In which language types are wanted. */
export type TypesLanguage = 'typescript' | 'zod' | 'json-schema';

/** The types of an operation, as text. */
export interface RenderedTypes {
  readonly code: string;
  /** The editor's name for the language. */
  readonly language: string;
  /** Of a file with it, without the dot. */
  readonly extension: string;
}

/** What an operation takes (path, query, body) and answers, as types alone. */
export function typesOnly(vendor: Vendor, operation: Operation, language: TypesLanguage): RenderedTypes {
  const named = namedSchemas(vendor, operation, ['path', 'query', 'body']);
  if (language === 'json-schema')
    return { code: jsonSchemaText(vendor, operation, named), language: 'json', extension: 'json' };
  const title = `// ${commentText(titleOf({ vendor, operation }))}`;
  const paragraphs =
    language === 'zod'
      ? [`${title}\n\nimport * as z from 'zod';`, ...declareSchemas(named.all)]
      : [title, ...declareTypes(named.all)];
  return { code: `${paragraphs.join('\n\n')}\n`, language: 'typescript', extension: 'ts' };
}

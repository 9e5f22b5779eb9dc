import * as z from 'zod';
import { metaOf, unwrapped } from './meta';
import type { Operation, Shape } from './operation';

/** Every name that an operation's inputs go by: parameters, what is inside them, and the columns of filters. */
export const inputNames = ({ params, query, body }: Operation): readonly string[] => [
  ...new Set([...namesIn(params), ...namesIn(query), ...(body === undefined ? [] : namesInside(body))]),
];

const namesIn = (shape: Shape): string[] =>
  Object.entries(shape).flatMap(([name, schema]) => [name, ...namesInside(schema)]);

function namesInside(schema: z.ZodType): readonly string[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return namesIn(inner.shape);
  const { wire, columns = [] } = metaOf(schema);
  return wire === 'brackets' ? columns : [];
}

import type { Pointer } from '../../catalog/pagination';
import { pascal } from '../names';

/** A value that code reads out of an answer, and its Go type. */
export interface GoField {
  readonly at: Pointer;
  readonly type: string;
}

/** The Go type of an answer that has just these fields; gofmt leaves it as it is. */
export function goAnswer(fields: readonly GoField[], indent: string): string {
  const [only] = fields;
  if (only?.at.length === 0) return only.type;
  const names = [...new Set(fields.map(({ at }) => at[0] ?? ''))];
  const width = Math.max(...names.map((name) => pascal(name).length));
  const types = names.map((name) => {
    const inside = fields.filter(({ at }) => at[0] === name);
    return goAnswer(
      inside.map(({ at, type }) => ({ at: at.slice(1), type })),
      `${indent}\t`,
    );
  });
  const typeWidth = types.some((type) => type.includes('\n'))
    ? 0
    : Math.max(...types.map(({ length }) => length));
  const lines = names.map(
    (name, index) =>
      `${indent}\t${pascal(name).padEnd(width)} ${types[index]?.padEnd(typeWidth) ?? ''} \`json:"${name}"\``,
  );
  return ['struct {', ...lines, `${indent}}`].join('\n');
}

/** The field of `answer` at a place. */
export const goField = (at: Pointer): string => ['answer', ...at.map(pascal)].join('.');

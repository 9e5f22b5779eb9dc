import type { Pointer } from '../../catalog/pagination';
import type { Paging } from '../paging';

/** A place in an answer as a jq path: `.result.entityList`, or `.` for the answer itself. */
export const jqPath = (pointer: Pointer): string =>
  pointer.length === 0
    ? '.'
    : pointer
        .map((key, index) =>
          /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `${index === 0 ? '.' : ''}[${JSON.stringify(key)}]`,
        )
        .join('');

/** Gives the rows of an answer, each on its own. */
export const jqRows = ({ rows }: Paging): string => (rows.length === 0 ? '.[]' : `${jqPath(rows)}[]`);

/** Gives the position of the page after the one at `$position`, and nothing at the end. */
export function jqNext({ next, rows, position }: Paging): string {
  const count = `(${jqPath(rows)} | length)`;
  const here = `$${position}`;
  const number = (pointer: Pointer) => `(${jqPath(pointer)} | tonumber)`;
  switch (next.by) {
    case 'page':
      return `select(${[
        ...(next.hasNext === undefined && next.total === undefined ? [] : [`${count} > 0`]),
        next.hasNext !== undefined
          ? jqPath(next.hasNext)
          : next.total === undefined
            ? `${count} >= ${String(next.size)}`
            : `${here} * ${String(next.size)} < ${number(next.total)}`,
      ].join(' and ')}) | ${here} + 1`;
    case 'rows':
      return `(${here} + ${count}) as $next | select($next > ${here} and $next < ${number(next.total)}) | $next`;
    case 'answer':
      return [
        `select(${count} > 0 and ${number(next.remaining)} > 0)`,
        number(next.next),
        `select(. > ${here})`,
      ].join(' | ');
  }
}

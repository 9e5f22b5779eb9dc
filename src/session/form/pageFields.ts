import type { Operation } from '../../catalog/operation';
import { positionName, sizeName } from '../../client/lists/readPage';
import type { FormValues } from './readForm';

/** The field that a run begins at a page with. */
export function positionField({ page }: Operation, position: number | undefined): FormValues {
  const name = positionName(page);
  return name === undefined || position === undefined ? {} : { [`query.${name}`]: String(position) };
}

/** A form with another page size, from the first page: positions of another size mean nothing. Nothing where there is no size. */
export function withPageSize({ page }: Operation, values: FormValues, size: number): FormValues | undefined {
  const name = sizeName(page);
  if (name === undefined) return undefined;
  const position = `query.${positionName(page) ?? ''}`;
  const others = Object.entries(values).filter(([id]) => id !== position);
  return { ...Object.fromEntries(others), [`query.${name}`]: String(size) };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { TableView } from '../../src/protocol/table';
import type { TableActions } from '../tableActions';

/** So long the user's changes stand before the host has confirmed them, in milliseconds. */
const patience = 3_000;

/**
 * How the rows are looked at, with what the user has just changed: the host's answer may be on its way while the
 * next change builds on the one before.
 */
export function useTableView(
  view: TableView,
  setView: TableActions['setView'],
): readonly [TableView, (change: Partial<TableView>) => void] {
  const [, redraw] = useState(0);
  const changed = useRef<Partial<TableView>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  changed.current = unconfirmed(changed.current, view);
  const settle = (next: Partial<TableView>): void => {
    changed.current = next;
    redraw((count) => count + 1);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const change = (next: Partial<TableView>): void => {
    settle({ ...changed.current, ...next });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      settle({});
    }, patience);
    setView(plain(next));
  };
  return [{ ...view, ...changed.current }, change];
}

/** What the host does not say by itself yet. */
export function unconfirmed(changed: Partial<TableView>, view: TableView): Partial<TableView> {
  const { sort, find, filters, columns } = changed;
  return {
    ...(sort === undefined || same(sort, view.sort) ? {} : { sort }),
    ...(find === undefined || same(find, view.find) ? {} : { find }),
    ...(filters === undefined || same(filters, view.filters) ? {} : { filters }),
    ...(columns === undefined || same(columns, view.columns) ? {} : { columns }),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A message's lists may be written to. */
function plain({ sort, find, filters, columns }: Partial<TableView>): Parameters<TableActions['setView']>[0] {
  return {
    ...(sort === undefined ? {} : { sort: [...sort] }),
    ...(find === undefined ? {} : { find }),
    ...(filters === undefined ? {} : { filters }),
    ...(columns === undefined
      ? {}
      : {
          columns: {
            order: [...columns.order],
            hidden: [...columns.hidden],
            pinned: [...columns.pinned],
            widths: columns.widths,
          },
        }),
  };
}

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FormList as List } from '../../../src/protocol/form';
import { singular } from '../../text/item';
import { Icon } from '../Icon';
import { ListItem } from './ListItem';
import { ListRow } from './ListRow';
import type { ItemChange, ListProps } from './listProps';

/** Objects in a row: added, removed, repeated and moved. Changes and conditions are one line each. */
export function FormList({ list, ...form }: ListProps): JSX.Element {
  const { id, items } = list;
  const issue = form.issues[id];
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    const selector = wanted.current;
    if (selector === undefined) return;
    wanted.current = undefined;
    root.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [items]);
  const change = (what: ItemChange, at: number): void => {
    wanted.current = focusAfter(what, at, items.length);
    form.actions.changeList({ list: id, change: what, at });
  };
  const add = (): void => {
    wanted.current = `[data-item="${items.length.toString()}"] :is(${fields})`;
    form.actions.changeList({ list: id, change: 'add' });
  };
  return (
    <div class={`form-list of-${list.of}`} ref={root} data-field={id} role="group" aria-label={list.title}>
      {!list.bare && (
        <div class="list-head">
          <h4>{list.title}</h4>
          {list.required && (
            <span class="field-required" title="Required">
              *<span class="sr-only"> required</span>
            </span>
          )}
          {items.length > 0 && <span class="form-mark">{items.length}</span>}
        </div>
      )}
      {list.description !== undefined && <p class="form-help">{list.description}</p>}
      {items.map((item, at) =>
        list.of === 'item' ? (
          <ListItem key={item.id} list={list} item={item} at={at} change={change} {...form} />
        ) : (
          <ListRow key={item.id} list={list} item={item} at={at} change={change} {...form} />
        ),
      )}
      {issue !== undefined && (
        <p class="field-issue" data-issue={id}>
          <Icon name="error" />
          <span>{issue}</span>
        </p>
      )}
      <div class="list-foot">
        <button type="button" class="form-link" data-add={id} onClick={add}>
          <Icon name="add" />
          {addLabel(list)}
        </button>
        {list.of === 'item' && items.length === 0 && <Emptiness list={list} actions={form.actions} />}
      </div>
    </div>
  );
}

/** A list may be sent without items, which is not the same as not sending it. */
function Emptiness({ list, actions }: Pick<ListProps, 'list' | 'actions'>): JSX.Element {
  const change = list.given ? 'none' : 'empty';
  return (
    <>
      <span class="form-mark">{list.given ? 'sent as an empty list' : 'not sent'}</span>
      <button
        type="button"
        class="form-link quiet"
        onClick={() => {
          actions.changeList({ list: list.id, change });
        }}
      >
        {list.given ? 'Leave Out' : 'Send Empty'}
      </button>
    </>
  );
}

function addLabel({ of, title, bare }: List): string {
  if (of === 'condition') return 'Add Condition';
  if (of === 'change') return 'Add Change';
  return bare ? 'Add Item' : `Add ${singular(title)}`;
}

const fields = 'input, textarea, vscode-text-field, vscode-text-area, vscode-dropdown';

/** Where the keyboard goes on: with the item that moved, to the new one, or to what took the place of the removed one. */
function focusAfter(what: ItemChange, at: number, count: number): string {
  if (what === 'remove') {
    const next = Math.min(at, count - 2);
    return next < 0 ? '[data-add]' : `[data-item="${next.toString()}"] [data-do="remove"]`;
  }
  const to = what === 'up' ? at - 1 : at + 1;
  return `[data-item="${to.toString()}"] [data-do="${what}"]:not(:disabled), [data-item="${to.toString()}"] [data-do="remove"]`;
}

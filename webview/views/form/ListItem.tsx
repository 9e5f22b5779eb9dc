import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { itemTitle } from '../../text/item';
import { hasIssue, isEmptyItem } from '../../text/missing';
import { Icon } from '../Icon';
import { ItemButton } from './ItemButton';
import type { ItemProps } from './listProps';

/** Longer lists begin with their items folded. */
const openAtOnce = 3;

/** One object of a list, under the first thing that it says. Alt with an arrow up or down moves it. */
export function ListItem({ list, item, at, change, ...form }: ItemProps): JSX.Element {
  const title = itemTitle(item, form.values);
  const troubled = hasIssue(item, form.issues);
  const [open, setOpen] = useState(list.items.length <= openAtOnce || title === '');
  useEffect(() => {
    if (troubled) setOpen(true);
  }, [troubled, form.issues]);
  const name = `${(at + 1).toString()}${title === '' ? '' : ` · ${title}`}`;
  const move = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const up = event.key === 'ArrowUp';
    if (up ? at > 0 : at < list.items.length - 1) change(up ? 'up' : 'down', at);
  };
  return (
    <div class="list-item" role="group" aria-label={`${list.title} ${name}`} data-item={at} onKeyDown={move}>
      <div class="item-head">
        <button
          type="button"
          class="item-fold"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
          <span class="item-number">{at + 1}</span>
          {isEmptyItem(item, form.values) ? (
            <span class="item-empty">empty, not sent</span>
          ) : (
            <span class="item-title">{title}</span>
          )}
        </button>
        <ItemButton what="up" icon="arrow-up" label="Move Up" disabled={at === 0} at={at} change={change} />
        <ItemButton
          what="down"
          icon="arrow-down"
          label="Move Down"
          disabled={at === list.items.length - 1}
          at={at}
          change={change}
        />
        <ItemButton what="duplicate" icon="copy" label="Duplicate" at={at} change={change} />
        <ItemButton what="remove" icon="trash" label="Remove" at={at} change={change} />
      </div>
      {open && <div class="item-body">{form.parts(item)}</div>}
    </div>
  );
}

import type { JSX } from 'preact';
import { Icon } from '../Icon';
import type { ItemChange, ItemProps } from './listProps';

interface ButtonProps extends Pick<ItemProps, 'at' | 'change'> {
  readonly what: ItemChange;
  readonly icon: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** A button that does something to an item. */
export function ItemButton({ what, icon, label, at, change, disabled = false }: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="item-button"
      data-do={what}
      title={label}
      aria-label={`${label} ${(at + 1).toString()}`}
      disabled={disabled}
      onClick={() => {
        change(what, at);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

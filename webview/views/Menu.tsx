import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { indexAfter } from '../grid/cellMenu';
import { Icon } from './Icon';

/** One choice of a menu. */
export interface MenuEntry {
  readonly label: string;
  readonly icon?: string;
  /** The key that does the same. */
  readonly key?: string;
  readonly disabled?: boolean;
  /** It is on or off; picking it turns it, and the menu stays. */
  readonly checked?: boolean;
  /** A line above it. */
  readonly apart?: boolean;
  readonly pick: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Closes it; the focus goes back to the button. */
  readonly onClose: () => void;
  /** Closes it; the focus is elsewhere already. */
  readonly onLeave: () => void;
}

/** The entries of a menu under the element that it stands in; it has the focus from the start. */
export function Menu({ label, entries, onClose, onLeave }: MenuProps): JSX.Element {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (ref.current !== null) placeBelow(ref.current);
    itemsOf(ref.current)[0]?.focus();
  }, []);
  useEffect(() => {
    const outside = ({ target }: Event): void => {
      if (!(target instanceof Node) || ref.current?.parentElement?.contains(target) !== true) onLeave();
    };
    window.addEventListener('pointerdown', outside, true);
    for (const event of ['blur', 'resize']) window.addEventListener(event, onLeave);
    return () => {
      window.removeEventListener('pointerdown', outside, true);
      for (const event of ['blur', 'resize']) window.removeEventListener(event, onLeave);
    };
  }, []);
  const move = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    const items = itemsOf(ref.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const next =
      event.ctrlKey || event.metaKey || event.altKey
        ? undefined
        : indexAfter(event.key, at, labelsOf(entries));
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  };
  return (
    <div ref={ref} class="menu" role="menu" aria-label={label} onKeyDown={move}>
      {entries.map((entry) => (
        <Item key={entry.label} entry={entry} onClose={onClose} />
      ))}
    </div>
  );
}

const itemsOf = (menu: HTMLElement | null): readonly HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('.menu-item') ?? []),
];

const labelsOf = (entries: readonly MenuEntry[]): readonly string[] => entries.map(({ label }) => label);

function Item({ entry, onClose }: { readonly entry: MenuEntry; readonly onClose: () => void }): JSX.Element {
  const { label, icon = '', key, disabled = false, checked, apart = false, pick } = entry;
  return (
    <>
      {apart && <div class="menu-line" role="separator" />}
      <button
        type="button"
        class="menu-item"
        role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
        aria-checked={checked}
        aria-disabled={disabled}
        tabIndex={-1}
        onClick={() => {
          if (disabled) return;
          if (checked === undefined) onClose();
          pick();
        }}
      >
        <Icon name={checked === true ? 'check' : icon} class="menu-icon" />
        <span class="menu-label">{label}</span>
        {key !== undefined && <span class="menu-key">{key}</span>}
      </button>
    </>
  );
}

/** Under its button, and within the window. */
function placeBelow(menu: HTMLElement): void {
  const button = menu.parentElement?.getBoundingClientRect();
  if (button === undefined) return;
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.min(button.left, window.innerWidth - width - 8);
  const top = Math.min(button.bottom + 2, window.innerHeight - height - 8);
  menu.style.left = `${Math.max(8, left).toString()}px`;
  menu.style.top = `${Math.max(8, top).toString()}px`;
}

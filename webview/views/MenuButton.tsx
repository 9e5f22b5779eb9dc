import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../controls';
import { Menu } from './Menu';
import type { MenuEntry } from './Menu';

interface MenuButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly entries: readonly MenuEntry[];
}

/** A button with a menu after the ARIA pattern: arrows, Home, End and first letters move, Escape and Tab close. */
export function MenuButton({ icon, label, disabled = false, entries }: MenuButtonProps): JSX.Element {
  const anchor = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    anchor.current?.querySelector<HTMLElement>('vscode-button')?.focus();
  };
  return (
    <div
      ref={anchor}
      class="menu-anchor"
      onKeyDown={(event) => {
        if (open || disabled || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
        event.preventDefault();
        setOpen(true);
      }}
    >
      <Button
        appearance="icon"
        icon={icon}
        label={label}
        reachable
        disabled={disabled}
        menuOpen={open}
        onPress={() => {
          setOpen(!open);
        }}
      />
      {open && (
        <Menu
          label={label}
          entries={entries}
          onClose={close}
          onLeave={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

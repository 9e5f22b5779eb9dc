/** One choice of a menu. */
export interface MenuItem {
  readonly label: string;
  /** Beside it, quieter: where a value stands when the cell holds more, or its key. */
  readonly field?: string | undefined;
  /** A line above it. */
  readonly apart?: boolean;
  /** Shown, but it does nothing now. */
  readonly disabled?: boolean;
  /** It says how something is. */
  readonly checked?: boolean;
  readonly pick: () => void;
}

/** Where a menu opens: at the pointer, or below a cell. */
export interface MenuPlace {
  readonly left: number;
  readonly top: number;
}

/**
 * Opens a menu after the ARIA pattern: arrows, Home, End and first letters move, Escape and Tab close.
 * The focus goes back to the cell; picking does what the item says after that.
 */
export function openCellMenu(
  cell: HTMLElement,
  place: MenuPlace,
  items: readonly MenuItem[],
  label = 'Cell',
): void {
  const menu = document.createElement('div');
  menu.className = 'cell-menu';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', label);
  const buttons: HTMLButtonElement[] = [];
  const listening = new AbortController();
  const close = (): void => {
    listening.abort();
    const held = menu.contains(document.activeElement);
    menu.remove();
    if (held) cell.focus({ preventScroll: true });
  };
  for (const item of items) {
    if (item.apart === true) menu.append(lineAbove());
    const button = itemView(item);
    button.addEventListener('click', () => {
      if (item.disabled === true) return;
      close();
      item.pick();
    });
    // One entry stands out: the pointer takes the keyboard along.
    button.addEventListener('pointermove', () => {
      if (document.activeElement !== button) button.focus({ preventScroll: true });
    });
    buttons.push(button);
    menu.append(button);
  }
  menu.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = buttons.findIndex((button) => button === document.activeElement);
    const labels = items.map((item) => item.label);
    const next = indexAfter(event.key, at, labels);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  });
  menu.addEventListener('contextmenu', (event) => {
    event.preventDefault();
  });
  // Over the grid's root, which clips: the menu belongs to the page.
  (cell.closest('main') ?? document.body).append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(place.left, window.innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(place.top, window.innerHeight - height - 8))}px`;
  const { signal } = listening;
  const outside = (event: Event): void => {
    if (!menu.contains(event.target as Node | null)) close(); // an event's target in a page is a node of it
  };
  window.addEventListener('pointerdown', outside, { capture: true, signal });
  window.addEventListener('wheel', outside, { capture: true, passive: true, signal });
  window.addEventListener('blur', close, { signal });
  window.addEventListener('resize', close, { signal });
  buttons[0]?.focus();
}

/** Just below an element, where a menu of it opens. */
export function belowCell(cell: HTMLElement): MenuPlace {
  const { left, bottom } = cell.getBoundingClientRect();
  return { left, top: bottom };
}

/** Where the pointer was; undefined when an event came from the keyboard. */
export function pointerOf(event: MouseEvent): MenuPlace | undefined {
  const fromKeyboard = event.type === 'contextmenu' && event.detail === 0 && event.button !== 2;
  return fromKeyboard ? undefined : { left: event.clientX, top: event.clientY };
}

/** The item that a key leads to; undefined for keys that do not move. */
export function indexAfter(key: string, at: number, labels: readonly string[]): number | undefined {
  const count = labels.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const found = labels.findIndex(
    (_, step) => labels[(at + 1 + step) % count]?.toLowerCase().startsWith(key.toLowerCase()) === true,
  );
  return found < 0 ? undefined : (at + 1 + found) % count;
}

function itemView({ label, field, disabled, checked }: MenuItem): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cell-menu-item';
  button.setAttribute('role', checked === undefined ? 'menuitem' : 'menuitemcheckbox');
  if (checked !== undefined) button.setAttribute('aria-checked', checked.toString());
  if (disabled === true) button.setAttribute('aria-disabled', 'true');
  button.tabIndex = -1;
  const name = document.createElement('span');
  name.textContent = label;
  button.append(name);
  if (field !== undefined) {
    const where = document.createElement('span');
    where.className = 'cell-menu-field';
    where.textContent = field;
    button.append(where);
  }
  return button;
}

function lineAbove(): HTMLElement {
  const line = document.createElement('div');
  line.className = 'cell-menu-line';
  line.setAttribute('role', 'separator');
  return line;
}

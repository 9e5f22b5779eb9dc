/** One choice of a menu. */
export interface MenuItem {
  readonly label: string;
  /** Where the value stands, when the cell holds more. */
  readonly field?: string | undefined;
  /** A line above it. */
  readonly apart?: boolean;
  readonly pick: () => void;
}

/** Where a menu opens: at the pointer, or below a cell. */
export interface MenuPlace {
  readonly left: number;
  readonly top: number;
}

/**
 * Opens a menu after the ARIA pattern: arrows, Home, End and first letters move, Escape and Tab close.
 * The focus goes back to the cell; picking does what the item says first.
 */
export function openCellMenu(cell: HTMLElement, place: MenuPlace, items: readonly MenuItem[]): void {
  const menu = document.createElement('div');
  menu.className = 'cell-menu';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', 'Cell');
  const buttons: HTMLButtonElement[] = [];
  const close = (): void => {
    window.removeEventListener('pointerdown', outside, true);
    window.removeEventListener('blur', close);
    window.removeEventListener('resize', close);
    menu.remove();
    if (document.activeElement === document.body || document.activeElement === null)
      cell.focus({ preventScroll: true });
  };
  const outside = (event: Event): void => {
    if (!menu.contains(event.target as Node | null)) close(); // an event's target in a page is a node of it
  };
  for (const item of items) {
    if (item.apart === true) menu.append(lineAbove());
    const button = itemView(item);
    button.addEventListener('click', () => {
      close();
      item.pick();
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
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = indexAfter(
      event.key,
      at,
      buttons.map(({ textContent }) => textContent),
    );
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  });
  // Over the grid's root, which clips: the menu belongs to the page.
  (cell.closest('main') ?? document.body).append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(place.left, window.innerWidth - width - 8)).toString()}px`;
  menu.style.top = `${Math.max(8, Math.min(place.top, window.innerHeight - height - 8)).toString()}px`;
  window.addEventListener('pointerdown', outside, true);
  window.addEventListener('blur', close);
  window.addEventListener('resize', close);
  buttons[0]?.focus();
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

function itemView({ label, field }: MenuItem): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cell-menu-item';
  button.setAttribute('role', 'menuitem');
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

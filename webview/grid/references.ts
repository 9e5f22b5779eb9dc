import type { ReferenceOffer } from '../../src/protocol/results';
import type { MenuPlace } from './cellMenu';
import { openCellMenu } from './cellMenu';
import type { Place } from './move';

/** A cell of the page shown, as the host knows it. */
export interface CellRef {
  readonly run: number;
  readonly row: number;
  readonly column: number;
}

/** What following a reference asks of the host. It reads the value from its own rows. */
export interface Follow {
  readonly offers: (cell: CellRef) => Promise<readonly ReferenceOffer[]>;
  readonly open: (cell: CellRef, offer: number) => void;
}

/** The grid, as far as its references need it. */
interface Cells {
  readonly root: HTMLElement;
  /** The cell at a place, when it opens something. */
  readonly reference: (place: Place) => CellRef | undefined;
  readonly placeOf: (target: EventTarget | null) => Place | undefined;
  readonly textOf: (place: Place) => string | undefined;
}

/**
 * Lets cells with a reference be followed: Ctrl or Cmd with a click, a double click, Ctrl+Enter and F12 open
 * it, or a menu where there is a choice; the context menu (also Shift+F10) always shows the choice.
 */
export function followReferences({ root, reference, placeOf, textOf }: Cells, follow: Follow): void {
  const act = (event: Event, always: boolean, at?: MenuPlace): void => {
    const place = placeOf(event.target);
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.grid-cell') : null;
    const ref = place === undefined ? undefined : reference(place);
    if (place === undefined || cell === null || ref === undefined) return;
    event.preventDefault();
    void follow.offers(ref).then((offers) => {
      if (offers.length === 1 && !always) {
        follow.open(ref, 0);
        return;
      }
      if (offers.length > 0) openCellMenu(cell, at ?? belowCell(cell), itemsOf(ref, offers, textOf(place)));
    });
  };
  const itemsOf = (ref: CellRef, offers: readonly ReferenceOffer[], text: string | undefined) => [
    ...offers.map(({ label, field }, offer) => ({
      label,
      field,
      pick: () => {
        follow.open(ref, offer);
      },
    })),
    {
      label: 'Copy Value',
      apart: true,
      pick: () => {
        void navigator.clipboard.writeText(text ?? '');
      },
    },
  ];

  root.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey) act(event, false, pointerOf(event));
  });
  root.addEventListener('dblclick', (event) => {
    act(event, false, pointerOf(event));
  });
  root.addEventListener('contextmenu', (event) => {
    // From the keyboard it comes without a pointer.
    act(event, true, event.detail === 0 && event.button !== 2 ? undefined : pointerOf(event));
  });
  root.addEventListener('keydown', (event) => {
    const opens = event.key === 'F12' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (opens && !event.shiftKey && !event.altKey) act(event, false);
  });
  const showHeld = (event: KeyboardEvent | PointerEvent): void => {
    root.classList.toggle('following', event.ctrlKey || event.metaKey);
  };
  root.addEventListener('pointermove', showHeld);
  root.addEventListener('pointerleave', showHeld);
}

const pointerOf = ({ clientX, clientY }: MouseEvent): MenuPlace => ({ left: clientX, top: clientY });

function belowCell(cell: HTMLElement): MenuPlace {
  const { left, bottom } = cell.getBoundingClientRect();
  return { left, top: bottom };
}

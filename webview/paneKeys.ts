/** A part of the panel that F6 goes to. */
interface Part {
  readonly selector: string;
  /** What in it gets the focus, the first that is there and in sight. */
  readonly stops: readonly string[];
  /** It goes back to where it was: a form is filled in between looks at the rows. */
  readonly remembers?: boolean;
}

const parts: readonly Part[] = [
  { selector: '.toolbar', stops: ['vscode-button:not([appearance="icon"])'] },
  {
    selector: '#form',
    stops: ['vscode-text-field, vscode-dropdown, input, select, textarea', 'button'],
    remembers: true,
  },
  { selector: '.pane.results', stops: ['.grid [tabindex="0"]', 'button, vscode-button'] },
  {
    selector: '#inspector',
    stops: ['.value-body [tabindex="0"]', '[role="tab"][aria-selected="true"]', '.pane-fold'],
  },
];

/**
 * F6 goes to the next part of the panel, Shift+F6 to the one before. Beyond the last one the editor has the
 * key, which goes on to its own next part.
 */
export function listenForPaneKeys(document: Document, isCovered: () => boolean): void {
  const last = new Map<string, HTMLElement>();
  document.addEventListener('focusin', ({ target }) => {
    const part =
      target instanceof HTMLElement ? parts.find(({ selector }) => target.closest(selector)) : null;
    if (part?.remembers === true) last.set(part.selector, target as HTMLElement); // it has a part
  });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const shown = parts.flatMap((part) => {
        const place = document.querySelector(part.selector);
        const stop = place === null ? undefined : stopIn(place, part, last.get(part.selector));
        return place === null || stop === undefined ? [] : [{ place, stop }];
      });
      const at = shown.findIndex(({ place }) => place.contains(document.activeElement));
      const to = partAfter(at, event.shiftKey ? -1 : 1, shown.length);
      const covered = isCovered() || document.querySelector('[role="menu"]') !== null;
      if (to === undefined && !covered) return;
      event.preventDefault();
      event.stopPropagation();
      // Behind a dialog or a menu nothing happens.
      if (to === undefined || covered) return;
      shown[to]?.stop.focus({ preventScroll: true });
      shown[to]?.stop.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    true,
  );
}

/** The place of the part to go to among so many; undefined beyond the first and the last. From none of them (-1) it is the first, or the last. */
export function partAfter(at: number, step: 1 | -1, count: number): number | undefined {
  const to = at < 0 && step < 0 ? count - 1 : at + step;
  return to < 0 || to >= count ? undefined : to;
}

function stopIn(place: Element, { stops }: Part, kept: HTMLElement | undefined): HTMLElement | undefined {
  if (kept !== undefined && place.contains(kept) && kept.checkVisibility()) return kept;
  for (const stop of stops)
    for (const element of place.querySelectorAll<HTMLElement>(stop))
      if (element.checkVisibility()) return element;
  return undefined;
}

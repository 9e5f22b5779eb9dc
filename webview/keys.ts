import type { Actions } from './actions';
import type { View } from './state';

/** The panel's keys, wherever in it the focus is. Taken ones go no further: the editor has its own F5. */
export function listenForKeys(document: Document, view: () => View, actions: Actions): void {
  const take = (event: KeyboardEvent): void => {
    if (isWordMove(event, document)) return;
    const action = actionFor(event, view());
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action(actions);
  };
  // While capturing, so that the grid's and the fields' own keys do not come first.
  document.addEventListener('keydown', take, true);
}

/** On macOS, Alt with an arrow moves the cursor of a text field by a word. */
function isWordMove(event: KeyboardEvent, { defaultView }: Document): boolean {
  // A field's own control is in the shadow of its element. What has a text cursor has a selection.
  const [target] = event.composedPath();
  const inText = target !== undefined && 'selectionStart' in target;
  const isMac = defaultView?.navigator.userAgent.includes('Macintosh') === true;
  return isMac && inText && event.altKey && event.key.startsWith('Arrow');
}

function actionFor(event: KeyboardEvent, { panel }: View): ((actions: Actions) => void) | undefined {
  if (panel === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const busy = panel.run.status === 'running' || panel.run.status === 'waiting';
  if (event.altKey) {
    if (event.key === 'ArrowLeft') return page(panel.results?.hasPrevious === true && !busy, 'previous');
    if (event.key === 'ArrowRight') return page(panel.results?.hasNext === true && !busy, 'next');
    return undefined;
  }
  if (event.key === 'F5') {
    return (actions) => {
      if (!busy) actions.run();
    };
  }
  if (event.key === 'Escape' && busy) {
    return (actions) => {
      actions.stop();
    };
  }
  return undefined;
}

/** Taken also where there is no such page: Alt+Left must not navigate the editor away. */
function page(possible: boolean, to: 'previous' | 'next'): (actions: Actions) => void {
  return (actions) => {
    if (possible) actions.goTo(to);
  };
}

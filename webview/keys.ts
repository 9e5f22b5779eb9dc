import type { Actions } from './actions';
import type { View } from './state';
import { isBusy } from './text/status';

/** What a key does; nothing where it is taken only so that the editor does not have it. */
type Deed = (actions: Actions) => void;

/** The panel's keys, wherever in it the focus is. Taken ones go no further: the editor has its own F5. */
export function listenForKeys(document: Document, view: () => View, actions: Actions): void {
  const isMac = document.defaultView?.navigator.userAgent.includes('Macintosh') === true;
  const take = (event: KeyboardEvent): void => {
    if (event.isComposing || (isMac && isWordMove(event))) return;
    const deed = deedOf(event, view(), isMac);
    if (deed === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    deed(actions);
  };
  // While capturing, so that the grid's and the fields' own keys do not come first.
  document.addEventListener('keydown', take, true);
}

/** On macOS, Alt with an arrow moves the cursor of a text field by a word. */
function isWordMove(event: KeyboardEvent): boolean {
  // A field's own control is in the shadow of its element. What has a text cursor has a selection.
  const [target] = event.composedPath();
  const inText = target !== undefined && 'selectionStart' in target;
  return inText && event.altKey && event.key.startsWith('Arrow');
}

function deedOf(event: KeyboardEvent, view: View, isMac: boolean): Deed | undefined {
  if (view.panel === undefined || event.shiftKey) return undefined;
  const command = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (other || (command && event.altKey)) return undefined;
  const deed = command ? commandOf(event, view) : event.altKey ? pageOf(event, view) : plainOf(event, view);
  // Behind a dialog, nothing happens; what it does not know itself must not reach the editor either.
  return deed !== undefined && view.dialog !== undefined ? nothing : deed;
}

const nothing: Deed = () => undefined;

function plainOf(event: KeyboardEvent, { panel, dialog }: View): Deed | undefined {
  if (panel === undefined) return undefined;
  if (event.key === 'F5')
    return isBusy(panel)
      ? nothing
      : (actions) => {
          actions.run();
        };
  const isOurs =
    event.key === 'Escape' && isBusy(panel) && dialog === undefined && !isWithin(event, ownEscape);
  return isOurs
    ? (actions) => {
        actions.stop();
      }
    : undefined;
}

/** What closes, or clears, with Escape itself. */
const ownEscape = '[role="menu"], [role="dialog"], [role="search"]';

function pageOf({ key }: KeyboardEvent, { panel }: View): Deed | undefined {
  const page = pages[key];
  if (panel === undefined || page === undefined) return undefined;
  const { results } = panel;
  const exists = page === 'next' ? results?.hasNext === true : results?.hasPrevious === true;
  // Taken also where there is no such page: Alt+Left must not navigate the editor away.
  return exists && results?.scope === 'page' && !isBusy(panel)
    ? (actions) => {
        actions.goTo(page);
      }
    : nothing;
}

const pages: Readonly<Record<string, 'first' | 'previous' | 'next'>> = {
  Home: 'first',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
};

function commandOf(event: KeyboardEvent, { panel }: View): Deed | undefined {
  if (panel === undefined) return undefined;
  const { results } = panel;
  const hasRows = results !== undefined && results.allRows > 0;
  switch (event.key.toLowerCase()) {
    case 's':
      return hasRows
        ? (actions) => {
            actions.openDialog('export');
          }
        : nothing;
    case 'f':
      return hasRows && !results.single
        ? (actions) => {
            actions.find(true);
          }
        : nothing;
    case 'enter':
      // In the table it opens what a cell refers to.
      if (isWithin(event, '.grid')) return undefined;
      return isBusy(panel)
        ? nothing
        : (actions) => {
            actions.run();
          };
    default:
      return undefined;
  }
}

function isWithin(event: KeyboardEvent, selector: string): boolean {
  return event.composedPath().some((part) => isElement(part) && part.matches(selector));
}

const isElement = (part: EventTarget): part is Element => 'matches' in part;

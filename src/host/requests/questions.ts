import * as vscode from 'vscode';
import type { Place } from './place';

/** Asks for a name until `problemOf` finds nothing wrong with it; undefined when the user gives up. */
export const askName = (
  title: string,
  value: string,
  problemOf: (name: string) => string | undefined,
): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title,
    prompt: 'Name',
    value,
    validateInput: problemOf,
    ignoreFocusOut: true,
  });

/** Asks where to; one place that there is needs no question unless `always`. */
export async function askPlace(
  title: string,
  places: readonly Place[],
  always = false,
): Promise<Place | undefined> {
  if (places.length === 1 && !always) return places[0];
  const items = places.map((place) => ({ label: place.title, detail: place.detail, place }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: 'Where to?' }))?.place;
}

/** Asks in a dialog before something is gone. */
export const sure = async (question: string, detail: string, button: string): Promise<boolean> =>
  (await vscode.window.showWarningMessage(question, { modal: true, detail }, button)) === button;

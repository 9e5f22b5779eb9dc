import { later } from './later';

// A page's own script brings these, as one file; the policy's nonce covers what it imports.
const parts = async () => import('./laterParts');

export const ColumnChooser = later(async () => (await parts()).ColumnChooser);
export const DriftPane = later(async () => (await parts()).DriftPane);
export const ExportDialog = later(async () => (await parts()).ExportDialog);
export const ResponsePane = later(async () => (await parts()).ResponsePane);
export const ValuePane = later(async () => (await parts()).ValuePane);

/** Loads all of them, so that none lets the user wait: for when nothing else is to be done. */
export function loadLaterViews(): void {
  for (const view of [ValuePane, ResponsePane, ExportDialog, ColumnChooser, DriftPane]) view.load();
}

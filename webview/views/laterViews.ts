import { later } from './later';

// A page's own script brings these; the policy's nonce covers what it imports.
export const ColumnChooser = later(async () => (await import('./ColumnChooser')).ColumnChooser);
export const DriftPane = later(async () => (await import('./DriftPane')).DriftPane);
export const ExportDialog = later(async () => (await import('./ExportDialog')).ExportDialog);
export const ResponsePane = later(async () => (await import('./ResponsePane')).ResponsePane);
export const ValuePane = later(async () => (await import('./value/ValuePane')).ValuePane);

/** Loads all of them, so that none lets the user wait: for when nothing else is to be done. */
export function loadLaterViews(): void {
  for (const view of [ValuePane, ResponsePane, ExportDialog, ColumnChooser, DriftPane]) view.load();
}

import { measureActivation } from '../editor/activation';
import { BenchEditor } from '../editor/BenchEditor';
import { measureBundles } from '../editor/bundles';
import { measureRows } from '../editor/rows';
import { vendorServer } from '../editor/vendorServer';
import type { Part } from '../figures';

/** The product in a real VS Code: its activation, its bundles, and from a click to rows on the screen. */
export const bench: Part = async () => {
  await using vendor = await vendorServer();
  const editor = await BenchEditor.start(vendor.origin);
  try {
    await editor.warmUp(vendor);
    const activation = await measureActivation(editor);
    const rows = await measureRows(editor, vendor);
    return [activation, await measureBundles(), rows];
  } finally {
    await editor.stop();
  }
};

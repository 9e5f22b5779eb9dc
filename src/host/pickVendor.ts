import * as vscode from 'vscode';
import type { Vendor } from '../catalog/vendor';
import type { Engine } from './engine';

/** The vendor of an id, or the one that the user picks; undefined when none is picked. Throws for an id that is none. */
export async function pickVendor(
  { vendors }: Engine,
  vendorId: string | undefined,
  title: string,
): Promise<Vendor | undefined> {
  const all = Object.values<Vendor>(vendors);
  if (vendorId !== undefined) {
    const vendor = all.find(({ id }) => id === vendorId);
    if (vendor === undefined) throw new Error(`There is no vendor ${vendorId}.`);
    return vendor;
  }
  const items = all.map((vendor) => ({ label: vendor.title, detail: vendor.description, vendor }));
  return (await vscode.window.showQuickPick<(typeof items)[number]>(items, { title }))?.vendor;
}

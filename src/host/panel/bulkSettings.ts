import * as vscode from 'vscode';
import type { BulkSettings } from '../../session/bulk/bulkSettings';

/** How all rows are fetched, as the user's settings say now. `folder` is where pages are kept until all are there. */
export function bulkSettings(folder: string): BulkSettings {
  const settings = vscode.workspace.getConfiguration('vendorscope.fetchAll');
  const percent = settings.get<number>('reserve', 10);
  return {
    ...(settings.get<boolean>('keepOnDisk', true) ? { folder } : {}),
    reserve: Math.min(90, Math.max(0, percent)) / 100,
  };
}

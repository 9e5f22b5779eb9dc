import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { Engine } from '../engine';
import type { OperationRef } from '../operationRef';

/** One quick pick over all operations, found by title, path, method or the name of an input. */
export async function findOperation(engine: Engine): Promise<OperationRef | undefined> {
  const items = Object.values<Vendor>(engine.vendors).flatMap((vendor) => [
    { label: vendor.title, kind: vscode.QuickPickItemKind.Separator } as const,
    ...vendor.groups.flatMap((group) =>
      group.operations.map((operation) => ({
        label: operation.title,
        description: `${operation.method} ${vendor.basePath}${operation.path}`,
        detail: [`${vendor.title} › ${group.title}`, engine.inputNames(operation).join(', ')]
          .filter((part) => part !== '')
          .join(' · '),
        ref: { vendorId: vendor.id, operationId: operation.id },
      })),
    ),
  ]);
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Find Operation',
    placeHolder: 'Title, path, method or input name',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked !== undefined && 'ref' in picked ? picked.ref : undefined;
}

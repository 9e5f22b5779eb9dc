import * as vscode from 'vscode';
import type { ExportOptions } from '../../export/exportText';
import type { RequestHandlers, RequestParams } from '../../protocol/contract';
import type { Session } from '../../session';
import type { ExportParts } from '../export/exportRows';
import type { PanelParts } from './panelParts';

type RowParts = ExportParts & Pick<PanelParts, 'outward'>;
type Handled = 'copyCells' | 'copyDetail' | 'openMap' | 'exportRows';

/** What messages about rows do outside the panel. */
export function rowHandlers(
  session: Session,
  parts: RowParts,
  inBackground: (work: Promise<void>) => null,
): Pick<RequestHandlers, Handled> {
  const { content } = session.shown;
  return {
    copyCells: async (cells) => {
      const copied = await content.copy(cells);
      if (copied === undefined) throw new Error('Other rows are shown by now.');
      await vscode.env.clipboard.writeText(copied.text);
      return { rows: copied.rows, cells: copied.cells };
    },
    copyDetail: async ({ what, path, ...place }) => {
      const text = what === 'path' ? content.path(place, path) : content.valueText(place, path);
      if (text === undefined) throw new Error('Other rows are shown by now.');
      await vscode.env.clipboard.writeText(text);
      return null;
    },
    openMap: async ({ path, ...place }) => {
      const at = content.placeOnMap(place, path);
      if (at === undefined) throw new Error('It names no place.');
      const { openMap } = await parts.outward();
      await openMap(at);
      return null;
    },
    exportRows: ({ rows, ...options }) => inBackground(exportFrom(session, parts, rows, options)),
  };
}

/** Writes rows to a file; when all are wanted, what is missing is fetched first, after its cost was shown. */
async function exportFrom(
  session: Session,
  parts: RowParts,
  which: RequestParams<'exportRows'>['rows'],
  options: ExportOptions,
): Promise<void> {
  if (which === 'all' && !(session.all.offer('export') && (await session.all.settled()))) return;
  const { columns, rows } = await session.shown.toExport(which === 'shown' ? 'shown' : 'fetched');
  const { exportRows } = await parts.outward();
  await exportRows(parts, options, { name: `${session.vendor.id}-${session.operation.id}`, columns, rows });
}

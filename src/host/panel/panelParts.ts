import type * as vscode from 'vscode';
import type { Pointer } from '../../catalog/pagination';
import type { Vendor } from '../../catalog/vendor';
import type { PanelAction } from '../../protocol/failure';
import type { QuotaView } from '../../protocol/quota';
import type { RunReport } from '../../requests/history';
import type { FormText, Redact } from '../../requests/inputs';
import type { AnswerBook } from '../../session/answers/answerBook';
import type { DriftBook } from '../../session/drift/driftBook';
import type { Answers } from '../answers/answers';
import type { compareProfiles } from '../answers/compareProfiles';
import type { exportRows } from '../export/exportRows';
import type { offerInterrupted } from '../export/interrupted';
import type { Lazy } from '../lazy';
import type { openMap } from '../openMap';
import type { OperationRef } from '../operationRef';
import type { SnippetParts } from '../snippets/snippetHandlers';
import type { BulkSettings } from '../../session/bulk/bulkSettings';
import type { ColumnMemory } from './columnMemory';
import type { BodyDocuments } from './bodyDocuments';

/** What rows are taken elsewhere with: loaded when that is asked for. */
interface Outward {
  readonly exportRows: typeof exportRows;
  readonly offerInterrupted: typeof offerInterrupted;
  readonly openMap: typeof openMap;
}

/** What a panel needs of its surroundings. */
export interface PanelParts extends SnippetParts {
  /** The folder with the webview's files. */
  readonly resources: vscode.Uri;
  /** The folder with the static images. */
  readonly media: vscode.Uri;
  readonly state: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  readonly outward: () => Promise<Outward>;
  /** Where bodies are edited as documents. */
  readonly bodies: Lazy<BodyDocuments>;
  /** Where answers are read as documents. */
  readonly answers: Lazy<Answers>;
  /** Asks for another profile and gets its answer, to compare it with the one on the screen. */
  readonly compareProfiles: (
    about: Parameters<typeof compareProfiles>[0],
  ) => ReturnType<typeof compareProfiles>;
  /** How columns were arranged. */
  readonly columns: ColumnMemory;
  /** How all rows are fetched. */
  readonly bulk: () => BulkSettings;
  readonly act: (action: PanelAction, ref: OperationRef) => Promise<void>;
  /** How much is left, and whether the panel that says so is the one that the user is in. */
  readonly onQuota: (vendor: Vendor, profile: string, quota: QuotaView, active: boolean) => void;
  /** Keeps a run that was sent and has ended in the history, without what `redact` finds in it. */
  readonly onRun: (ref: OperationRef, report: RunReport, redact: Redact) => void;
  readonly isFavourite: (ref: OperationRef) => boolean;
  readonly toggleFavourite: (ref: OperationRef) => Promise<void>;
  readonly onDidChangeFavourites: vscode.Event<void>;
  /** Asks for a name and keeps the form's inputs under it, unless one of them is secret. */
  readonly saveRequest: (ref: OperationRef, values: FormText, redact: Redact) => Promise<void>;
}

/** What an operation is opened with: a value for one input, or a whole form, which is sent only when `run` says so. */
export type Given =
  { readonly at: Pointer; readonly text: string } | { readonly values: FormText; readonly run: boolean };

/** What a panel needs of the other panels besides. */
export interface Neighbours {
  readonly driftBook: DriftBook;
  readonly answerBook: AnswerBook;
  /** Opens another operation of the catalog with a value in one input. */
  readonly openWith: (ref: OperationRef, given: Given) => Promise<void>;
  /** Data was written through this panel: what the vendor's others show may be out of date. */
  readonly onWritten: (by: { readonly vendor: Vendor }) => void;
}

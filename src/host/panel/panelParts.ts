import type * as vscode from 'vscode';
import type { Pointer } from '../../catalog/pagination';
import type { Vendor } from '../../catalog/vendor';
import type { PanelAction } from '../../protocol/failure';
import type { QuotaView } from '../../protocol/quota';
import type { DriftBook } from '../../session/drift/driftBook';
import type { OperationRef } from '../operationRef';
import type { BodyDocuments } from './bodyDocuments';

/** What a panel needs of its surroundings. */
export interface PanelParts {
  /** The folder with the webview's files. */
  readonly resources: vscode.Uri;
  /** The folder with the static images. */
  readonly media: vscode.Uri;
  readonly state: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** Where bodies are edited as documents. */
  readonly bodies: BodyDocuments;
  readonly act: (action: PanelAction, ref: OperationRef) => Promise<void>;
  /** How much is left, and whether the panel that says so is the one that the user is in. */
  readonly onQuota: (vendor: Vendor, profile: string, quota: QuotaView, active: boolean) => void;
}

/** A value for one input of an operation that is opened. */
export interface Given {
  readonly at: Pointer;
  readonly text: string;
}

/** What a panel needs of the other panels besides. */
export interface Neighbours {
  readonly driftBook: DriftBook;
  /** Opens another operation of the catalog with a value in one input. */
  readonly openWith: (ref: OperationRef, given: Given) => Promise<void>;
  /** Data was written through this panel: what the vendor's others show may be out of date. */
  readonly onWritten: (by: { readonly vendor: Vendor }) => void;
}

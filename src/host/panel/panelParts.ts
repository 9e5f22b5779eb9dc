import type * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { PanelAction, QuotaView } from '../../protocol/state';
import type { OperationRef } from '../operationRef';

/** What a panel needs of its surroundings. */
export interface PanelParts {
  /** The folder with the webview's files. */
  readonly resources: vscode.Uri;
  /** The folder with the static images. */
  readonly media: vscode.Uri;
  readonly state: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  readonly act: (action: PanelAction, ref: OperationRef) => Promise<void>;
  /** How much is left, and whether the panel that says so is the one that the user is in. */
  readonly onQuota: (vendor: Vendor, profile: string, quota: QuotaView, active: boolean) => void;
}

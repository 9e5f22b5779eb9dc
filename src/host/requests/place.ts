import type * as vscode from 'vscode';
import type { SavedRequest } from '../../requests/savedRequests';

/** A saved request where it lies, or what is wrong with what lies there. */
export interface SavedItem {
  readonly id: string;
  readonly place: Place;
  readonly saved: { readonly request: SavedRequest } | { readonly problem: string };
  /** The file that it lies in. */
  readonly uri?: vscode.Uri;
}

/** Where saved requests lie: with the user, or in a folder of the workspace. */
export interface Place {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  list(): Promise<readonly SavedItem[]>;
  add(request: SavedRequest): Promise<void>;
  replace(item: SavedItem, request: SavedRequest): Promise<void>;
  remove(item: SavedItem): Promise<void>;
}

/** Opens the user's place and those of these folders. */
export type OpenPlaces = (folders: readonly vscode.WorkspaceFolder[]) => Promise<readonly Place[]>;

/** Where saved requests lie below a folder of the workspace. */
export const REQUESTS_FOLDER = '.vscode/vendorscope';

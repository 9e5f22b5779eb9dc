import type * as vscode from 'vscode';
import type { Engine } from '../engine';
import { FolderPlace } from './folderPlace';
import type { Place } from './place';
import { UserPlace } from './userPlace';

/** The places of saved requests: the user's first, then one a folder of the workspace. */
export const openPlaces = (
  engine: () => Promise<Engine>,
  state: vscode.Memento,
  folders: readonly vscode.WorkspaceFolder[],
): readonly Place[] => [
  new UserPlace(engine, state),
  ...folders.map((folder) => new FolderPlace(folder, engine)),
];

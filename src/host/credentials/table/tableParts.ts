import type * as vscode from 'vscode';
import type { Connections } from '../../connections';
import type { Engine } from '../../engine';
import type { Profiles } from '../profiles';

/** What the table of credentials needs of its surroundings. */
export interface TableParts {
  readonly engine: () => Promise<Engine>;
  readonly profiles: Profiles;
  readonly connections: Connections;
  readonly state: Pick<vscode.Memento, 'get' | 'update'>;
  readonly secrets: Pick<vscode.SecretStorage, 'get' | 'store'>;
  readonly resources: vscode.Uri;
  readonly media: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

import * as vscode from 'vscode';
import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { RunView } from '../../requests/runText';
import { commands } from '../ids';
import type { SavedItem } from '../requests/place';
import type { Requested } from '../requests/requested';
import { OperationNode } from './nodes';

/** What stands above the vendors. */
export type RequestNode = SectionNode | FavouriteNode | RunNode | SavedNode;

const sections = {
  favourites: ['Favourites', 'star-full', vscode.TreeItemCollapsibleState.Expanded],
  saved: ['Saved Requests', 'bookmark', vscode.TreeItemCollapsibleState.Collapsed],
  recent: ['Recent', 'history', vscode.TreeItemCollapsibleState.Collapsed],
} as const;

export type Section = keyof typeof sections;

export class SectionNode extends vscode.TreeItem {
  constructor(readonly section: Section) {
    const [title, icon, state] = sections[section];
    super(title, state);
    this.id = `requests/${section}`;
    this.iconPath = new vscode.ThemeIcon(icon);
    this.contextValue = `section.${section}`;
  }
}

/** An operation among the favourites: the same as in its group, with its vendor's name. */
export class FavouriteNode extends OperationNode {
  constructor(vendor: Vendor, operation: Operation) {
    super(vendor, operation, { favourite: true });
    this.id = `requests/favourite/${vendor.id}/${operation.id}`;
    this.description = `${vendor.title} · ${operation.method} ${operation.path}`;
  }
}

/** A past run; a click fills its form and sends nothing. */
export class RunNode extends vscode.TreeItem implements Requested {
  readonly runId: string;

  constructor({ record, title, description, tooltip, repeatable }: RunView) {
    super(title, vscode.TreeItemCollapsibleState.None);
    this.runId = record.id;
    this.id = `requests/run/${record.id}`;
    this.description = description;
    this.tooltip = tooltip;
    this.iconPath = icons[record.status];
    this.contextValue = repeatable ? 'run.repeatable' : 'run';
    this.command = openCommand({ runId: record.id });
    this.accessibilityInformation = { label: `${title}, ${description}` };
  }
}

/** A saved request, or what is wrong with its file; a click fills the form and sends nothing, or opens the file. */
export class SavedNode extends vscode.TreeItem implements Requested {
  readonly savedId: string;

  constructor(
    { id, saved, uri, place }: SavedItem,
    vendor?: Vendor,
    operation?: Operation,
    unknown: readonly string[] = [],
  ) {
    const isProblem = 'problem' in saved;
    super(isProblem ? saved.problem : saved.request.name, vscode.TreeItemCollapsibleState.None);
    this.savedId = id;
    this.id = `requests/saved/${id}`;
    const source = uri === undefined ? 'user' : 'file';
    if (isProblem || operation === undefined) {
      this.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
      this.contextValue = `broken.${source}`;
      if (uri !== undefined) this.command = { command: 'vscode.open', title: 'Open File', arguments: [uri] };
      return;
    }
    const other = unknown.length === 0 ? [] : [`Not in this form: ${unknown.join(', ')}`];
    this.description = [
      vendor?.title ?? '',
      operation.title,
      ...(unknown.length === 0 ? [] : ['inputs unknown']),
    ].join(' · ');
    this.tooltip = [saved.request.name, `${operation.method} ${operation.path}`, place.title, ...other].join(
      '\n',
    );
    this.iconPath = new vscode.ThemeIcon(uri === undefined ? 'bookmark' : 'file-code');
    this.contextValue = `saved.${source}.${operation.effect}`;
    this.command = openCommand({ savedId: id });
  }
}

const icons = {
  done: new vscode.ThemeIcon('pass'),
  failed: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  stopped: new vscode.ThemeIcon('circle-slash'),
};

const openCommand = (about: Requested): vscode.Command => ({
  command: commands.openRequest,
  title: 'Open',
  arguments: [about],
});

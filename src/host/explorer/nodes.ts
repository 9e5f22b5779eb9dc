import * as vscode from 'vscode';
import type { Operation } from '../../catalog/operation';
import type { ReferenceField } from '../../catalog/referenceFields';
import type { Group, Vendor } from '../../catalog/vendor';
import type { ProfileColour } from '../../protocol/state';
import type { About } from '../credentials/credentialCommands';
import { commands } from '../ids';

/** What the tree is made of. */
export type Node = VendorNode | GroupNode | OperationNode | ReferenceNode | ProblemNode;

/** How a vendor stands, as its line says it. */
export interface VendorStatus {
  readonly profile: string;
  readonly sandbox: boolean;
  /** Nothing that changes data is sent. */
  readonly readOnly?: boolean;
  readonly colour?: ProfileColour;
  readonly quota?: string;
  readonly problem?: Problem;
}

interface Problem {
  readonly message: string;
  /** The way on. */
  readonly command: string;
  readonly title: string;
}

/** What may be wrong with a vendor. */
export const problems = {
  stopped: {
    message: 'The sandbox is stopped.',
    command: commands.startSandbox,
    title: 'Start Sandbox',
  },
  gone: {
    message: 'The saved key is gone.',
    command: commands.enterCredentialsAgain,
    title: 'Enter Again',
  },
  unreadable: {
    message: 'The saved key cannot be read now.',
    command: commands.refreshCredentials,
    title: 'Try Again',
  },
  failed: {
    message: 'This vendor cannot be shown.',
    command: commands.showLog,
    title: 'Show Log',
  },
} as const;

export class VendorNode extends vscode.TreeItem implements About {
  readonly vendorId: string;

  constructor(
    readonly vendor: Vendor,
    readonly status: VendorStatus,
  ) {
    super(vendor.title, vscode.TreeItemCollapsibleState.Collapsed);
    this.id = vendor.id;
    this.vendorId = vendor.id;
    const { profile, readOnly = false, quota } = status;
    this.description = [profile, ...(readOnly ? ['read-only'] : []), quota ?? []].flat().join(' · ');
    this.iconPath = new vscode.ThemeIcon(
      status.sandbox ? 'beaker' : readOnly ? 'lock' : 'plug',
      status.colour === undefined ? undefined : new vscode.ThemeColor(`charts.${status.colour}`),
    );
    this.contextValue = status.sandbox ? 'vendor.sandbox' : 'vendor';
  }
}

/** Groups begin closed where there are more: their names are then seen at a glance. */
const manyGroups = 6;

export class GroupNode extends vscode.TreeItem {
  constructor(
    readonly vendor: Vendor,
    readonly group: Group,
  ) {
    super(
      group.title,
      vendor.groups.length > manyGroups
        ? vscode.TreeItemCollapsibleState.Collapsed
        : vscode.TreeItemCollapsibleState.Expanded,
    );
    this.id = `${vendor.id}/${group.id}`;
    this.iconPath = new vscode.ThemeIcon('folder');
    this.contextValue = 'group';
  }
}

export class OperationNode extends vscode.TreeItem {
  /** Where its rows lead. */
  readonly references: readonly ReferenceLine[];

  constructor(
    readonly vendor: Vendor,
    readonly operation: Operation,
    more: { readonly references?: readonly ReferenceLine[]; readonly favourite?: boolean } = {},
  ) {
    const { references = [], favourite = false } = more;
    super(
      operation.title,
      references.length === 0
        ? vscode.TreeItemCollapsibleState.None
        : vscode.TreeItemCollapsibleState.Collapsed,
    );
    this.references = references;
    this.id = `${vendor.id}/operation/${operation.id}`;
    this.description = `${operation.method} ${operation.path}`;
    this.iconPath = iconOf(operation);
    this.contextValue = `operation.${operation.effect}${favourite ? '.favourite' : ''}`;
    this.command = {
      command: commands.openOperation,
      title: 'Open',
      arguments: [{ vendorId: vendor.id, operationId: operation.id }],
    };
    this.accessibilityInformation = {
      label: `${operation.title}, ${operation.effect === 'write' ? 'writes' : 'reads'}, ${operation.method} ${operation.path}`,
    };
  }
}

/** A field of an operation's rows, and one operation that takes its values. */
export interface ReferenceLine {
  readonly field: ReferenceField;
  readonly target: Operation;
}

/** Where a field leads, below the operation that answers it: opens the other operation's form. */
export class ReferenceNode extends vscode.TreeItem {
  readonly operation: Operation;

  constructor(
    readonly vendor: Vendor,
    from: Operation,
    { field, target }: ReferenceLine,
  ) {
    super(field.path, vscode.TreeItemCollapsibleState.None);
    this.operation = target;
    this.id = `${vendor.id}/reference/${from.id}/${field.path}/${target.id}`;
    this.description = `→ ${target.title}`;
    this.iconPath = new vscode.ThemeIcon('references');
    this.contextValue = 'reference';
    this.tooltip = [
      ...(field.description === undefined ? [] : [field.description]),
      `Its values open “${target.title}”: ${target.method} ${vendor.basePath}${target.path}`,
    ].join('\n\n');
    this.command = {
      command: commands.openOperation,
      title: 'Open',
      arguments: [{ vendorId: vendor.id, operationId: target.id }],
    };
    this.accessibilityInformation = { label: `${field.path} leads to ${target.title}` };
  }
}

/** What is wrong with a vendor, below it, with one way on. */
export class ProblemNode extends vscode.TreeItem {
  constructor(vendor: Vendor, problem: Problem) {
    super(problem.message, vscode.TreeItemCollapsibleState.None);
    this.id = `${vendor.id}/problem`;
    this.description = problem.title;
    this.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    this.command = { command: problem.command, title: problem.title, arguments: [{ vendorId: vendor.id }] };
    this.contextValue = 'problem';
  }
}

/** Reads look different from writes, lists from single objects. */
function iconOf(operation: Operation): vscode.ThemeIcon {
  if (operation.effect === 'write') {
    return new vscode.ThemeIcon(
      operation.method === 'DELETE' ? 'trash' : 'edit',
      new vscode.ThemeColor('charts.orange'),
    );
  }
  if (operation.effect === 'token') return new vscode.ThemeIcon('key');
  return new vscode.ThemeIcon(operation.page.style === 'single' ? 'symbol-object' : 'list-flat');
}

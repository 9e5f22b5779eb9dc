import * as vscode from 'vscode';
import type { Engine } from '../engine';
import { commands } from '../ids';
import { saidBy } from '../saidError';
import { colourNames, themeColour } from './colours';
import type { About } from './credentialCommands';
import type { ProfileLabel, Profiles, Trouble } from './profiles';
import { whereSecretsLive } from './whereSecretsLive';

/** What the Credentials view shows: the profiles and where they are kept; nothing while there are none. */
export async function credentialNodes(
  engine: () => Promise<Engine>,
  profiles: Profiles,
): Promise<vscode.TreeItem[]> {
  let stored: readonly ProfileLabel[];
  try {
    stored = await profiles.list();
  } catch (error) {
    return [new StoreNode(saidBy(error) ?? 'The secret store of this editor cannot be read now.')];
  }
  if (stored.length === 0) return [];
  const { vendors } = await engine();
  const titles = new Map(Object.values(vendors).map(({ id, title }) => [id as string, title]));
  const nodes = stored.map((label) => {
    const vendor = titles.get(label.vendorId) ?? label.vendorId;
    const active = profiles.activeId(label.vendorId) === label.id;
    return label.trouble === undefined
      ? new ProfileNode(label, vendor, active)
      : new LostNode(label, label.trouble, vendor, active);
  });
  return [...nodes, new WhereNode()];
}

/** One saved profile. */
class ProfileNode extends vscode.TreeItem implements About {
  readonly vendorId: string;
  readonly profileId: string;

  constructor(label: ProfileLabel, vendor: string, active: boolean) {
    const { vendorId, id, name, origin, writable, colour } = label;
    super(name, vscode.TreeItemCollapsibleState.None);
    this.id = `${vendorId}/${id}`;
    this.vendorId = vendorId;
    this.profileId = id;
    const access = writable ? 'writes allowed' : 'read-only';
    this.description = [vendor, ...(active ? ['in use'] : []), access].join(' · ');
    this.iconPath = new vscode.ThemeIcon(
      active ? 'pass-filled' : 'key',
      colour === undefined ? undefined : new vscode.ThemeColor(themeColour(colour)),
    );
    this.tooltip = [
      `${vendor} · ${name}`,
      origin,
      writable
        ? 'Writes are allowed, each after a confirmation.'
        : 'Read-only: nothing that changes data is sent.',
      ...(colour === undefined ? [] : [`Colour: ${colourNames[colour].toLowerCase()}`]),
    ].join('\n');
    this.contextValue = `profile${active ? '.active' : ''}.${writable ? 'writable' : 'readOnly'}`;
  }
}

const lostWords: Readonly<
  Record<Trouble, { label: string; tooltip: string; command: string; title: string }>
> = {
  gone: {
    label: 'The saved key is gone',
    tooltip: 'The secret store of this editor no longer has it. Enter it again, or forget it.',
    command: commands.enterCredentialsAgain,
    title: 'Enter Again',
  },
  unreadable: {
    label: 'Cannot be read now',
    tooltip: 'The secret store has an entry that cannot be read now. It is left as it is.',
    command: commands.refreshCredentials,
    title: 'Try Again',
  },
};

/** A profile whose key is lost, or cannot be read now. */
class LostNode extends vscode.TreeItem implements About {
  readonly vendorId: string;
  readonly profileId: string;

  constructor({ vendorId, id }: ProfileLabel, trouble: Trouble, vendor: string, active: boolean) {
    const { label, tooltip, command, title } = lostWords[trouble];
    super(label, vscode.TreeItemCollapsibleState.None);
    this.id = `${vendorId}/${id}`;
    this.vendorId = vendorId;
    this.profileId = id;
    this.description = [vendor, ...(active ? ['in use'] : []), title].join(' · ');
    this.tooltip = `${vendor}\n${tooltip}`;
    this.iconPath = warning();
    this.command = { command, title, arguments: [{ vendorId, profileId: id }] };
    this.contextValue = trouble;
  }
}

/** The store itself fails. */
class StoreNode extends vscode.TreeItem {
  constructor(message: string) {
    super(message, vscode.TreeItemCollapsibleState.None);
    this.id = 'store';
    this.description = 'Try Again';
    this.tooltip = `${message}\nNothing was changed. Click to try again.`;
    this.iconPath = warning();
    this.command = { command: commands.refreshCredentials, title: 'Try Again' };
    this.contextValue = 'store';
  }
}

/** Where the keys are. */
class WhereNode extends vscode.TreeItem {
  constructor() {
    const { env, UIKind } = vscode;
    const ui = env.uiKind === UIKind.Web ? 'web' : 'desktop';
    const { short, long } = whereSecretsLive(env.remoteName, ui, env.appHost);
    super('', vscode.TreeItemCollapsibleState.None);
    this.id = 'where';
    this.description = short;
    this.tooltip = long;
    this.iconPath = new vscode.ThemeIcon('shield');
    this.contextValue = 'where';
    this.accessibilityInformation = { label: long };
  }
}

const warning = (): vscode.ThemeIcon =>
  new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));

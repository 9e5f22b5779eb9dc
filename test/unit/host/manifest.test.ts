import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  PANEL_TYPE,
  TABLE_TYPE,
  commands,
  contexts,
  views,
  BODY_SCHEME,
  SCHEMA_SCHEME,
} from '../../../src/host/ids';
import type { CommandName } from '../../../src/host/ids';
import { bodySchema } from '../../../src/session/form/bodySchema';
import { allOperations } from '../../support/catalog';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly enablement?: string;
}

interface Setting {
  readonly type: string;
  readonly scope?: string;
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly commands: readonly Command[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>;
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

const root = join(__dirname, '..', '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest; // the parts named above
const { contributes } = manifest;
const known = new Set<string>([
  ...Object.values(commands),
  ...Object.values(views).map((view) => `${view}.focus`),
]);

describe('The manifest', () => {
  it('declares the commands that the code registers, and no others', () => {
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).sort(),
      Object.values(commands).sort(),
    );
  });

  it('gives every command a category and a title in title case', () => {
    const small = /^(?:to|the|as|a|of|and|from|in|at|curl|\.env)$/;
    for (const { title, category } of contributes.commands) {
      assert.equal(category, 'Vendorscope');
      const words = title.split(' ').filter((word) => !small.test(word));
      assert.ok(
        words.every((word) => /^[A-Z]/.test(word)),
        title,
      );
    }
  });

  it('declares the views under their container', () => {
    const declared = contributes.views[views.container]?.map(({ id }) => id);
    assert.deepEqual(declared, [views.explorer, views.credentials]);
  });

  it('names only commands, views and contexts that exist in menus, welcome texts and walkthrough', () => {
    const { commandPalette = [], ...menus } = contributes.menus;
    for (const { command } of commandPalette) assert.ok(known.has(command), command);
    for (const { command, when } of Object.values(menus).flat()) {
      assert.ok(known.has(command), command);
      assert.match(when, new RegExp(`^view == (?:${views.explorer}|${views.credentials})(?: |$)`));
    }
    for (const { enablement } of contributes.commands) {
      assert.ok(
        enablement === undefined || enablement.replace('!', '') === contexts.sandboxRunning,
        enablement,
      );
    }
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const texts = [
      ...contributes.viewsWelcome.map(({ contents }) => contents),
      ...steps.map(({ description }) => description),
    ];
    const links = texts.flatMap((text) =>
      [...text.matchAll(/\(command:([\w.]+)/g)].map((match) => match[1] ?? ''),
    );
    const events = steps.flatMap(({ completionEvents }) =>
      completionEvents.map((event) => event.replace('onCommand:', '')),
    );
    for (const command of [...links, ...events]) {
      assert.ok(known.has(command) || command === 'workbench.action.openWalkthrough', command);
    }
  });

  it('keeps from the palette what needs something that was clicked', () => {
    const clicked: readonly CommandName[] = [
      'openOperation',
      'openOperationToSide',
      'addFavourite',
      'removeFavourite',
      'openRequest',
      'runAgain',
      'runRequest',
      'saveAsRequest',
      'removeRun',
      'renameRequest',
      'deleteRequest',
      'moveRequest',
      'openRequestFile',
      'enterCredentialsAgain',
      'refreshCredentials',
    ];
    assert.deepEqual(
      contributes.menus.commandPalette,
      clicked.map((name) => ({ command: commands[name], when: 'false' })),
    );
  });

  it('has only settings that no workspace can change, none of them an address', () => {
    const settings = Object.entries(contributes.configuration.properties);
    assert.ok(settings.length > 0);
    for (const [name, setting] of settings) {
      assert.match(name, /^vendorscope\.\w+\.\w+$/);
      assert.ok(['machine', 'application'].includes(setting.scope ?? ''), name);
      assert.ok(setting.markdownDescription !== undefined && setting.default !== undefined, name);
      assert.ok(setting.enum !== undefined || setting.type !== 'string', `${name} is a closed choice`);
      assert.equal(setting.enumDescriptions?.length, setting.enum?.length, name);
    }
  });

  it('gives the editor a schema for the body of each operation', () => {
    const wanted = allOperations
      .filter(({ operation }) => bodySchema(operation) !== undefined)
      .map(({ vendor, operation }) => ({
        fileMatch: `${BODY_SCHEME}://body/*/${vendor.id}/${operation.id}.json`,
        url: `${SCHEMA_SCHEME}://schemas/${vendor.id}/${operation.id}.json`,
      }));
    // UPDATE_MANIFEST=1 writes them.
    if (process.env.UPDATE_MANIFEST === '1') {
      const updated = { ...manifest, contributes: { ...contributes, jsonValidation: wanted } };
      writeFileSync(join(root, 'package.json'), `${JSON.stringify(updated, undefined, 2)}\n`);
      return;
    }
    assert.deepEqual(contributes.jsonValidation, wanted);
  });

  it('wakes up for restored panels, and for nothing broad', () => {
    assert.deepEqual(manifest.activationEvents, [
      `onWebviewPanel:${PANEL_TYPE}`,
      `onWebviewPanel:${TABLE_TYPE}`,
      `onFileSystem:${BODY_SCHEME}`,
    ]);
  });
});

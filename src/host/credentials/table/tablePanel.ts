import * as vscode from 'vscode';
import type { TableHandlers, TableRequestName, TableResults } from '../../../protocol/credentialContract';
import type { CredentialTableState } from '../../../protocol/credentials';
import type { CommandName } from '../../ids';
import { commands } from '../../ids';
import { reported } from '../../log';
import type { LivePanel } from '../../panel/livePanel';
import { answerBy } from '../../panel/messages';
import type { TableParts } from './tableParts';
import type { Target, TestRuns } from './testRuns';

/** What the panel shows. */
interface Table {
  readonly runs: TestRuns;
  read(): Promise<CredentialTableState>;
  refresh(): Promise<void>;
}

/** Several changes within this time are one message, in milliseconds. */
const TOGETHER_MS = 40;

/** The table's webview panel. The page asks by ids; whatever costs or changes something is agreed to outside of it. */
export class TablePanel implements vscode.Disposable {
  private readonly receiving: vscode.Disposable;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly live: LivePanel,
    private readonly table: Table,
    private readonly parts: Pick<TableParts, 'engine' | 'log'>,
  ) {
    this.receiving = live.onMessage((message) => {
      void this.receive(message);
    });
  }

  reveal(): void {
    this.live.reveal();
  }

  /** Tells the page, soon. */
  changed(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.inBackground('Showing the credentials', async () => {
        this.live.post({ type: 'event', name: 'state', data: await this.table.read() });
      });
    }, TOGETHER_MS);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.receiving.dispose();
  }

  private async receive(message: unknown): Promise<void> {
    const { tableSchemas } = await (await this.parts.engine()).loadCredentialTests();
    const schemas: Readonly<Record<string, (typeof tableSchemas)['test' | 'stop']>> = tableSchemas;
    const contract = {
      knows: (name: string) => Object.hasOwn(schemas, name),
      read: (name: string, params: unknown) => schemas[name]?.safeParse(params).data,
    };
    const reply = await answerBy<TableHandlers, TableResults[TableRequestName]>(
      contract,
      message,
      this.handlers,
    );
    if (reply !== undefined) this.live.post(reply);
  }

  private readonly handlers: TableHandlers = {
    getState: () => this.table.read(),
    test: (target) => this.test([target]),
    testAll: () => this.inBackground('Testing the credentials', () => this.testAll()),
    stop: () => {
      this.table.runs.stop();
      return null;
    },
    copyMarkdown: async () => {
      const { tableReport } = await (await this.parts.engine()).loadCredentialTests();
      await vscode.env.clipboard.writeText(tableReport(await this.table.read()));
      return null;
    },
    add: () => this.command('addCredentials'),
    edit: (target) => this.command('editCredentials', target),
    switchTo: (target) => this.command('switchProfile', target),
  };

  private test(targets: readonly Target[]): null {
    return this.inBackground('Testing the credentials', async () => {
      await this.table.runs.start(targets);
      await this.table.refresh();
    });
  }

  /** Says what testing all costs, and asks. */
  private async testAll(): Promise<void> {
    const { vendors } = await this.table.read();
    const targets = vendors.flatMap(({ id: vendorId, profiles }) =>
      profiles.map(({ id: profileId }) => ({ vendorId, profileId })),
    );
    const detail = vendors.flatMap(({ costOfAll }) => (costOfAll === undefined ? [] : [costOfAll]));
    const choice = await vscode.window.showInformationMessage(
      targets.length === 1 ? 'Test 1 profile?' : `Test all ${String(targets.length)} profiles?`,
      {
        modal: true,
        detail: [
          ...detail,
          'The sandboxes answer on this machine. Nothing is repeated; it can be stopped.',
        ].join('\n'),
      },
      'Test All',
    );
    if (choice === 'Test All') this.test(targets);
  }

  private command(name: CommandName, about?: Target): null {
    return this.inBackground('Changing the credentials', () =>
      Promise.resolve(vscode.commands.executeCommand(commands[name], about)),
    );
  }

  /** The page's message is answered at once; what becomes of it arrives as state. */
  private inBackground(what: string, work: () => Promise<unknown>): null {
    void reported(this.parts.log, what, work);
    return null;
  }
}

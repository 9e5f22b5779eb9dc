import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { SnippetChoice } from '../../protocol/state';
import type { SessionSnippets } from '../../session/snippets';
import type { SnippetSource } from '../../snippets/choice';
import type { SnippetTargetId } from '../../snippets/targets';
import type { Connections } from '../connections';
import type { Engine } from '../engine';
import { askSnippet, askTypes } from './askSnippet';
import type { LastEditor } from './lastEditor';
import type { SnippetMemory } from './snippetMemory';
import type { SnippetUse, TypesLanguage } from './useSnippet';
import { copyTypes, useSnippet } from './useSnippet';

/** The form of a panel, or an operation, whose example is taken. */
export type Written =
  Pick<SessionSnippets, 'source' | 'choice'> | { readonly vendor: Vendor; readonly operation: Operation };

/** What commands do with snippets. */
export class SnippetCommands {
  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly connections: Connections,
    private readonly memory: SnippetMemory,
    private readonly editors: LastEditor,
  ) {}

  copyAsCurl = (written: Written) => this.copyAs(written, 'curl');
  copyAsTypeScript = (written: Written) => this.copyAs(written, 'typescript-fetch');
  openSnippet = (written: Written) => this.use('open', written);
  insertSnippet = (written: Written) => this.use('insert', written);
  copyEnvTemplate = (written: Written) => this.use('env', written);

  /** Asks for the target, and for what else the snippet shall do. */
  async copySnippet(written: Written): Promise<void> {
    const engine = await this.engine();
    const source = await this.sourceOf(written);
    const choice = await askSnippet(await engine.loadSnippets(), source, this.choiceOf(written));
    if (choice === undefined) return;
    await this.memory.keep(choice);
    await useSnippet('copy', engine, source, choice, this.editors);
  }

  async copyTypes(written: Written): Promise<void> {
    const language = await askTypes();
    if (language !== undefined) await this.types(language, written);
  }

  /** Copies the types of the request and its answer. */
  async types(language: TypesLanguage, written: Written): Promise<void> {
    await copyTypes(await this.engine(), await this.sourceOf(written), language);
  }

  /** Does something with the code that was wanted the last time. */
  async use(how: SnippetUse, written: Written): Promise<void> {
    const source = await this.sourceOf(written);
    await useSnippet(how, await this.engine(), source, this.choiceOf(written), this.editors);
  }

  private async copyAs(written: Written, target: SnippetTargetId): Promise<void> {
    const source = await this.sourceOf(written);
    await useSnippet('copy', await this.engine(), source, { target }, this.editors);
  }

  private choiceOf(written: Written): SnippetChoice {
    return 'choice' in written ? written.choice : this.memory.choice;
  }

  private async sourceOf(written: Written): Promise<SnippetSource> {
    if ('source' in written) return written.source();
    const { vendor, operation } = written;
    const { client } = await this.connections.active(vendor.id);
    return { vendor, operation, input: operation.example, circumstances: client.circumstances };
  }
}

import type { TableHandlers, TableRequestName, TableResults } from '../../../src/protocol/credentialContract';
import { tableSchemas } from '../../../src/protocol/credentialContract';
import type { CredentialTableState } from '../../../src/protocol/credentials';
import { answerBy } from '../../../src/host/panel/messages';
import type { OpenPage, PageLook } from './openPage';
import { openAnyPage } from './openPage';

/** The page of the table of credentials, over a state that a test made up. */
export interface OpenTable extends OpenPage {
  /** What the page asked for besides its state, in order: "test autovu/p1". */
  readonly asked: readonly string[];
  show(state: CredentialTableState): void;
}

/** Opens the table in a plain browser. */
export async function openCredentials(first: CredentialTableState, look: PageLook = {}): Promise<OpenTable> {
  let state = first;
  const asked: string[] = [];
  const listeners: (() => void)[] = [];
  const note = (name: string) => (params: object) => {
    const { vendorId, profileId } = params as Readonly<Record<string, string>>; // ids, where there are any
    asked.push(vendorId === undefined ? name : `${name} ${vendorId}/${profileId ?? ''}`);
    return null;
  };
  const handlers: TableHandlers = {
    getState: () => state,
    test: note('test'),
    testAll: note('testAll'),
    stop: note('stop'),
    copyMarkdown: note('copyMarkdown'),
    add: note('add'),
    edit: note('edit'),
    switchTo: note('switchTo'),
  };
  const contract = {
    knows: (name: string) => Object.hasOwn(tableSchemas, name),
    read: (name: string, params: unknown) => tableSchemas[name as TableRequestName].safeParse(params).data,
  };
  const page = await openAnyPage(
    {},
    {
      receive: (message) =>
        answerBy<TableHandlers, TableResults[TableRequestName]>(contract, message, handlers),
      state: () => state,
      onChange: (listener) => listeners.push(listener),
    },
    look,
  );
  return {
    ...page,
    asked,
    show: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
  };
}

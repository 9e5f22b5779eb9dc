import type { RequestHandlers } from '../../protocol/contract';
import type { Session } from '../../session';
import type { SnippetCommands } from './snippetCommands';
import type { SnippetMemory } from './snippetMemory';

/** What a panel's snippets need of their surroundings. */
export interface SnippetParts {
  readonly snippetMemory: SnippetMemory;
  readonly snippets: () => Promise<SnippetCommands>;
}

/** What messages about snippets do. */
export function snippetHandlers(
  { snippets }: Session,
  parts: SnippetParts,
): Pick<RequestHandlers, 'chooseSnippet' | 'useSnippet' | 'copyTypes'> {
  return {
    chooseSnippet: async (choice) => {
      snippets.choose(choice);
      await parts.snippetMemory.keep(snippets.choice);
      return null;
    },
    useSnippet: async ({ how }) => {
      // An invalid form has no snippet; the clipboard keeps what it holds.
      if (snippets.source().input === undefined) throw new Error('There is no snippet.');
      await (await parts.snippets()).use(how, snippets);
      return null;
    },
    copyTypes: async ({ language }) => {
      await (await parts.snippets()).types(language, snippets);
      return null;
    },
  };
}

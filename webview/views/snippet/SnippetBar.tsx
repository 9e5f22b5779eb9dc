import type { JSX } from 'preact';
import type { Snippet } from '../../../src/protocol/state';
import type { Actions } from '../../actions';
import { Button, Dropdown } from '../../controls';
import type { MenuEntry } from '../Menu';
import { MenuButton } from '../MenuButton';
import { useCopied } from '../useCopied';

interface SnippetBarProps {
  readonly snippet: Snippet;
  readonly actions: Actions;
}

/** The language of the code, and where it goes: to the clipboard first of all. */
export function SnippetBar({ snippet, actions }: SnippetBarProps): JSX.Element {
  const [copied, setCopied] = useCopied();
  const none = snippet.code === '';
  return (
    <div class="snippet-bar">
      <Dropdown
        id="snippet-target"
        label="Language"
        value={snippet.target}
        options={snippet.targets.map((target) => ({ value: target.id, label: target.title }))}
        onPick={(target) => {
          actions.chooseSnippet({ target });
        }}
      />
      <div class="snippet-actions">
        <Button
          icon={copied ? 'check' : 'copy'}
          label={copied ? 'Copied' : 'Copy'}
          title={none ? 'There is no snippet to copy' : 'Copy the snippet'}
          disabled={none}
          reachable
          onPress={() => {
            void actions.useSnippet('copy').then(setCopied);
          }}
        />
        <Button
          appearance="icon"
          icon="insert"
          label="Insert at Cursor"
          title="Insert at the cursor of the last text editor"
          disabled={none}
          reachable
          onPress={() => {
            void actions.useSnippet('insert');
          }}
        />
        <Button
          appearance="icon"
          icon="go-to-file"
          label="Open in Editor"
          disabled={none}
          reachable
          onPress={() => {
            void actions.useSnippet('open');
          }}
        />
        <MenuButton icon="ellipsis" label="More" entries={entriesOf(none, actions)} />
      </div>
      <span class="sr-only" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </div>
  );
}

const entriesOf = (none: boolean, { useSnippet, copyTypes }: Actions): readonly MenuEntry[] => [
  {
    label: 'Save…',
    icon: 'save',
    disabled: none,
    pick: () => {
      void useSnippet('save');
    },
  },
  {
    label: 'Copy Types as TypeScript',
    icon: 'symbol-interface',
    apart: true,
    pick: () => {
      copyTypes('typescript');
    },
  },
  {
    label: 'Copy Types as zod',
    pick: () => {
      copyTypes('zod');
    },
  },
  {
    label: 'Copy Types as JSON Schema',
    pick: () => {
      copyTypes('json-schema');
    },
  },
];

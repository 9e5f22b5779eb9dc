import type { JSX } from 'preact';
import type { DetailNode } from '../../../src/protocol/detail';
import { countText } from '../../text/units';
import type { TreeLine } from './valueTree';
import { Icon } from '../Icon';

interface TreeItemProps {
  readonly line: TreeLine;
  readonly tabStop: boolean;
  /** What of it was copied a moment ago. */
  readonly copied: 'value' | 'path' | undefined;
  readonly onFocus: () => void;
  /** Opens or closes it, shows it on its own, or loads more. */
  readonly onUse: () => void;
  readonly onCopy: (what: 'value' | 'path') => void;
}

/** Most values that are loaded at once. */
const pageSize = 200;

/** A line of the tree. Its buttons are for the pointer: the keyboard has keys for all that they do. */
export function TreeItem({ line, tabStop, copied, onFocus, onUse, onCopy }: TreeItemProps): JSX.Element {
  const { node, level, open } = line;
  return (
    <div
      role="treeitem"
      class={`tree-line ${node?.kind ?? 'more'}`}
      style={{ '--level': level.toString() }}
      tabIndex={tabStop ? 0 : -1}
      aria-level={level}
      aria-posinset={line.place}
      aria-setsize={line.of}
      aria-expanded={open}
      aria-selected={tabStop}
      aria-label={node === undefined ? offerText(line) : nodeText(node)}
      title={node?.description}
      onFocus={onFocus}
      onClick={() => {
        // Picking out a part of the text is not a click on it.
        if (getSelection()?.isCollapsed !== false && (open !== undefined || node === undefined)) onUse();
      }}
      onDblClick={() => {
        if (open === undefined && node !== undefined) onUse();
      }}
    >
      <span class="tree-twist">
        {open !== undefined && <Icon name={open ? 'chevron-down' : 'chevron-right'} />}
      </span>
      {node === undefined ? (
        <span class="tree-more">{offerText(line)}</span>
      ) : (
        <>
          <span class="tree-key">{node.key}:</span> <span class="tree-text">{node.text}</span>
          <span class="tree-buttons">
            {open === undefined && (
              <TreeButton icon="link-external" title="Show on its own (Enter)" onPress={onUse} />
            )}
            <TreeButton
              icon={copied === 'value' ? 'check' : 'copy'}
              title={copied === 'value' ? 'Copied' : 'Copy value (Ctrl+C)'}
              onPress={() => {
                onCopy('value');
              }}
            />
            <TreeButton
              icon={copied === 'path' ? 'check' : 'list-tree'}
              title={copied === 'path' ? 'Copied' : 'Copy path (Ctrl+Shift+C)'}
              onPress={() => {
                onCopy('path');
              }}
            />
          </span>
        </>
      )}
    </div>
  );
}

const nodeText = ({ key, text }: DetailNode): string => `${key.toString()}: ${text}`;

function offerText({ left = 0, place }: TreeLine): string {
  // Nothing of it is there yet: it was opened just now.
  if (place === 1) return 'Loading…';
  return left > pageSize
    ? `Show ${countText(pageSize)} more of ${countText(left)}`
    : `Show ${countText(left)} more`;
}

interface TreeButtonProps {
  readonly icon: string;
  readonly title: string;
  readonly onPress: () => void;
}

function TreeButton({ icon, title, onPress }: TreeButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="tree-button"
      tabIndex={-1}
      title={title}
      aria-label={title}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
      onDblClick={(event) => {
        event.stopPropagation();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

import type { JSX } from 'preact';
import type { Detail, DetailPath } from '../../../src/protocol/detail';
import type { Actions } from '../../actions';
import { cutText } from '../../text/value';
import type { CellPlace } from './cellPlace';
import { PictureValue } from './PictureValue';
import { TreeView } from './TreeView';
import type { KeptTree } from './TreeView';

interface ValueBodyProps {
  readonly cell: CellPlace;
  readonly detail: Detail;
  /** Trees as they were left, by the key of their place. */
  readonly kept: Map<string, KeptTree>;
  readonly actions: Actions;
  /** Shows a value inside it on its own. */
  readonly onOpen: (path: DetailPath) => void;
}

/** A value after its kind: a text in full, a picture, or a tree of what it holds. */
export function ValueBody({ cell, detail, kept, actions, onOpen }: ValueBodyProps): JSX.Element {
  const { kind, text } = detail;
  if (kind === 'image') return <PictureValue cell={cell} detail={detail} actions={actions} />;
  if ((kind === 'list' || kind === 'object') && detail.count > 0)
    return <TreeView cell={cell} root={detail} kept={kept} actions={actions} onOpen={onOpen} />;
  const cut = cutText(detail);
  return (
    <>
      {kind === 'text' && text === '' ? (
        <p class="value-loading">The text is empty.</p>
      ) : (
        <pre
          class={`value-text ${kind}`}
          tabIndex={0}
          role="region"
          aria-label="Value"
          data-testid="value-text"
        >
          {text}
        </pre>
      )}
      {cut !== undefined && <p class="value-cut">{cut}</p>}
    </>
  );
}

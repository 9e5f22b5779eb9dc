import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Detail, DetailPath } from '../../../src/protocol/detail';
import type { Column } from '../../../src/protocol/results';
import type { Actions } from '../../actions';
import { Button } from '../../controls';
import { countText } from '../../text/units';
import { kindText } from '../../text/value';
import { keyOf } from './valueTree';
import type { CellPlace } from './cellPlace';
import { Nothing } from '../Nothing';
import type { KeptTree } from './TreeView';
import { useAsked } from '../useAsked';
import { useCopied } from '../useCopied';
import { ValueBody } from './ValueBody';
import { ValueHead } from './ValueHead';

interface CellValueProps {
  readonly column: Column;
  /** Of the row, from 1; undefined where there are no rows. */
  readonly number: number | undefined;
  readonly cell: CellPlace;
  readonly actions: Actions;
}

/** A cell's value in full, or a value inside it that was opened on its own. */
export function CellValue({ column, number, cell, actions }: CellValueProps): JSX.Element {
  const [path, setPath] = useState<DetailPath>([]);
  const detail = useAsked(keyOf(path), () => actions.table.detail({ ...cell, path: [...path], from: 0 }));
  const kept = useRef(new Map<string, KeptTree>());
  const body = useRef<HTMLDivElement>(null);
  const moving = useRef(false);
  useLayoutEffect(() => {
    if (!moving.current || detail === undefined) return;
    moving.current = false;
    body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [detail]);
  /** Shows another value of the cell; the keyboard goes with it. */
  const go = (to: DetailPath): void => {
    moving.current = true;
    setPath(to);
  };
  return (
    <>
      <div class="value-top">
        <ValueHead
          column={column}
          note={number === undefined ? undefined : `row ${countText(number)}`}
          kind={detail ? kindText(detail, path.length === 0 ? column.type : undefined) : undefined}
        />
        {detail && <ValueBar cell={cell} detail={detail} actions={actions} />}
      </div>
      {path.length > 0 && <Way name={column.id} path={path} onPick={go} />}
      <div class="value-body" ref={body}>
        {detail === undefined && <p class="value-loading">Loading…</p>}
        {detail === null && (
          <Nothing icon="warning" title="The value could not be read">
            Pick the cell again.
          </Nothing>
        )}
        {detail && (
          <ValueBody
            key={keyOf(path)}
            cell={cell}
            detail={detail}
            kept={kept.current}
            actions={actions}
            onOpen={go}
          />
        )}
      </div>
    </>
  );
}

interface WayProps {
  readonly name: string;
  readonly path: DetailPath;
  readonly onPick: (path: DetailPath) => void;
}

/** The way from the cell to the value shown; each part of it leads back. */
function Way({ name, path, onPick }: WayProps): JSX.Element {
  return (
    <nav class="value-way" aria-label="Place in the value">
      {[name, ...path].map((part, depth) =>
        depth === path.length ? (
          <span key={depth} aria-current="location">
            {part}
          </span>
        ) : (
          <button
            key={depth}
            type="button"
            class="link"
            onClick={() => {
              onPick(path.slice(0, depth));
            }}
          >
            {part}
          </button>
        ),
      )}
    </nav>
  );
}

interface ValueBarProps {
  readonly cell: CellPlace;
  readonly detail: Detail;
  readonly actions: Actions;
}

function ValueBar({ cell, detail, actions }: ValueBarProps): JSX.Element {
  const path = [...detail.path];
  return (
    <div class="value-bar">
      {(['value', 'path'] as const).map((what) => (
        <CopyButton
          key={what}
          label={`Copy ${what}`}
          onCopy={() => actions.table.copyDetail({ ...cell, path, what })}
        />
      ))}
      {detail.isPlace === true && (
        <Button
          icon="location"
          label="Show on a map…"
          title="You are asked before a browser is opened"
          onPress={() => {
            actions.table.openMap({ ...cell, path });
          }}
        />
      )}
    </div>
  );
}

interface CopyButtonProps {
  readonly label: string;
  /** Whether it is on the clipboard. */
  readonly onCopy: () => Promise<boolean>;
}

function CopyButton({ label, onCopy }: CopyButtonProps): JSX.Element {
  const [copied, setCopied] = useCopied();
  return (
    <>
      <Button
        icon={copied ? 'check' : 'copy'}
        label={copied ? 'Copied' : label}
        onPress={() => {
          void onCopy().then(setCopied);
        }}
      />
      <span class="sr-only" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </>
  );
}

import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Detail, DetailPath } from '../../../src/protocol/detail';
import type { Actions } from '../../actions';
import { grown, keyOf, lineAfter, linesOf, opensOrCloses, toggled } from './valueTree';
import type { TreeLine, ValueTree } from './valueTree';
import type { CellPlace } from './cellPlace';
import { TreeItem } from './TreeItem';
import { useCopied } from '../useCopied';

/** A tree as it was left, so that who comes back finds it so. */
export interface KeptTree {
  readonly tree: ValueTree;
  readonly active: string | undefined;
}

interface TreeViewProps {
  readonly cell: CellPlace;
  /** What the whole holds; it has at least one value. */
  readonly root: Detail;
  readonly kept: Map<string, KeptTree>;
  readonly actions: Actions;
  readonly onOpen: (path: DetailPath) => void;
}

/** What a value holds, as a tree after the ARIA pattern; each level is loaded when it is opened. */
export function TreeView({ cell, root, kept, actions, onOpen }: TreeViewProps): JSX.Element {
  const place = keyOf(root.path);
  const [tree, setTree] = useState<ValueTree>(
    kept.get(place)?.tree ?? { [place]: { nodes: root.children, count: root.count, open: true } },
  );
  const [active, setActive] = useState(kept.get(place)?.active);
  const [copied, setCopied] = useCopied();
  const [copiedOf, setCopiedOf] = useState<{ readonly key: string; readonly what: 'value' | 'path' }>();
  const ref = useRef<HTMLDivElement>(null);
  const lines = linesOf(tree, root.path);
  const current = lines.find(({ key }) => key === active) ?? lines[0];

  // The line that gets the keyboard as soon as it is drawn.
  const wanted = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    kept.set(place, { tree, active });
    if (current === undefined || wanted.current !== current.key) return;
    ref.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    wanted.current = undefined;
  });
  const moveTo = (key: string): void => {
    wanted.current = key;
    setActive(key);
  };

  const load = (path: DetailPath, from: number): void => {
    void actions.table.detail({ ...cell, path: [...path], from }).then((more) => {
      if (more !== null) setTree((before) => grown(before, path, from, more));
    });
  };
  const loadMore = ({ path }: TreeLine): void => {
    const from = tree[keyOf(path)]?.nodes.length ?? 0;
    // The offer goes, and what takes its place gets the keyboard.
    void actions.table.detail({ ...cell, path: [...path], from }).then((more) => {
      const first = more?.children[0];
      if (more === null || first === undefined) return;
      setTree((before) => grown(before, path, from, more));
      moveTo(keyOf([...path, first.key]));
    });
  };
  const toggle = (line: TreeLine): void => {
    setTree(toggled(tree, line));
    if (tree[line.key] === undefined) load(line.path, 0);
  };
  /** What a click or Enter does. */
  const use = (line: TreeLine): void => {
    if (line.node === undefined) loadMore(line);
    else if (line.open === undefined) onOpen(line.path);
    else toggle(line);
  };
  const copy = ({ key, path }: TreeLine, what: 'value' | 'path'): void => {
    void actions.table.copyDetail({ ...cell, path: [...path], what }).then((done) => {
      setCopied(done);
      setCopiedOf({ key, what });
    });
  };
  const keyed = (event: KeyboardEvent): void => {
    if (current === undefined || event.altKey || event.target !== itemOf(event)) return;
    const copies = copyKey(event);
    if (copies !== undefined) {
      if (getSelection()?.isCollapsed === false || current.node === undefined) return;
      copy(current, copies);
    } else {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const to = lineAfter(lines, event.key, lines.indexOf(current));
      if (opensOrCloses(event.key, current)) toggle(current);
      else if (to !== undefined) moveTo(to.key);
      else if (event.key === 'Enter') use(current);
      else return;
    }
    event.preventDefault();
    // The editor has keys of its own for some of these.
    event.stopPropagation();
  };

  return (
    <>
      <div class="value-tree" role="tree" aria-label="What the value holds" ref={ref} onKeyDown={keyed}>
        {lines.map((line) => (
          <TreeItem
            key={line.key}
            line={line}
            tabStop={line === current}
            copied={copied && copiedOf?.key === line.key ? copiedOf.what : undefined}
            onFocus={() => {
              setActive(line.key);
            }}
            onUse={() => {
              use(line);
            }}
            onCopy={(what) => {
              copy(line, what);
            }}
          />
        ))}
      </div>
      <span class="sr-only" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </>
  );
}

const itemOf = ({ target }: KeyboardEvent): Element | null =>
  target instanceof Element ? target.closest('[role="treeitem"]') : null;

function copyKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'value' | 'path' | undefined {
  if (key.toLowerCase() !== 'c' || !(ctrlKey || metaKey)) return undefined;
  return shiftKey ? 'path' : 'value';
}

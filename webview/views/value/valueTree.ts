import type { DetailNode, DetailPath } from '../../../src/protocol/detail';

/** What a value holds, as far as it was asked for. */
export interface Branch {
  readonly nodes: readonly DetailNode[];
  /** How many there are in all. */
  readonly count: number;
  readonly open: boolean;
}

/** The values that were opened, by `keyOf` their path; that of the whole is always there. */
export type ValueTree = Readonly<Record<string, Branch>>;

/** A line of the tree in sight: a value, or the offer to load more of those that stand beside it. */
export interface TreeLine {
  readonly key: string;
  /** Of the value; of an offer: of what holds the values. */
  readonly path: DetailPath;
  /** Absent for an offer. */
  readonly node?: DetailNode;
  /** Of an offer: how many are not loaded. */
  readonly left?: number;
  /** From 1, as ARIA counts. */
  readonly level: number;
  readonly place: number;
  readonly of: number;
  /** Absent for what holds nothing. */
  readonly open?: boolean;
}

/** A name for a path that no other has. */
export const keyOf = (path: DetailPath): string => JSON.stringify(path);

/** The lines in sight below the value at `path`, from top to bottom. */
export function linesOf(tree: ValueTree, path: DetailPath = [], level = 1): TreeLine[] {
  const branch = tree[keyOf(path)];
  if (branch?.open !== true) return [];
  const of = branch.count;
  const lines = branch.nodes.flatMap((node, index) => {
    const own = [...path, node.key];
    const key = keyOf(own);
    const open = (node.count ?? 0) === 0 ? {} : { open: tree[key]?.open === true };
    return [{ key, path: own, node, level, place: index + 1, of, ...open }, ...linesOf(tree, own, level + 1)];
  });
  const left = of - branch.nodes.length;
  const offer = { key: `${keyOf(path)} more`, path, left, level, place: branch.nodes.length + 1, of };
  return left > 0 ? [...lines, offer] : lines;
}

/** The tree with a value opened or closed. What is opened for the first time holds nothing yet. */
export function toggled(tree: ValueTree, { key, node, open }: TreeLine): ValueTree {
  const branch = tree[key] ?? { nodes: [], count: node?.count ?? 0 };
  return { ...tree, [key]: { ...branch, open: open !== true } };
}

/** The tree with more of what stands at `path`: an answer that does not follow on what is there is left out. */
export function grown(
  tree: ValueTree,
  path: DetailPath,
  from: number,
  { children, count }: { readonly children: readonly DetailNode[]; readonly count: number },
): ValueTree {
  const branch = tree[keyOf(path)];
  if (branch?.nodes.length !== from) return tree;
  return { ...tree, [keyOf(path)]: { ...branch, nodes: [...branch.nodes, ...children], count } };
}

/** The line that a key leads to, after the ARIA pattern of a tree; undefined for keys that do not move. */
export function lineAfter(lines: readonly TreeLine[], key: string, at: number): TreeLine | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  switch (key) {
    case 'ArrowDown':
      return lines[at + 1];
    case 'ArrowUp':
      return lines[at - 1];
    case 'Home':
      return lines[0];
    case 'End':
      return lines.at(-1);
    case 'ArrowRight':
      return line.open === true ? lines[at + 1] : undefined;
    case 'ArrowLeft':
      return line.open === true
        ? undefined
        : lines.slice(0, at).findLast(({ level, node }) => node !== undefined && level === line.level - 1);
    default:
      return undefined;
  }
}

/** Whether a key opens or closes the value. */
export const opensOrCloses = (key: string, { open }: TreeLine): boolean =>
  open !== undefined && (key === 'Enter' || key === ' ' || key === (open ? 'ArrowLeft' : 'ArrowRight'));

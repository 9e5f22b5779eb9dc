type Tree = string | Tree[] | Map<string, Tree>;

/**
 * Reads one value out of a query in LHS brackets: `and[kilometers][]=>=|25000` under the name `and` is
 * `{ kilometers: ['>=|25000'] }`. An empty or numeric bracket makes a list. Absent names give nothing.
 */
export function readBrackets(query: URLSearchParams, name: string): unknown {
  const found = new Map<string, Tree>();
  for (const [key, value] of query) {
    const inside = key.startsWith(name) ? key.slice(name.length) : undefined;
    if (inside === undefined || !/^(\[[^[\]]*\])*$/.test(inside)) continue;
    const names = [...inside.matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1] ?? '');
    put(found, [name, ...names], value);
  }
  return plain(found.get(name));
}

function put(branch: Map<string, Tree>, [name = '', ...rest]: readonly string[], value: string): void {
  const [next, ...deeper] = rest;
  const known = branch.get(name);
  if (next === undefined) {
    branch.set(name, value);
  } else if (/^\d*$/.test(next) && deeper.length === 0) {
    branch.set(name, [...(Array.isArray(known) ? known : []), value]);
  } else {
    const inner = known instanceof Map ? known : new Map<string, Tree>();
    branch.set(name, inner);
    put(inner, rest, value);
  }
}

const plain = (tree: Tree | undefined): unknown =>
  tree instanceof Map ? Object.fromEntries([...tree].map(([name, value]) => [name, plain(value)])) : tree;

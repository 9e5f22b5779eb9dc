import type { Documented } from './documented';

/** What one operation's names are compared with: what the document says, and what is known to differ from it. */
export interface Expected {
  /** Names that must be in the catalog. */
  readonly names: ReadonlySet<string>;
  /** Names that may be in the catalog although the document does not have them there, and then must be. */
  readonly added: ReadonlySet<string>;
}

/** One deliberate difference between a document and the catalog, with its reason. */
export type Exception =
  /** The table writes it so, the request example otherwise: the catalog has what is sent, and says so in its notes. */
  | { readonly written: string; readonly sent: string; readonly because: string }
  /** In the catalog, but not in the document's part about this operation. */
  | { readonly added: readonly string[]; readonly because: string }
  /** One place has the names of another operation too, at the same place unless `at` says where. */
  | { readonly place: string; readonly as: string; readonly at?: string; readonly because: string };

/** The document's names of an operation, with its exceptions applied. `documents` holds all operations by method and path. */
export function expectedOf(
  operation: Documented,
  exceptions: readonly Exception[],
  documents: ReadonlyMap<string, Documented>,
): Expected {
  const names = new Set(operation.names);
  const added = new Set<string>();
  for (const exception of exceptions) {
    if ('written' in exception) replace(names, exception.written, exception.sent);
    else if ('added' in exception) exception.added.forEach((name) => added.add(name));
    else {
      const other = documents.get(exception.as);
      if (other === undefined) throw new Error(`There is no ${exception.as} in the document.`);
      const { place, at = place } = exception;
      for (const name of other.names) if (isIn(name, at)) names.add(`${place}${name.slice(at.length)}`);
    }
  }
  return { names, added };
}

/** What is wrong with a catalog's names: one line each, nothing when they are the document's. */
export function differences({ names, added }: Expected, catalog: ReadonlySet<string>): string[] {
  const wanted = [...names, ...added];
  return [
    ...wanted.filter((name) => !catalog.has(name)).map((name) => `is not in the catalog: ${name}`),
    ...[...catalog]
      .filter((name) => !names.has(name) && !added.has(name))
      .map((name) => `is not in the document: ${name}`),
  ];
}

const isIn = (name: string, place: string): boolean => name === place || name.startsWith(`${place}.`);

function replace(names: Set<string>, written: string, sent: string): void {
  for (const name of [...names]) {
    if (!isIn(name, written)) continue;
    names.delete(name);
    names.add(`${sent}${name.slice(written.length)}`);
  }
}

/**
 * What a vendor's document says about one operation. Names are dotted places: `path.id`, `query.page`,
 * `query.paramFilter.userId`, `body.attachments.name`, `answer.result.taskID`, and `change.name` for a path
 * that JSON Patch may name. Lists are transparent: an item's field stands under the list.
 */
export interface Documented {
  readonly method: string;
  /** As in the catalog: `/tasks/{id}/products`. */
  readonly path: string;
  /** First line of the operation, from 1. */
  readonly line: number;
  readonly names: Set<string>;
  /** Status of the first answer that is shown, where one is. */
  status?: number;
  /** Whether a name must be given, where the document says so or says the opposite. */
  readonly required: Map<string, boolean>;
  readonly maxLength: Map<string, number>;
  readonly defaults: Map<string, number | boolean>;
  /** The values of a closed set. */
  readonly values: Map<string, readonly string[]>;
  /** A name in a table that the example of the same operation writes in other case: table → example. */
  readonly respelled: Map<string, string>;
}

export const documented = (method: string, path: string, line: number): Documented => ({
  method,
  path,
  line,
  names: new Set(),
  required: new Map(),
  maxLength: new Map(),
  defaults: new Map(),
  values: new Map(),
  respelled: new Map(),
});

/** The lines of a document, with `line(n)` counted from 1 as in editors. */
export const linesOf = (text: string): readonly string[] => text.split(/\r?\n/);

/**
 * The places of every `"name":` in a text that is meant to be JSON, however broken: missing commas and
 * outer braces do not matter, names are nested by the braces around them, and lists are transparent.
 * With `bare`, names without quotes count too, as in JavaScript.
 */
export function namesInJson(text: string, root: string, bare = false): string[] {
  const token = bare
    ? /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/.*|[A-Za-z_]\w*|[{}[\]:]/g
    : /"(?:[^"\\\n]|\\.)*"|[{}[\]:]/g;
  const tokens = [...text.matchAll(token)].map(([found]) => found);
  const open: (string | undefined)[] = [];
  const names: string[] = [];
  let key: string | undefined;
  tokens.forEach((one, index) => {
    if (one === '{' || one === '[') {
      open.push(key);
      key = undefined;
    } else if (one === '}' || one === ']') {
      open.pop();
      key = undefined;
    } else if (one !== ':' && tokens[index + 1] === ':') {
      key = one.replace(/^["']|["']$/g, '');
      names.push([root, ...open.filter((part) => part !== undefined), key].join('.'));
    } else if (one !== ':') key = undefined;
  });
  return names;
}

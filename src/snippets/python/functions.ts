import { indented } from './library';

/** The head of a function. */
interface Signature {
  readonly name: string;
  readonly parameters?: readonly string[];
  readonly result: string;
  readonly isAsync?: boolean;
}

/** A function with its doc text; a head that is too long for a line takes several. */
export function functionLines(signature: Signature, doc: string, body: readonly string[]): string[] {
  const { name, parameters = [], result, isAsync = false } = signature;
  const start = `${isAsync ? 'async ' : ''}def ${name}(`;
  const end = `) -> ${result}:`;
  const line = `${start}${parameters.join(', ')}${end}`;
  const head = line.length <= WIDTH ? [line] : [start, ...indented(parameters.map((one) => `${one},`)), end];
  return [...head, ...indented([`"""${doc}"""`, ...body])];
}

const WIDTH = 88;

/** A call of one of the snippet's own functions; the asynchronous ones are given the client first. */
export const callOf = (name: string, args: readonly string[], isAsync: boolean): string =>
  isAsync ? `await ${name}(${['client', ...args].join(', ')})` : `${name}(${args.join(', ')})`;

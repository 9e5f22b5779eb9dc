/** How an HTTP library of Python is called, where requests and httpx differ. */
export interface PythonLibrary {
  readonly module: 'requests' | 'httpx';
  /** The name of the argument for a body. */
  readonly body: 'data' | 'content';
  /** The arguments of every request besides what the vendor wants. */
  readonly options: readonly string[];
  /** The condition that `response` was not answered with a status of 2xx. */
  readonly failed: string;
  /** Whether lists are walked with `await`, by a client that is kept open. */
  readonly isAsync: boolean;
}

/** Lines that stand at the margin of a module, and what they import from the standard library. */
export interface Block {
  readonly lines: readonly string[];
  readonly imports?: readonly string[];
}

/** Lines one step further in. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

/** The lines of an expression as an argument, with its name before it where it has one. */
export const closed = (lines: readonly string[], name = ''): string[] =>
  lines.map((line, index) => `${index === 0 ? name : ''}${line}${index === lines.length - 1 ? ',' : ''}`);

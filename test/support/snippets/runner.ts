/** A snippet to execute, under a name that is its own within one run. */
export interface Runnable {
  /** Letters, digits and underscores: it serves as a file or package name. */
  readonly name: string;
  readonly code: string;
}

/** What became of one. */
export interface Ran {
  /** The exit code of its process; undefined when it did not even compile. */
  readonly code: number | undefined;
  readonly output: string;
  readonly errors: string;
}

/** How a target's snippets are executed on this machine, each as a user would: the snippet as it is, as a file of its own. */
export interface Runner {
  /** The target's id. */
  readonly target: string;
  /** As the report says it: `dash`, `python3 with requests`. */
  readonly name: string;
  /** Debian packages that bring the tool. */
  readonly packages: readonly string[];
  /** Why it cannot run here, in one sentence; undefined when it can. */
  readonly missing: () => Promise<string | undefined>;
  /**
   * Executes all of them, several at once or compiled together where that is quicker, each in an empty folder with
   * only these variables (and PATH and HOME); results in the order of the snippets.
   */
  readonly run: (
    snippets: readonly Runnable[],
    env: Readonly<Record<string, string>>,
  ) => Promise<readonly Ran[]>;
}

/** How long an extension's activation took, in milliseconds. */
export interface Activation {
  /** Reading, compiling and running its main file. */
  readonly load: number;
  /** From asking for it until it is active, the loading included. */
  readonly whole: number;
}

/** What an extension host holds, in bytes, once what nobody needs is collected. */
export interface Memory {
  readonly rss: number;
  /** The heap of its thread, and what lies outside the heap for it. */
  readonly held: number;
}

/** What the probe in an extension host can be asked. */
export interface Probe {
  /** Activates an extension. */
  activate(id: string): Activation;
  /** Starts to watch for how long the host's thread is held up. */
  watch(): null;
  /** The longest that it was since, in milliseconds. */
  blocked(): number;
  memory(): Memory;
  /** The most memory that the process ever had, in bytes. */
  peak(): number;
  /** The scripts that the host's thread has loaded from below a folder. */
  scripts(folder: string): readonly string[];
  /** The folder of an extension. */
  folder(id: string): string;
  /** Starts to sample what the host's thread does, or ends it and writes the profile to a file. */
  profile(file: string | null): null;
}

/** One question to the probe. */
export interface Asked {
  readonly name: keyof Probe;
  readonly argument?: string | null;
}

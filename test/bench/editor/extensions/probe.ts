// What the bench knows of an extension host: it runs in it and answers the bench on loopback.
import { writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { Debugger, Profiler } from 'node:inspector';
import { Session } from 'node:inspector';
import { Module } from 'node:module';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { Activation, Asked, Probe } from '../hostProbe';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Every millisecond, so that one that comes late tells for how long everything was held up. */
const RESOLUTION = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
let profiling: Session | undefined;

/** Answers the bench from now on, and tells it where. */
export function activate(): void {
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => answer(JSON.parse(body) as Asked))
      .then(
        (result) => response.end(JSON.stringify(result)),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo; // a port is what it listens on
    get(`${process.env.VENDORSCOPE_BENCH ?? ''}/${String(port)}`, (response) => response.resume());
  });
}

type Answers = {
  readonly [Name in keyof Probe]: (
    ...about: Parameters<Probe[Name]>
  ) => ReturnType<Probe[Name]> | Promise<ReturnType<Probe[Name]>>;
};

const answers: Answers = {
  activate: activation,
  watch() {
    delay.reset();
    delay.enable();
    return null;
  },
  blocked() {
    delay.disable();
    return delay.max / 1e6 - RESOLUTION;
  },
  memory() {
    collect();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, held: heapUsed + external };
  },
  peak: () => process.resourceUsage().maxRSS * 1024,
  scripts,
  folder: (id) => extension(id).extensionPath,
  profile,
};

const answer = ({ name, argument = null }: Asked): unknown =>
  (answers[name] as (argument: string | null) => unknown)(argument); // the bench knows what each takes

/** An extension's main file is loaded as any file of Node's older modules: there its time is taken. */
async function activation(id: string): Promise<Activation> {
  const { extensionPath } = extension(id);
  const loader = Module.prototype as unknown as Loader;
  const { load } = loader;
  let loading = 0;
  loader.load = function (file) {
    const began = performance.now();
    load.call(this, file);
    if (file.startsWith(extensionPath)) loading = performance.now() - began;
  };
  const began = performance.now();
  try {
    await extension(id).activate();
  } finally {
    loader.load = load;
  }
  return { load: loading, whole: performance.now() - began };
}

interface Loader {
  load: (this: unknown, file: string) => void;
}

/** A debugger is told of all scripts that are there when it comes. */
function scripts(folder: string): string[] {
  const below = pathToFileURL(folder).href;
  const found = new Set<string>();
  const session = new Session();
  session.connect();
  session.on('Debugger.scriptParsed', ({ params }: { params: Debugger.ScriptParsedEventDataType }) => {
    const url = params.url.startsWith('/') ? pathToFileURL(params.url).href : params.url;
    if (url.startsWith(`${below}/`)) found.add(url.slice(below.length + 1));
  });
  session.post('Debugger.enable');
  session.post('Debugger.disable');
  session.disconnect();
  return [...found];
}

function profile(file: string | null): null {
  if (profiling === undefined) {
    profiling = new Session();
    profiling.connect();
    profiling.post('Profiler.enable');
    profiling.post('Profiler.setSamplingInterval', { interval: 200 });
    profiling.post('Profiler.start');
  } else if (file !== null) {
    profiling.post('Profiler.stop', (_error, { profile: taken }: Profiler.StopReturnType) => {
      writeFileSync(file, JSON.stringify(taken));
    });
    profiling.disconnect();
    profiling = undefined;
  }
  return null;
}

function extension(id: string): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(id);
  if (found === undefined) throw new Error(`There is no extension ${id}.`);
  return found;
}

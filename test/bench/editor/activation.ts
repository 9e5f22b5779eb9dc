import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Section } from '../figures';
import type { BenchEditor } from './BenchEditor';
import type { Activation } from './hostProbe';
import { benchId } from './packages';
import { VENDORSCOPE } from './vendorscope';

const ROUNDS = 6;

/** Activates our extension and an empty one, in turns who is first, each time in a window that did nothing before. */
export async function measureActivation(editor: BenchEditor): Promise<Section> {
  const ours: Activation[] = [];
  const empty: Activation[] = [];
  const atActivation: Loaded[] = [];
  const inView: Loaded[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const window = await editor.open();
    await delay(1_000); // what a window does once it is there
    const activate = {
      ours: async () => ours.push(await window.ask('activate', VENDORSCOPE)),
      empty: async () => empty.push(await window.ask('activate', benchId('empty'))),
    };
    // Whoever is first pays for what an extension host does for the first one.
    for (const side of round % 2 === 0 ? (['empty', 'ours'] as const) : (['ours', 'empty'] as const))
      await activate[side]();
    const folder = await window.ask('folder', VENDORSCOPE);
    const loaded = async (): Promise<Loaded> => loadedOf(await window.ask('scripts', folder), folder);
    atActivation.push(await loaded());
    await window.showVendorscope();
    inView.push(await loaded());
    await window.close();
  }
  return {
    title: 'Activation',
    method:
      'Asked for by another extension, in a window of VS Code that did nothing before; the floor is an empty ' +
      'extension in the same window, and who is first alternates. “Code load” is reading, compiling and running ' +
      'the main file, “activation” all of it until the extension is active. Files are those that the extension ' +
      "host's engine knows: after activation, and after the view was shown with its vendors; no request was sent by then.",
    figures: [
      {
        what: 'code load at activation',
        unit: 'ms',
        ours: ours.map(({ load }) => load),
        floor: empty.map(({ load }) => load),
        targets: [{ atMost: 30 }],
      },
      {
        what: 'activation',
        unit: 'ms',
        ours: ours.map(({ whole }) => whole),
        floor: empty.map(({ whole }) => whole),
        targets: [{ atMost: 50 }],
      },
      { what: 'files loaded at activation', unit: '', ours: atActivation.map(({ files }) => files) },
      { what: 'their size', unit: 'KB', ours: atActivation.map(({ kilobytes }) => kilobytes) },
      { what: 'files loaded before the first request', unit: '', ours: inView.map(({ files }) => files) },
      {
        what: 'their size, before the first request',
        unit: 'KB',
        ours: inView.map(({ kilobytes }) => kilobytes),
      },
      {
        what: 'files of undici among them',
        unit: '',
        ours: inView.map(({ undici }) => undici),
        targets: [{ atMost: 0 }],
      },
    ],
  };
}

interface Loaded {
  readonly files: number;
  readonly kilobytes: number;
  readonly undici: number;
}

const loadedOf = (files: readonly string[], folder: string): Loaded => ({
  files: files.length,
  kilobytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1000,
  undici: files.filter((file) => file.includes('undici')).length,
});

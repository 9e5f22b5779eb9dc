import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PAGE_ROWS } from '../client/lists';
import type { Peers } from '../peers/providePeers';

/** A program that sends the requests of a list, and how it is started. */
export interface Program {
  readonly title: string;
  readonly args: readonly string[];
  readonly cwd?: string;
}

/** The other programs, each with these requests written down as it wants them, and as little output as it can. */
export async function peerPrograms(
  peers: Peers,
  origin: string,
  pages: number,
  folder: string,
): Promise<Program[]> {
  const urls = Array.from(
    { length: pages },
    (_, page) => `${origin}/api/v2/visits?pagination=${String(page * PAGE_ROWS)}`,
  );
  const titled = async (name: string, title: string) => `${title} ${await peers.version(name)}`;
  return [
    {
      title: await titled('httpyac', 'httpYac'),
      args: [program(peers, 'httpyac', 'bin/httpyac.js'), ...(await httpyac(urls, folder))],
      cwd: folder,
    },
    {
      title: await titled('@usebruno/cli', 'Bruno'),
      args: [program(peers, '@usebruno/cli', 'bin/bru.js'), 'run', '--disable-cookies'],
      cwd: await bruno(urls, join(folder, 'bruno')),
    },
    {
      title: await titled('newman', 'newman'),
      args: [program(peers, 'newman', 'bin/newman.js'), ...(await newman(urls, folder))],
      cwd: folder,
    },
  ];
}

/** The file of a package that its command runs. */
const program = (peers: Peers, name: string, file: string): string =>
  join(dirname(peers.resolve(`${name}/package.json`)), file);

const headers = [
  ['Accept', 'application/json'],
  ['Authorization', 'Bearer a-key-of-the-bench'],
] as const;

async function httpyac(urls: readonly string[], folder: string): Promise<string[]> {
  const lines = headers.map(([name, value]) => `${name}: ${value}`).join('\n');
  const file = join(folder, 'visits.http');
  await writeFile(file, urls.map((url) => `GET ${url}\n${lines}\n`).join('\n###\n'));
  return ['send', file, '--all', '--silent', '--output', 'none'];
}

async function bruno(urls: readonly string[], folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'bruno.json'),
    JSON.stringify({ version: '1', name: 'visits', type: 'collection' }),
  );
  const lines = headers.map(([name, value]) => `  ${name}: ${value}`).join('\n');
  for (const [index, url] of urls.entries()) {
    const name = `visits ${String(index).padStart(3, '0')}`;
    await writeFile(
      join(folder, `${name}.bru`),
      `meta {\n  name: ${name}\n  type: http\n  seq: ${String(index + 1)}\n}\n\n` +
        `get {\n  url: ${url}\n  body: none\n  auth: none\n}\n\nheaders {\n${lines}\n}\n`,
    );
  }
  return folder;
}

async function newman(urls: readonly string[], folder: string): Promise<string[]> {
  const file = join(folder, 'visits.postman_collection.json');
  const header = headers.map(([key, value]) => ({ key, value }));
  const collection = {
    info: {
      name: 'visits',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: urls.map((url, index) => ({
      name: `visits ${String(index)}`,
      request: { method: 'GET', url, header },
    })),
  };
  await writeFile(file, JSON.stringify(collection));
  return ['run', file, '--silent', '--disable-unicode'];
}

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Operation, RawInput } from '../../../src/catalog/operation';
import type { Vendor } from '../../../src/catalog/vendor';

/** Values for every variable of a vendor's snippets; quotes and dollars in them must arrive as they are. */
export function environmentOf(vendor: Vendor): {
  fields: Record<string, string>;
  env: Record<string, string>;
  token: string;
} {
  const value = (name: string) => `canary $HOME '\`id\`' ${name}`;
  const fields = Object.entries(vendor.auth.fields).filter(([, field]) => field.choices === undefined);
  const token = value('token');
  return {
    fields: Object.fromEntries(fields.map(([name]) => [name, value(name)])),
    env: {
      ...Object.fromEntries(fields.map(([name, field]) => [field.env, value(name)])),
      ...(vendor.auth.token?.field === undefined
        ? { [vendor.auth.token?.env ?? 'ACCESS_TOKEN']: token }
        : {}),
    },
    token,
  };
}

/** Inputs that mean something to a shell, to curl, to JavaScript or to a URL parser. */
const hostileTexts = [
  `it's "quoted" \\ \\' \\" \\\\`,
  '$(touch hacked) `touch hacked` ${HOME} $HOME !! ~',
  '%0a%0d%00 %2e%2e/',
  '[1-3] {a,b} a[]=b',
  '@file',
  '😀 ü \u202e \u200b',
  'line\nbreak\r\ttab',
  '; rm -rf x & | > < * ? # = +',
  '-o file --config x',
  '../..//./',
];

/** The operations that take text, each with a place for it. */
export const hostileInputs = (vendor: Vendor, operation: Operation): RawInput[] => {
  switch (`${vendor.id} ${operation.id}`) {
    case 'autovu diary.searchSites':
      return hostileTexts.map((q) => ({ query: { q } }));
    case 'auvo users.list':
      return hostileTexts.map((name) => ({ query: { paramFilter: { name }, selectfields: [name] } }));
    case 'autengo vehicle.list':
      return hostileTexts.map((search) => ({
        query: { search, and: { kilometers: [search, `=|${search}`] } },
      }));
    case 'autengo vehicle.get':
      return hostileTexts.map((sellingId) => ({ path: { sellingId } }));
    case 'letsjobit visits.get':
      return hostileTexts.map((ID) => ({ path: { ID } }));
    default:
      return [];
  }
};

/** Runs a program with only these variables, in an empty folder. */
export async function run(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
  file?: { name: string; text: string },
): Promise<{ code: number | null; output: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'vendorscope-snippet-'));
  try {
    if (file !== undefined) await writeFile(join(folder, file.name), file.text);
    const child = spawn(command, args, {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        output += data.toString();
      });
    }
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    return { code, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

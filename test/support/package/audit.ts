import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '../../../scripts/lib/json.mjs';
import { inCheckout } from '../../../scripts/lib/paths.mjs';

/** What a registry knows of packages, or why it could not be asked. */
export type Audit = { readonly findings: readonly string[] } | { readonly unreachable: string };

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
}

/** The locked versions of packages, by their path in `node_modules`. */
export async function lockedVersions(paths: readonly string[]): Promise<Record<string, Locked>> {
  const lock = (await readJson(inCheckout('package-lock.json'))) as { packages: Record<string, Locked> }; // npm's own
  return Object.fromEntries(
    paths.map((path) => {
      const locked = lock.packages[path];
      if (locked === undefined) throw new Error(`${path} is not in package-lock.json.`);
      const { version, resolved = '', integrity = '' } = locked;
      return [path, { version, resolved, integrity }];
    }),
  );
}

/** Asks npm for advisories of exactly these packages, in a project that has no others. */
export async function auditOf(folder: string, packages: Record<string, Locked>): Promise<Audit> {
  const dependencies = Object.fromEntries(
    Object.entries(packages).map(([path, { version }]) => [path.replace(/^.*node_modules\//, ''), version]),
  );
  const project = { name: 'bundled', version: '1.0.0', private: true, dependencies };
  const lock = { ...project, lockfileVersion: 3, requires: true, packages: { '': project, ...packages } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(project));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lock));
  return readAudit(await output(folder, ['audit', '--json', '--package-lock-only']));
}

/** Reads what `npm audit --json` says. Whatever is no report is no “nothing found” either. */
export function readAudit(text: string): Audit {
  const said = parsed(text);
  if (said?.vulnerabilities === undefined || said.metadata?.dependencies === undefined)
    return { unreachable: said?.message ?? text.trim().slice(0, 200) };
  return {
    findings: Object.values(said.vulnerabilities).map(({ name, severity }) => `${name}: ${severity}`),
  };
}

interface AuditText {
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly name: string; readonly severity: string }>>;
  readonly metadata?: { readonly dependencies?: unknown };
}

function parsed(text: string): AuditText | undefined {
  try {
    return JSON.parse(text) as AuditText; // every field is asked for before it is used
  } catch {
    return undefined;
  }
}

/** What npm writes, however it ends: it fails where it finds something. */
function output(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', args, { cwd: folder, shell: process.platform === 'win32' });
    let text = '';
    npm.stdout.setEncoding('utf8').on('data', (more: string) => (text += more));
    npm.once('error', reject);
    npm.once('close', () => {
      resolve(text);
    });
  });
}

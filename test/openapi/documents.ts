import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exportOpenApi, vendors } from '../../src/core';

export const root = join(__dirname, '..', '..');

/** A program's output, whether it succeeds or not. */
export async function run(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
      ...options,
      env: { ...process.env, ...options.env },
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const {
      code = 1,
      stdout = '',
      stderr = '',
    } = error as { code?: number; stdout?: string; stderr?: string }; // what execFile rejects with
    return { code, stdout, stderr };
  }
}

/** A new folder, and how to remove it. */
export async function newFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'vendorscope-openapi-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Writes the document of every vendor into a folder and answers the files. */
export async function writeDocuments(folder: string): Promise<readonly { id: string; file: string }[]> {
  return Promise.all(
    Object.values(vendors).map(async (vendor) => {
      const file = join(folder, `${vendor.id}.openapi.json`);
      await writeFile(file, JSON.stringify(await exportOpenApi(vendor), null, 2));
      return { id: vendor.id, file };
    }),
  );
}

import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import { newFolder, root, run, writeDocuments } from './documents';

interface Problem {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly location: readonly { readonly pointer?: string }[];
}

describe("redocly's recommended rules", () => {
  let work: Awaited<ReturnType<typeof newFolder>>;
  let files: Awaited<ReturnType<typeof writeDocuments>> = [];
  before(async () => {
    work = await newFolder();
    files = await writeDocuments(work.folder);
  });
  after(() => work.remove());

  async function lint(file: string): Promise<readonly Problem[]> {
    const cli = join(root, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');
    const { stdout, stderr } = await run(
      [cli, 'lint', basename(file), '--extends=recommended', '--format=json'],
      {
        cwd: work.folder,
        // Nothing is told to anybody, and nothing is asked for.
        env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true' },
      },
    );
    assert.ok(stdout.startsWith('{'), stderr);
    return (JSON.parse(stdout) as { problems: readonly Problem[] }).problems; // redocly's own format
  }

  for (const id of ['autovu', 'auvo', 'autengo', 'letsjobit']) {
    it(`find nothing in the document of ${id}, but that no licence is stated: the vendor states none`, async () => {
      const file = files.find((one) => one.id === id)?.file ?? assert.fail(id);
      const found = (await lint(file)).map(
        ({ severity, ruleId, message, location: [at] }) =>
          `${severity} ${ruleId} ${at?.pointer ?? ''}: ${message}`,
      );
      assert.deepEqual(found, ['warn info-license #/info: Info object should contain `license` field.']);
    });
  }
});

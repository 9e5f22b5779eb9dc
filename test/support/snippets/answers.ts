import { createDynamicClient } from '../../../src/client/apiClient';
import { startSandbox } from '../../../src/sandbox/startSandbox';
import { allOperations } from '../catalog';
import type { Reply } from './recorder';

/** Answers by the name of an operation with its vendor. */
export type Answers = ReadonlyMap<string, Reply>;

let answers: Promise<Answers> | undefined;

/** What the sandbox answers to the example of every operation. */
export const exampleAnswers = (): Promise<Answers> => (answers ??= ask());

async function ask(): Promise<Answers> {
  const sandbox = await startSandbox();
  const answers = new Map<string, Reply>();
  try {
    for (const { name, vendor, operation } of allOperations) {
      const site = sandbox.vendors[vendor.id];
      if (site === undefined) throw new Error(`The sandbox does not know ${vendor.id}.`);
      const { origin, credentials } = site;
      const client = createDynamicClient({ vendor, credentials, origin });
      const { response } = await client.call(operation, operation.example, new AbortController().signal);
      answers.set(name, { status: response.status, body: response.text });
      await client.close();
      // The next may need what is gone.
      if (operation.method === 'DELETE') await fetch(`${origin}/__sandbox/reset`, { method: 'POST' });
    }
  } finally {
    await sandbox.close();
  }
  return answers;
}

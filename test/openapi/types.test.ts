import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { newFolder, writeDocuments } from './documents';

/** Programs against the generated types: what they name must exist and have the documented type. */
const uses = {
  autovu: `
    import type { paths } from './autovu';
    type Diary = paths['/diary/{startDate}']['get'];
    export const at: Diary['parameters']['path'] = { startDate: '2026-11-16' };
    export const range: Diary['parameters']['query'] = { endDate: '2026-12-16', pageSize: 100 };
    // @ts-expect-error a page size is a number
    export const wrong: Diary['parameters']['query'] = { pageSize: '100' };`,
  auvo: `
    import type { components, operations } from './auvo';
    export const task = (one: components['schemas']['Task']): number => one.customerId;
    export const login: operations['login']['requestBody']['content']['application/json'] = { apiKey: '', apiToken: '' };
    // @ts-expect-error both secrets are needed
    export const half: operations['login']['requestBody']['content']['application/json'] = { apiKey: '' };`,
  autengo: `
    import type { operations } from './autengo';
    type Answer = operations['vehicle.get']['responses'][200]['content']['application/json'];
    export const make = (answer: Answer): string => answer.vehicle.makeName;`,
  letsjobit: `
    import type { operations } from './letsjobit';
    export const query: operations['visits.list']['parameters']['query'] = { pagination: 100, priority: 1 };
    // @ts-expect-error as a filter, a priority is 1, 2 or 3
    export const wrong: operations['visits.list']['parameters']['query'] = { priority: 9 };`,
};

describe('types made by openapi-typescript', () => {
  let work: Awaited<ReturnType<typeof newFolder>>;
  before(async () => {
    work = await newFolder();
    const { default: generate, astToString } = await import('openapi-typescript');
    for (const { id, file } of await writeDocuments(work.folder)) {
      const document = JSON.parse(await readFile(file, 'utf8')) as Parameters<typeof generate>[0]; // any document
      await writeFile(join(work.folder, `${id}.ts`), astToString(await generate(document)));
    }
  });
  after(() => work.remove());

  for (const [id, program] of Object.entries(uses)) {
    it(`compile under strict for ${id}, and say what the document says`, async () => {
      const file = join(work.folder, `${id}.use.ts`);
      await writeFile(file, program);
      const options: ts.CompilerOptions = {
        strict: true,
        noEmit: true,
        types: [],
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
      };
      const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options));
      assert.deepEqual(
        found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
        [],
      );
    });
  }
});

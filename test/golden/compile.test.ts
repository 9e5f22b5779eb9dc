import assert from 'node:assert/strict';
import ts from 'typescript';
import { renderSnippet } from '../../src/snippets/snippet';
import { allOperations } from '../support/catalog';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Compiles texts that need nothing but the standard library, all in one program. */
function problems(files: ReadonlyMap<string, string>): string[] {
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    getSourceFile: (name, ...rest) => {
      const text = files.get(name);
      return text === undefined
        ? disk.getSourceFile(name, ...rest)
        : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
    },
    fileExists: (name) => files.has(name) || disk.fileExists(name),
    readFile: (name) => files.get(name) ?? disk.readFile(name),
  };
  const program = ts.createProgram({ rootNames: [...files.keys()], options, host });
  return ts
    .getPreEmitDiagnostics(program)
    .map((one) => `${one.file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(one.messageText, '\n')}`);
}

describe('the typed TypeScript snippets', () => {
  it('of all operations compile by themselves under strict', () => {
    const files = new Map(
      allOperations.map(({ name, vendor, operation }) => [
        `/${name.replace(' ', '.')}.ts`,
        renderSnippet('typescript-fetch', vendor, operation, operation.example).code,
      ]),
    );
    assert.equal(files.size, allOperations.length);
    assert.deepEqual(problems(files), []);
  }).timeout(30_000);

  it('know their fields: a wrong one does not compile', () => {
    const { vendor, operation } =
      allOperations.find(({ name }) => name === 'auvo users.list') ?? assert.fail();
    const { code } = renderSnippet('typescript-fetch', vendor, operation, operation.example);
    const use = (field: string) =>
      `${code}\nexport const use = async () => (await usersList()).result.entityList[0]?.${field};\n`;
    assert.deepEqual(problems(new Map([['/right.ts', use('userId')]])), []);
    assert.equal(problems(new Map([['/wrong.ts', use('userIdd')]])).length, 1);
  }).timeout(30_000);
});

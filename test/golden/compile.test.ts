import assert from 'node:assert/strict';
import { join } from 'node:path';
import ts from 'typescript';
import { renderSnippet } from '../../src/snippets/snippet';
import type { SnippetExtras } from '../../src/snippets/snippet';
import { typesOnly } from '../../src/snippets/types/typesOnly';
import { allOperations, find } from '../support/catalog';
import { hostileCases } from '../support/snippets/hostileCases';
import { SEED } from '../support/snippets/hostileTexts';

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  // Node runs such files as they are, without their types.
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Node instead of a browser: its types are those that undici's ask for. */
const inNode: ts.CompilerOptions = { ...strict, lib: ['lib.es2022.d.ts'], types: ['node'] };

/** Where the files are said to be: what they import is this project's. */
const folder = join(import.meta.dirname, 'compiled');

/** Compiles texts, all in one program. */
function problems(files: ReadonlyMap<string, string>, options: ts.CompilerOptions): string[] {
  const texts = new Map([...files].map(([name, text]) => [join(folder, `${name}.ts`), text]));
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    getSourceFile: (name, ...rest) => {
      const text = texts.get(name);
      return text === undefined
        ? disk.getSourceFile(name, ...rest)
        : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
    },
    fileExists: (name) => texts.has(name) || disk.fileExists(name),
    readFile: (name) => texts.get(name) ?? disk.readFile(name),
  };
  const program = ts.createProgram({ rootNames: [...texts.keys()], options, host });
  return ts.getPreEmitDiagnostics(program).map((one) => {
    const line = one.file?.getLineAndCharacterOfPosition(one.start ?? 0).line ?? 0;
    const text = ts.flattenDiagnosticMessageText(one.messageText, '\n');
    return `${one.file?.fileName ?? ''}:${String(line + 1)}: ${text}`;
  });
}

const forms: readonly SnippetExtras[] = [{}, { all: true }, { login: true }, { all: true, login: true }];

/** The snippets of all operations in every form that they have, by a name each. */
function everySnippet(target: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const { name, vendor, operation } of allOperations) {
    const codes = forms.map(
      (extras) => renderSnippet(target, vendor, operation, operation.example, {}, extras).code,
    );
    // A form that an operation does not have is another one over again.
    [...new Set(codes)].forEach((code, index) =>
      files.set(`${name.replace(' ', '.')}.${String(index)}`, code),
    );
  }
  return files;
}

const everyType = (language: 'typescript' | 'zod'): Map<string, string> =>
  new Map(
    allOperations.map(({ name, vendor, operation }) => [
      name.replace(' ', '.'),
      typesOnly(vendor, operation, language).code,
    ]),
  );

describe('the typed TypeScript snippets', () => {
  it('with fetch compile by themselves under strict, of all operations and in every form', () => {
    const files = everySnippet('typescript-fetch');
    assert.ok(files.size > 2 * allOperations.length, String(files.size));
    assert.deepEqual(problems(files, strict), []);
  }).timeout(60_000);

  it('with fetch compile without the types of a browser', () => {
    assert.deepEqual(problems(everySnippet('typescript-fetch'), inNode), []);
  }).timeout(60_000);

  it('with undici and zod compile under strict, of all operations and in every form', () => {
    const files = everySnippet('typescript-undici');
    assert.ok(files.size > 2 * allOperations.length, String(files.size));
    assert.deepEqual(problems(files, inNode), []);
  }).timeout(120_000);

  it(`with fetch compile whatever texts a body holds (seed ${String(SEED)})`, () => {
    const bodies = hostileCases('canary', 500).filter(({ input }) => input.body !== undefined);
    const files = new Map(
      bodies.map(({ vendor, operation, input }, index) => {
        const { code } = renderSnippet('typescript-fetch', vendor, operation, input);
        return [`body${String(index)}`, code] as const;
      }),
    );
    assert.ok(files.size > 10, String(files.size));
    assert.deepEqual(problems(files, strict), []);
  }).timeout(60_000);

  it('say nothing of any', () => {
    for (const target of ['typescript-fetch', 'typescript-undici']) {
      for (const [name, code] of everySnippet(target)) assert.doesNotMatch(code, /[:<|] ?any\b|as any/, name);
    }
  });

  it('know the fields of an answer: a wrong one does not compile', () => {
    const { vendor, operation } = find('auvo', 'users.list');
    const { code } = renderSnippet('typescript-fetch', vendor, operation, operation.example);
    const use = (field: string) =>
      `${code}\nexport const use = async () => (await usersList()).result.entityList[0]?.${field};\n`;
    assert.deepEqual(problems(new Map([['right', use('userId')]]), strict), []);
    assert.equal(problems(new Map([['wrong', use('userIdd')]]), strict).length, 1);
  }).timeout(60_000);

  it('know the fields of a body: a wrong one does not compile', () => {
    for (const target of ['typescript-fetch', 'typescript-undici']) {
      const { vendor, operation } = find('auvo', 'tasks.create');
      const { code } = renderSnippet(target, vendor, operation, operation.example);
      const wrong = code.replace(/\bidUserFrom: (?=\d)/, 'idUserFromm: ');
      assert.notEqual(wrong, code);
      assert.notDeepEqual(problems(new Map([['wrong', wrong]]), inNode), [], target);
    }
  }).timeout(60_000);
});

describe('types alone', () => {
  it('compile as TypeScript, of all operations', () => {
    assert.deepEqual(problems(everyType('typescript'), strict), []);
  }).timeout(60_000);

  it('compile as zod schemas, of all operations', () => {
    assert.deepEqual(problems(everyType('zod'), strict), []);
  }).timeout(60_000);
});

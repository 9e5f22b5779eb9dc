import ts from 'typescript';
import { nodeRunner } from './node';

/** That the types are right is another test's to show; here they are taken off. */
const javaScriptOf = (code: string): string =>
  ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  }).outputText;

/** Typed snippets with fetch, in Node. */
export const typescriptWithFetch = nodeRunner({
  target: 'typescript-fetch',
  name: 'tsc and node',
  modules: [],
  javaScriptOf,
});

/** Typed snippets with undici and zod, the same way. */
export const typescriptWithUndici = nodeRunner({
  target: 'typescript-undici',
  name: 'tsc and node with undici and zod',
  modules: ['undici', 'zod'],
  javaScriptOf,
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import ts from 'typescript';
import type { Operation, RawInput } from '../../../src/catalog/operation';
import type { Vendor } from '../../../src/catalog/vendor';
import { authorize } from '../../../src/client/authorize';
import { buildRequest } from '../../../src/client/buildRequest';
import { validateInput } from '../../../src/client/validateInput';
import { systemClock } from '../../../src/http/clock';
import { createUndiciTransport } from '../../../src/http/transport/undiciTransport';
import { renderSnippet } from '../../../src/snippets/snippet';
import type { SnippetTargetId } from '../../../src/snippets/targets';
import { allOperations } from '../../support/catalog';
import { echoServer, type Echo } from '../../support/servers';
import { environmentOf, hostileInputs, run } from '../../support/snippets/hostile';

/** What a request says: everything but the headers that each client adds by itself. */
const essence = ({ method, target, headers, body }: Echo, names: readonly string[]) => ({
  method,
  // curl writes a space of a secret in the query as `+`; a plus itself is encoded by all.
  target: target.replaceAll('+', '%20'),
  body,
  headers: names.map((name) => [name.toLowerCase(), headers[name.toLowerCase()]]),
});

/** Sends every input with the client itself and with the snippets, and gives what the server saw of both. */
async function compare(
  { vendor, operation }: { vendor: Vendor; operation: Operation },
  target: SnippetTargetId,
  execute: (codes: readonly string[], env: Record<string, string>) => Promise<string>,
): Promise<void> {
  await using server = await echoServer();
  const { fields, env, token } = environmentOf(vendor);
  const circumstances = { origin: server.origin, hasToken: vendor.auth.token !== undefined };
  const inputs: RawInput[] = [operation.example, ...hostileInputs(vendor, operation)];
  const transport = createUndiciTransport({ clock: systemClock });
  const { signal } = new AbortController();
  const names = new Set<string>();
  for (const input of inputs) {
    const check = validateInput(vendor, operation, input);
    assert.ok(check.ok);
    const template = buildRequest(vendor, operation, check.input, circumstances);
    for (const { name } of template.headers) names.add(name);
    const credential = { origin: server.origin, fields };
    const issued = vendor.auth.token?.field === undefined ? token : fields[vendor.auth.token.field];
    await transport.exchange(authorize(template, credential, issued), signal);
  }
  await transport.close();
  const own = server.requests.splice(0);
  const codes = inputs.map((input) => renderSnippet(target, vendor, operation, input, circumstances).code);
  assert.ok(!codes.join('').includes('canary'));
  const output = await execute(codes, env);
  const text = (requests: readonly Echo[]) =>
    requests.map((one) => JSON.stringify(essence(one, [...names]))).sort();
  assert.deepEqual(text(server.requests), text(own), output);
}

const curl = spawnSync('curl', ['--version']).status === 0;

describe('a curl snippet that a shell runs', () => {
  for (const { name, ...one } of allOperations) {
    it(`sends byte for byte what the client sends: ${name}`, async function () {
      if (!curl) {
        process.stdout.write('      skipped: there is no curl on this machine\n');
        this.skip();
      }
      await compare(one, 'curl', async (codes, env) => {
        const { output } = await run('sh', ['snippets.sh'], env, {
          name: 'snippets.sh',
          text: codes.join('\n'),
        });
        return output;
      });
    });
  }

  it('stops, and names the variable, when one is not set', async function () {
    if (!curl) this.skip();
    await using server = await echoServer();
    const { vendor, operation } = allOperations[0] ?? assert.fail();
    const { code } = renderSnippet('curl', vendor, operation, operation.example, { origin: server.origin });
    const { code: status, output } = await run('sh', ['-c', code], {});
    assert.notEqual(status, 0);
    assert.match(output, /AUTOVU_API_KEY/);
    assert.equal(server.requests.length, 0);
  });
});

describe('a TypeScript snippet that Node runs', () => {
  for (const { name, ...one } of allOperations) {
    it(`sends byte for byte what the client sends: ${name}`, async () => {
      await compare(one, 'typescript-fetch', async (codes, env) => {
        // Each in a block of its own, so that all of an operation share one process.
        const blocks = codes.map((code) => `{\n${plain(code)}\n}`);
        const { output } = await run(process.execPath, ['all.mjs'], env, {
          name: 'all.mjs',
          text: blocks.join('\n'),
        });
        return output;
      });
    });
  }
});

/** The JavaScript of a snippet, as statements. */
const plain = (code: string): string =>
  ts
    .transpileModule(code, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    })
    .outputText.replace(/^export (?=async function)/gm, '')
    .replace(/^export \{\};$/gm, '');

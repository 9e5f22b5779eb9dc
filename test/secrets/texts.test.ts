import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { createDynamicClient } from '../../src/client/dynamicClient';
import { operationPage } from '../../src/documentation/operationPage';
import { openApiDocument } from '../../src/openapi/document';
import { writeForm } from '../../src/session/form/writeForm';
import { Session } from '../../src/session/session';
import { snippetTargets } from '../../src/snippets/targets';
import { allOperations, allVendors } from '../support/catalog';
import { FakeTransport, jsonResponse } from '../support/fakeTransport';
import { ManualClock } from '../support/manualClock';
import { canariesOf } from './canaries';
import { Scanner, told } from './scanner';

const scanner = new Scanner();

describe('before anything is sent, no secret', () => {
  for (const [seed, { name, vendor, operation }] of allOperations.entries()) {
    it(`is in what a panel shows of ${name}, in its code or in its page`, async () => {
      const { fields, secrets } = canariesOf(vendor, seed);
      const clock = new ManualClock();
      const transport = new FakeTransport(() => jsonResponse({}));
      const client = createDynamicClient({
        vendor,
        origin: vendor.origin,
        credentials: fields,
        clock,
        transport,
      });
      const profile = { id: 'p', name: 'Test', sandbox: false, writable: true, origin: vendor.origin };
      const session = new Session({
        vendor,
        operation,
        connected: { profile, client },
        clock,
        values: writeForm(operation, operation.example),
        confirm: () => Promise.resolve(false),
        onChange: () => undefined,
      });
      await session.snippets.load();
      const sinks: Record<string, string> = {
        'page of the documentation': operationPage(vendor, operation),
        'what code is made of': JSON.stringify(session.snippets.source().circumstances),
        body: session.body.isTaken ? session.body.bodyText : '',
      };
      for (const { id } of snippetTargets) {
        for (const extras of [false, true]) {
          session.snippets.choose({ target: id, all: extras, login: extras });
          const { snippet, request, form } = session.state();
          sinks[`code: ${id}`] = (sinks[`code: ${id}`] ?? '') + JSON.stringify(snippet);
          Object.assign(sinks, {
            'preview of a request': JSON.stringify(request),
            form: JSON.stringify(form),
          });
        }
      }
      session.dispose();
      assert.ok(secrets.length > 0);
      assert.deepEqual(told(scanner.scan(sinks, secrets)), []);
    });
  }

  for (const vendor of allVendors) {
    it(`is in the OpenAPI document of ${vendor.title}`, async () => {
      const { secrets } = canariesOf(vendor, 3);
      const text = JSON.stringify(await openApiDocument(vendor));
      assert.deepEqual(told(scanner.scan({ 'OpenAPI file': text }, secrets)), []);
    });
  }

  after(() => {
    process.stdout.write(scanner.report('texts made of the catalog'));
  });
});

describe('the extension', () => {
  it('starts no process: nothing of it, and nothing that it is made of, can', async () => {
    const { metafile } = await build({
      entryPoints: ['src/extension.ts', 'src/engine.ts'],
      outdir: 'out',
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      external: ['vscode'],
      logLevel: 'silent',
    });
    const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    assert.ok(imported.includes('node:crypto'));
    assert.deepEqual(
      imported.filter((path) => /(?:^|:)(?:child_process|cluster)$/.test(path)),
      [],
    );
  });
});

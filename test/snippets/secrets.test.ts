import assert from 'node:assert/strict';
import { extrasOf, renderSnippet, snippetTarget } from '../../src/snippets/snippet';
import type { SnippetExtra } from '../../src/snippets/target';
import { snippetTargets } from '../../src/snippets/targets';
import { allOperations, canaries } from '../support/catalog';
import { encodingsOf } from '../support/encodings';

const forms: readonly (readonly SnippetExtra[])[] = [[], ['all'], ['login'], ['all', 'login']];

describe('a secret', () => {
  for (const { id } of snippetTargets) {
    it(`is in no snippet of ${id}, in no encoding, and its variable is in it instead`, () => {
      let rendered = 0;
      for (const { name, vendor, operation } of allOperations) {
        const credentials = canaries(vendor);
        const secrets = Object.entries(credentials)
          .filter(([field]) => vendor.auth.fields[field]?.choices === undefined)
          .flatMap(([, value]) => encodingsOf(value));
        const circumstances = { origin: vendor.origin, choices: credentials, hasToken: true };
        const has = extrasOf(vendor, operation, circumstances).filter((extra) =>
          snippetTarget(id).offers.includes(extra),
        );
        for (const form of forms.filter((extras) => extras.every((extra) => has.includes(extra)))) {
          const asked = Object.fromEntries(form.map((extra) => [extra, true]));
          const snippet = renderSnippet(id, vendor, operation, operation.example, circumstances, asked);
          const text = JSON.stringify(snippet) + snippet.code;
          for (const secret of secrets)
            assert.ok(!text.includes(secret), `${name} ${form.join()}: ${secret}`);
          if (snippet.refusal === undefined)
            for (const variable of snippet.variables) assert.ok(snippet.code.includes(variable), name);
          rendered++;
        }
      }
      assert.ok(rendered >= allOperations.length);
    });
  }
});

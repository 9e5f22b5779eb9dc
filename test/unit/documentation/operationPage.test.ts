import assert from 'node:assert/strict';
import * as z from 'zod';
import { defineOperation } from '../../../src/catalog/operation';
import type { Operation } from '../../../src/catalog/operation';
import type { Vendor } from '../../../src/catalog/vendor';
import { loadPage } from '../../../src/documentation/loadPage';
import { operationPage } from '../../../src/documentation/operationPage';
import { row } from '../../../src/catalog/fields';
import { allOperations, canaries, find } from '../../support/catalog';

const hostile = '<script>alert(1)</script> ![x](http://evil) [a](command:x) `code` | cell\n# head & <b>';

describe('the page of an operation', () => {
  for (const { name, vendor, operation } of allOperations) {
    it(`says everything of ${name}, and nothing secret`, async () => {
      const page = await loadPage(vendor, operation);
      assert.ok(page.startsWith('# '));
      assert.ok(page.includes(`${operation.method} ${vendor.basePath}${operation.path}`));
      assert.ok(page.includes(`\`${vendor.document}\`, line ${String(operation.line)}`));
      for (const parameter of [...Object.keys(operation.params), ...Object.keys(operation.query)])
        assert.ok(page.includes(`| \`${parameter}\` |`), parameter);
      for (const status of Object.keys(operation.errors)) assert.ok(page.includes(`| ${status} |`), status);
      assert.equal(
        page.split('\n').filter((line) => line.startsWith('- ')).length >= operation.notes.length,
        true,
      );
      for (const secret of Object.values(canaries(vendor)).filter((value) => value.startsWith('canary')))
        assert.ok(!page.includes(secret));
      assert.ok(!page.includes('undefined'), 'no field is without words');
    });
  }

  it('describes the fields of a filter, their choices, limits and defaults', () => {
    const { vendor, operation } = find('auvo', 'tasks.list');
    const page = operationPage(vendor, operation);
    assert.match(page, /\| `paramFilter\.startDate` \| query \| date and time \| yes \|/);
    assert.match(page, /Values: `1` Low, `2` Medium, `3` High\./);
    assert.match(page, /\| `page` \| query \| whole number \| +\| `1` \|.*1 or more\./);
    assert.match(page, /- `customerId` → Get a customer \(`GET \/customers\/\{id\}`\)/);
    assert.match(page, /\| `questionnaires\[\]\.questionnaireId` \|/);
  });

  it('describes a body that is a list by the fields of an item, and says what a description says only once', () => {
    const { vendor, operation } = find('letsjobit', 'visits.create');
    const page = operationPage(vendor, operation);
    assert.match(page, /A list; each item has these fields:/);
    assert.match(page, /\| `lines\[\]\.description` \| text \| yes \|/);
    assert.match(page, /\| `hideEquipmentDetails` \|.*0 to show, 1 to hide\. \|/);
    assert.match(page, /\| `confirmClose` \|.*Values: `0` No, `1` Yes\. \|/);
    assert.match(page, /\| `priority` \|.*10 - lowest priority\. \|/);
  });

  it('says which headers let a request in, and where a token comes from', () => {
    const words = (vendorId: string, id: string) => {
      const { vendor, operation } = find(vendorId, id);
      return /\*\*Authentication\*\*: (.*)/.exec(operationPage(vendor, operation))?.[1];
    };
    assert.equal(words('autovu', 'diary.list'), '`api-key`, `scopecode`, `api-password`');
    assert.equal(words('auvo', 'tasks.list'), '`Authorization: Bearer …`, with a token from Log in');
    assert.equal(words('auvo', 'login'), 'None');
    assert.equal(
      words('autengo', 'makes'),
      '`X-Api-Key`, `Authorization: JWT …` or `X-Authorization: Bearer …`, as the profile says, with a token from Issue a token; the token may be left out',
    );
  });

  it('describes a list of changes by the fields that it may change', () => {
    const { vendor, operation } = find('auvo', 'tasks.patch');
    const page = operationPage(vendor, operation);
    assert.match(page, /A list of changes/);
    assert.match(page, /\| `orientation` \| text \|/);
  });

  it('shows text of the catalog as text, whatever is in it', () => {
    const operation: Operation = defineOperation({
      id: 'evil',
      title: hostile,
      description: hostile,
      method: 'GET',
      path: '/evil',
      query: {
        [hostile]: z
          .string()
          .describe(hostile)
          .meta({ labels: { [hostile]: hostile } }),
      },
      response: row({ [hostile]: z.enum([hostile]).describe(hostile) }),
      errors: { 400: hostile },
      notes: [hostile],
      line: 1,
    });
    const vendor: Vendor = { ...find('auvo', 'tasks.list').vendor, title: hostile };
    const page = operationPage(vendor, operation, { answer: { a: '```\n<script>' }, request: '```\nx' });
    const outside = page.replace(/(`{3,})\w*\n[\s\S]*?\n\1/g, '').replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
    assert.doesNotMatch(outside, /<(?!https:)/, outside);
    assert.doesNotMatch(outside, /(?<!\\)\[|(?<!\\)!\[/);
    for (const line of outside.split('\n').filter((text) => text.startsWith('#')))
      assert.match(line, /^#{1,3} [^#]/);
    const tables = page.split('\n').filter((line) => line.startsWith('| '));
    for (const line of tables) assert.equal(line.replace(/\\\|/g, '').endsWith(' |'), true);
  });

  it('shortens a very long answer, and says so', () => {
    const { vendor, operation } = find('autengo', 'makes');
    const answer = Array.from({ length: 500 }, (_, index) => ({ id: index }));
    const page = operationPage(vendor, operation, { answer });
    assert.match(page, /The first 200 of 1,?502 lines\./);
    assert.ok(page.split('\n').length < 300);
  });
});

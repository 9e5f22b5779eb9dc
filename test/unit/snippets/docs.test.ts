import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { SnippetTarget } from '../../../src/snippets/target';
import { snippetTargets } from '../../../src/snippets/targets';
import { markdownTable } from '../../support/markdownTable';
import { textBetween, writeBetween } from '../../support/markers';

const page = join(__dirname, '..', '..', '..', 'docs', 'snippets.md');

const rowOf = ({ id, title, language, extension, needs = '', offers }: SnippetTarget): string[] => [
  title,
  `\`${id}\``,
  `${language}, \`.${extension}\``,
  needs,
  ['page', ...offers].join(', '),
];

describe('the page about snippets', () => {
  it('lists every target as it is (UPDATE_DOCS=1 writes it)', async () => {
    const head = ['target', 'id', 'language, file', 'needs besides the language', 'forms'];
    const table = await markdownTable([head, ...snippetTargets.map(rowOf)]);
    if (process.env.UPDATE_DOCS === '1') writeBetween(page, 'targets', table);
    assert.equal(textBetween(page, 'targets'), table);
  });
});

import assert from 'node:assert/strict';
import { fieldsOf, rowSchema } from '../../../src/catalog/rowSchema';
import { allOperations } from '../../support/catalog';

/** Lists whose rows cannot be told apart by a field that the document names, and why. */
const without: Readonly<Record<string, string>> = {
  'autovu diary.list': 'The fields of a visit (DiaryDto) are not documented.',
  'autovu siteProduct.listJobs': 'The fields of a job (SiteProductJobsDto) are not documented.',
};

describe('the identity of rows', () => {
  for (const { name, operation } of allOperations) {
    if (!['pageNumber', 'offset', 'nextStart'].includes(operation.page.style)) continue;
    it(`is a field of them, or there is a reason why not: ${name}`, () => {
      if (operation.identity === undefined) assert.ok(without[name], `${name} names none`);
      else {
        assert.ok(operation.identity in fieldsOf(rowSchema(operation)), operation.identity);
        assert.equal(without[name], undefined);
      }
    });
  }

  it('is named for what pages only', () => {
    const others = allOperations.filter(({ operation }) => operation.identity !== undefined);
    for (const { operation } of others)
      assert.ok('defaultSize' in operation.page || operation.page.style === 'nextStart');
  });
});

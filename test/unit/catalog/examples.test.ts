import assert from 'node:assert/strict';
import * as z from 'zod';
import { allOperations, readExample, undescribed } from './walk';

/** The documents show no answer at all for these. */
const withoutExample = [
  'autovu diary.searchSites',
  'autovu diary.searchJobs',
  'autovu job.get',
  'autovu site.get',
  'autovu siteProduct.get',
];

for (const { name, vendor, operation } of allOperations) {
  if (withoutExample.includes(name)) continue;
  describe(`the document's answer of ${name}`, () => {
    it('has the documented shape', async () => {
      const result = operation.response.safeParse(await readExample(vendor, operation.id));
      assert.ok(result.success, result.error && z.prettifyError(result.error));
    });

    it('has no field that the schema does not know', async () => {
      assert.deepEqual(undescribed([operation.response], await readExample(vendor, operation.id)), []);
    });
  });
}

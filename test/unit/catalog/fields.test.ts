import assert from 'node:assert/strict';
import * as z from 'zod';
import {
  base64File,
  columnFilter,
  isoDate,
  jsonPatch,
  jsonQuery,
  limitedText,
  localDateTime,
  localTime,
  numberEnum,
  requiredText,
  row,
  stringEnum,
  wholeNumber,
} from '../../../src/catalog/fields';
import { metaOf } from '../../../src/catalog/meta';

const accepts = (schema: z.ZodType, value: unknown) => {
  assert.ok(schema.safeParse(value).success, JSON.stringify(value));
};

/** Refuses the value with a sentence that a user can act on. */
function refuses(schema: z.ZodType, value: unknown, message: RegExp) {
  const result = schema.safeParse(value);
  assert.equal(result.success, false, JSON.stringify(value));
  assert.deepEqual(result.error.issues.length, 1);
  assert.match(result.error.issues[0]?.message ?? '', message);
}

describe("the catalog's fields", () => {
  it('takes only dates that exist', () => {
    accepts(isoDate(), '2028-02-29');
    for (const value of ['2026-02-29', '2026-13-01', '21.11.2026', '2026-11-21T00:00:00', '']) {
      refuses(isoDate(), value, /^Use a date such as/);
    }
  });

  it('takes moments without a zone and without fractions', () => {
    accepts(localDateTime(), '2026-11-21T08:00:00');
    for (const value of [
      '2026-11-21T08:00:00Z',
      '2026-11-21T08:00:00.5',
      '2026-11-21 08:00:00',
      '2026-11-21',
    ]) {
      refuses(localDateTime(), value, /^Use a date and time such as/);
    }
  });

  it('takes times of a day with hours, minutes and seconds', () => {
    accepts(localTime(), '23:59:59');
    for (const value of ['24:00:00', '8:00:00', '08:00', '08:60:00', ''])
      refuses(localTime(), value, /^Use a time such as/);
  });

  it('takes files as padded base64', () => {
    for (const value of ['', 'aGVsbG8=', 'ab+/']) accepts(base64File(), value);
    for (const value of ['aGVsbG8', 'a-_=', 'base64 encoded file'])
      refuses(base64File(), value, /^Use base64/);
  });

  it('says the most characters that a text may have', () => {
    accepts(limitedText(3), 'abc');
    refuses(limitedText(3), 'abcd', /at most 3 characters/);
  });

  it('checks each change of a patch as its path says', () => {
    const patch = jsonPatch({ address: requiredText(), priority: numberEnum({ 1: 'Low', 2: 'High' }) });
    accepts(patch, [
      { op: 'replace', path: 'address', value: 'Rua C-137' },
      { op: 'replace', path: 'priority', value: 2 },
    ]);
    refuses(patch, [{ op: 'replace', path: 'priority', value: 'Rua C-137' }], /^Use one of 1, 2\.$/);
    refuses(patch, [{ op: 'replace', path: 'owner', value: 1 }], /Pick a field of the list/);
    refuses(patch, [], /Add a change/);
    for (const row of [
      { op: 'replace', path: 'address' },
      { op: 'move', path: 'address', value: 'x' },
    ])
      assert.equal(patch.safeParse([row]).success, false);
  });

  it('says the limits of a whole number when they are broken', () => {
    refuses(wholeNumber({ min: 1, max: 100 }), 101, /from 1 to 100/);
    refuses(wholeNumber({ min: 1 }), 0, /1 or more/);
    refuses(wholeNumber({ max: 5 }), 6, /5 or less/);
    refuses(wholeNumber(), 1.5, /^Use a whole number\.$/);
    refuses(wholeNumber(), '1', /^Use a whole number\.$/);
    refuses(wholeNumber(), 2 ** 53, /^Use a whole number\.$/);
  });

  it('does not take a blank for a required text', () => {
    refuses(requiredText(), '', /Fill this in/);
    refuses(requiredText(2), 'a', /at least 2/);
  });

  it('keeps the kind of an enum: numbers stay numbers, texts stay texts', () => {
    accepts(numberEnum({ 1: 'Low', 2: 'High' }), 2);
    refuses(numberEnum({ 1: 'Low', 2: 'High' }), '2', /Use one of 1, 2/);
    accepts(stringEnum({ '1': 'Low', '2': 'High' }), '2');
    refuses(stringEnum({ asc: 'Up', desc: 'Down' }), 'up', /Use one of asc, desc/);
  });

  it('refuses a filter with an unknown name', () => {
    assert.equal(jsonQuery({ name: z.string() }).safeParse({ name: 'a', nmae: 'b' }).success, false);
    accepts(columnFilter(['price']), { price: ['>=|1', 2] });
    assert.equal(columnFilter(['price']).safeParse({ prise: 1 }).success, false);
  });

  it('keeps fields of a row that the document does not name', () => {
    assert.deepEqual(row({ id: z.int() }).parse({ id: 1, extra: 'kept' }), { id: 1, extra: 'kept' });
  });

  it('reads what is said about a field through its wrappers, the outermost word first', () => {
    const schema = isoDate().describe('inside').optional().describe('outside');
    assert.deepEqual(metaOf(schema), { control: 'date', description: 'outside' });
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Pause } from '../../src/http/pause';
import { LosslessNumber } from '../../src/http/json/json';
import type { CellKind } from '../../src/protocol/results';
import { plainView } from '../../src/protocol/table';
import { compareKeys, sortKeyOf } from '../../src/table/compare';
import { distributionOf } from '../../src/table/distribution';
import { compareNumbers, readNumber } from '../../src/table/exactNumber';
import { ExactSum } from '../../src/table/exactSum';
import { filterOf } from '../../src/table/filter';
import { fold, searchFor } from '../../src/table/fold';
import { orderOf } from '../../src/table/order';
import { compareTexts, textKey } from '../../src/table/textOrder';
import { property } from '../support/property';

const pause: Pause = { elapsed: () => 0, turn: () => Promise.resolve() };

/** A decimal as units of 10^-20, and the same as text. */
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(20))
  .map(([units, places]) => {
    const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
    const at = digits.length - places;
    const text = `${units < 0n ? '-' : ''}${digits.slice(0, at)}${places === 0 ? '' : `.${digits.slice(at)}`}`;
    return { text, value: units * 10n ** BigInt(20 - places) };
  });

const exact = (text: string) => {
  const number = readNumber(text);
  if (number === undefined) throw new Error(`${text} is not read`);
  return number;
};

const letter = fc.constantFrom(...Array.from('aAbBzZ0019 -_.,/@éÉäñçßøŁı€😀'), '\u0301', '\t');
const words = fc.string({ unit: letter, maxLength: 12 });
const anyText = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 12 }));
const kind = fc.constantFrom<CellKind[]>('text', 'number', 'boolean', 'date', 'nested', 'image');
const value = fc.oneof(
  anyText,
  fc.jsonValue(),
  decimal.map(({ text }) => new LosslessNumber(text)),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom(undefined, null, '', -0, 0, '2026-11-21', '007', new LosslessNumber('1e400')),
);

const collator = new Intl.Collator('en', { numeric: true });

describe('the results table', () => {
  property('compares numbers by their value', fc.tuple(decimal, decimal), ([a, b]) => {
    const expected = a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
    assert.equal(Math.sign(compareNumbers(exact(a.text), exact(b.text))), expected);
  });

  property('adds numbers without losing a digit', fc.array(decimal, { maxLength: 8 }), (numbers) => {
    const sum = new ExactSum();
    for (const { text } of numbers) sum.add(exact(text));
    const total = numbers.reduce((all, one) => all + one.value, 0n);
    const found = new ExactSum();
    found.add(exact(sum.text ?? ''));
    const expected = `${total < 0n ? '-' : ''}${String(total < 0n ? -total : total).padStart(21, '0')}`;
    assert.equal(found.text, String(sum.text));
    assert.equal(compareNumbers(exact(sum.text ?? ''), exact(`${expected}e-20`)), 0);
  });

  property('orders texts as the collator does', fc.tuple(anyText, anyText), ([a, b]) => {
    const expected = Math.sign(collator.compare(a, b));
    assert.equal(Math.sign(compareTexts(textKey(a), textKey(b))), expected);
  });

  property(
    'finds a text whatever its case and accents',
    fc.tuple(words, words, words, fc.constantFrom('NFC', 'NFD')),
    ([before, text, after, form]) => {
      const whole = (before + text + after).normalize(form);
      assert.match(whole, searchFor(fold(text).normalize('NFC'), 'anywhere'));
      assert.match(text.normalize(form), searchFor(text, 'whole'));
    },
  );

  property(
    'puts rows in the order of their values, equal ones as they came',
    fc.tuple(fc.array(value, { maxLength: 30 }), kind, fc.boolean()),
    async ([values, columnKind, down]) => {
      const column = { id: 'v', kind: columnKind, documented: true, width: 9 };
      const sort = [{ column: 'v', direction: down ? ('descending' as const) : ('ascending' as const) }];
      const rows = values.map((v, at) => ({ v, at }));
      const { order } = await orderOf(rows, [column], { ...plainView, sort }, { shown: [], pause });
      const keys = values.map((one) => sortKeyOf(one, columnKind));
      const compare = (a: number, b: number) => {
        const [x, y] = [keys[a], keys[b]];
        return x === undefined || y === undefined ? 0 : compareKeys(x, y, down ? -1 : 1) || a - b;
      };
      assert.deepEqual([...(order ?? [])], rows.map(({ at }) => at).sort(compare));
      // Every one against every other: an order that is none shows here.
      for (const [i, a] of (order ?? []).entries())
        for (const b of (order ?? []).slice(i + 1)) assert.ok(compare(a, b) < 0);
    },
  );

  property(
    'reads any filter for any value, or says why not',
    fc.tuple(fc.string({ unit: fc.constantFrom(...Array.from('=!<>|". a1-')), maxLength: 12 }), kind, value),
    ([text, columnKind, one]) => {
      const filter = filterOf(text, { kind: columnKind });
      if (filter === undefined) assert.match(text, /^[\s|"]*$/);
      else if ('issue' in filter) assert.match(filter.issue, /[.…]$/);
      else assert.equal(typeof filter.matches(one), 'boolean');
    },
  );

  property('finds every text by itself in quotation marks', fc.tuple(anyText, kind), ([text, columnKind]) => {
    fc.pre(text !== '');
    const quoted = `"${text.replaceAll('"', '""')}"`;
    for (const written of [quoted, `=${quoted}`]) {
      const filter = filterOf(written, { kind: columnKind });
      assert.ok(filter !== undefined && 'matches' in filter && filter.matches(text), written);
    }
  });

  property(
    'counts every value of a column once',
    fc.tuple(
      fc.array(
        fc.oneof(
          value,
          decimal.map(({ text }) => text),
        ),
        { maxLength: 40 },
      ),
      kind,
    ),
    async ([values, columnKind]) => {
      const found = await distributionOf(values, { kind: columnKind }, { pause });
      assert.ok(found !== undefined);
      const drawn = found.bars.reduce((all, { count }) => all + count, 0);
      assert.equal(drawn + found.others + found.empty, values.length);
      assert.ok(found.bars.length <= (columnKind === 'date' ? 60 : 12));
    },
  );
});

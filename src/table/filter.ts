import type { Column } from '../protocol/results';
import type { Labels } from './cells';
import { cutText } from './visible';
import type { FilterPart } from './filterParts';
import { filterParts } from './filterParts';
import { searchFor } from './fold';
import type { Matches, Test } from './filterTests';
import { between, equals, ordered, textsOf } from './filterTests';
import { isEmpty } from './shownText';

/** What a column's filter lets through, or what is wrong with it in words. */
export type Filter = { readonly matches: Matches } | { readonly issue: string };

/**
 * Reads a column's filter; undefined when it asks for nothing. A text is looked for anywhere in the value, whatever
 * its case and accents; `=x` and `!=x`, `>x`, `>=x`, `<x`, `<=x` compare; `a..b` includes both; `=` alone is
 * empty and `!=` not; `|` stands between alternatives, and `"…"` around what is meant literally. Numbers are
 * compared exactly. A date may be as short as a month or a year and then is all of it; without a zone it is
 * compared with dates as they are shown. Values with a label, and translated ones, are found by either.
 */
export function filterOf(text: string, { kind }: Pick<Column, 'kind'>, labels?: Labels): Filter | undefined {
  const tests: Matches[] = [];
  for (const part of filterParts(text)) {
    const test = testOf(part, kind, labels);
    if (typeof test === 'string') return { issue: test };
    tests.push(test);
  }
  const [first] = tests;
  if (first === undefined) return undefined;
  return { matches: tests.length === 1 ? first : (value) => tests.some((test) => test(value)) };
}

function testOf({ operator, operand, quoted }: FilterPart, kind: Column['kind'], labels?: Labels): Test {
  if (!quoted && operand.startsWith('"'))
    return 'A text that begins with a quotation mark ends with one: "…".';
  if (operator === undefined)
    return (quoted ? undefined : range(operand, kind, labels)) ?? contains(operand, labels);
  if (operator === '=' || operator === '!=') {
    const isEqual = operand === '' ? isEmpty : equals(operand, kind, labels);
    return operator === '=' ? isEqual : (value) => !isEqual(value);
  }
  if (operand === '')
    return `Write what comes after ${operator}, for example ${operator}${examples[kind] ?? '10'}.`;
  return ordered(operator, operand, kind, labels) ?? unfit(operand, kind);
}

/** Undefined for what is no range. One end may be left out where values have an order of their own. */
function range(operand: string, kind: Column['kind'], labels?: Labels): Test | undefined {
  const [, from = '', to = ''] = /^(.*?[^.]|)\.\.([^.].*|)$/.exec(operand) ?? [];
  if (from === '' && to === '') return undefined;
  if (kind !== 'number' && kind !== 'date' && (from === '' || to === '')) return undefined;
  const [begins, ends] = [from.trim(), to.trim()];
  const lower = begins === '' ? () => true : ordered('>=', begins, kind, labels);
  const upper = ends === '' ? () => true : ordered('<=', ends, kind, labels);
  if (lower === undefined) return unfit(begins, kind);
  if (upper === undefined) return unfit(ends, kind);
  if (between(begins, ends, kind) === 'reversed')
    return `${shown(begins)} comes after ${shown(ends)}: turn them round.`;
  return (value) => lower(value) && upper(value);
}

function contains(operand: string, labels?: Labels): Matches {
  const pattern = searchFor(operand, 'anywhere');
  return (value) => textsOf(value, labels).some((text) => pattern.test(text));
}

/** Why an operand cannot be compared. */
function unfit(operand: string, kind: Column['kind']): string {
  if (kind === 'boolean') return 'True and false have no order: write =true or =false.';
  return kind === 'date'
    ? `${shown(operand)} is no date: write for example >2026-11-21, or 2026-11..2026-12.`
    : `${shown(operand)} is no number: write for example >10, or 10..20.`;
}

const shown = (operand: string): string => cutText(operand, 40);

const examples: Readonly<Partial<Record<Column['kind'], string>>> = {
  date: '2026-11-21',
  text: 'm',
  nested: 'm',
};

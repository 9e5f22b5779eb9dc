import type { RawInput } from '../../../src/catalog/operation';
import { validateInput } from '../../../src/client/validateInput';
import { find } from '../catalog';
import type { Case } from './cases';
import { hostileTexts, longTexts } from './hostileTexts';

/** How texts are put into the input of an operation. */
interface Shape {
  readonly vendor: string;
  readonly operation: string;
  /** How many one request carries. */
  readonly texts: number;
  readonly input: (texts: readonly string[]) => RawInput;
}

const example = (vendor: string, operation: string) => find(vendor, operation).operation.example;

/** A text as the name of a field, the way JSON has it: also `__proto__` is one. */
const named = (texts: readonly string[]): unknown =>
  JSON.parse(`{${texts.map((text) => `${JSON.stringify(text)}:${JSON.stringify(text)}`).join()}}`);

const deep = (text: string): unknown =>
  Array.from({ length: 60 }).reduce<unknown>(
    (inner, _, level) => (level % 2 ? [inner] : { '': inner }),
    text,
  );

const object = (value: unknown) => value as Record<string, unknown>; // the examples are objects or lists of them

const visits: Shape = {
  vendor: 'letsjobit',
  operation: 'visits.create',
  texts: 80,
  input: ([name = '', obs = '', ...subContractorIds]) => {
    const visits = example('letsjobit', 'visits.create').body as readonly object[]; // a list of visits
    return { body: visits.map((visit) => ({ ...visit, name, obs, subContractorIds })) };
  },
};

const query: Shape = {
  vendor: 'autovu',
  operation: 'diary.searchSites',
  texts: 1,
  input: ([q]) => ({ query: { q } }),
};

/** The path, a query of each kind, and bodies. */
const shapes: readonly Shape[] = [
  {
    vendor: 'auvo',
    operation: 'tasks.create',
    texts: 120,
    input: ([first = '', second = '', ...others]) => ({
      body: {
        ...object(example('auvo', 'tasks.create').body),
        externalId: first,
        taskDiscount: {
          deep: deep(second),
          names: named(['__proto__', ...others]),
          numbers: [Number.MAX_SAFE_INTEGER, -1e21, 1e-7, -0, 5e-324],
        },
      },
    }),
  },
  visits,
  {
    vendor: 'autengo',
    operation: 'vehicle.list',
    texts: 30,
    input: ([search = '', one = '', ...kilometers]) => ({
      query: { search, or: { makeName: one }, and: { kilometers } },
    }),
  },
  {
    vendor: 'autengo',
    operation: 'contact.updateByTecfactura',
    texts: 5,
    input: ([tecfacturaId = '', lastName, city, website, xing]) => ({
      path: { tecfacturaId },
      body: { lastName, city, website, xing },
    }),
  },
  {
    vendor: 'auvo',
    operation: 'users.list',
    texts: 3,
    input: ([name, smartPhoneNumber, externalId]) => ({
      query: { paramFilter: { name, smartPhoneNumber, externalId } },
    }),
  },
  {
    vendor: 'autengo',
    operation: 'vehicle.get',
    texts: 1,
    input: ([sellingId]) => ({ path: { sellingId } }),
  },
  { vendor: 'letsjobit', operation: 'visits.get', texts: 1, input: ([ID]) => ({ path: { ID } }) },
  query,
];

/** Why a target does not carry a request, if it does not. */
type Refusal = (one: Case) => string | undefined;

/** Requests, and why the texts that are in none of them were refused by the target. */
export interface HostileCases {
  readonly cases: readonly Case[];
  readonly refusals: readonly string[];
}

/** Requests for a target that carries every text. */
export const hostileCases = (canary: string, count: number): readonly Case[] =>
  carriedCases(canary, count, () => undefined).cases;

/**
 * Requests that carry at least so many hostile texts, from path to body. What a form refuses is left out, and what the
 * target refuses is counted.
 */
export function carriedCases(canary: string, count: number, refusalOf: Refusal): HostileCases {
  const cases: Case[] = [];
  const refusals: string[] = [];
  let carried = 0;
  const add = (shape: Shape, texts: readonly string[], what: string): void => {
    const carriedTexts = texts.filter((text) => {
      // In each of its places: not all are written alike.
      const alone = Array.from({ length: Math.min(shape.texts, 5) }, () => text);
      const refusal = caseOf(shape, alone, what).flatMap((one) => refusalOf(one) ?? []);
      refusals.push(...refusal);
      return refusal.length === 0;
    });
    if (carriedTexts.length === 0) return;
    for (const one of caseOf(shape, carriedTexts, what)) {
      cases.push(one);
      carried += carriedTexts.length;
    }
  };
  // In a query and in a body by turns.
  for (const [index, text] of longTexts.entries())
    add(index % 2 === 0 ? query : visits, [text], `long ${String(index)}`);
  const texts = hostileTexts(canary, count * 3);
  let at = 0;
  for (let turn = 0; carried < count && at < texts.length; turn++) {
    const shape = shapes[turn % shapes.length] ?? query;
    add(shape, texts.slice(at, at + shape.texts), `hostile ${String(at)}`);
    at += shape.texts;
  }
  return { cases, refusals };
}

function caseOf(
  { vendor: vendorId, operation: id, input: fill }: Shape,
  texts: readonly string[],
  what: string,
): Case[] {
  const { vendor, operation } = find(vendorId, id);
  const input = fill(texts);
  if (!validateInput(vendor, operation, input).ok) return [];
  return [{ name: `${vendorId} ${id}, ${what}`, vendor, operation, input, texts: texts.length }];
}

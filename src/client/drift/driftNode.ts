import { LosslessNumber } from '../../http/json/json';
import { below, oneOf, soundsSecret } from './driftWords';

/** How a value can differ from its document. */
export type DriftKind = 'undocumented' | 'missing' | 'type' | 'value';

/** A difference, as the schema's side knows it before any value comes. */
export interface Difference {
  readonly kind: DriftKind;
  readonly path: string;
  readonly expected: string;
  /** The value is never shown. */
  readonly secret: boolean;
}

/** Is told of each value that differs. */
export type Report = (difference: Difference, value: unknown) => void;

/** How well a value fits by itself, whatever is inside it. */
export type Fit = 'fits' | 'otherValue' | 'otherType';

/** Kinds of scalars, as bits: most values are told to fit by their kind alone. */
export const Kind = { text: 1, whole: 2, fraction: 4, flag: 8, nothing: 16 } as const;

function kindOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return Kind.text;
    case 'number':
      return Number.isInteger(value) ? Kind.whole : Kind.fraction;
    case 'boolean':
      return Kind.flag;
    default:
      return value === null ? Kind.nothing : 0;
  }
}

/** One place of a schema, made once, then asked for every value that stands there. */
export interface Node {
  /** What the document says stands here. */
  readonly words: string;
  /** Kinds of which every value fits, with nothing to look into. */
  readonly sure: number;
  readonly fit: (value: unknown) => Fit;
  /** Looks into a value that fits, and counts what differs in it. Without `report` nothing is told. */
  readonly inside?: (value: unknown, report: Report | undefined) => number;
}

/** Where a node stands. */
export interface Site {
  readonly path: string;
  readonly secret: boolean;
}

/** Another type where this node stands weighs more than anything inside it: options are compared by that. */
const OTHER = 1_000;

/** Compares a value with what is said of its place. Gives the weight of the differences; 0 for none. */
export function placed(node: Node, { path, secret }: Site): (value: unknown, report?: Report) => number {
  const { words: expected, inside } = node;
  const otherType: Difference = { kind: 'type', path, expected, secret };
  const otherValue: Difference = { kind: 'value', path, expected, secret };
  return (value, report) => {
    const fit = node.fit(value);
    if (fit === 'fits') return inside === undefined ? 0 : inside(value, report);
    report?.(fit === 'otherType' ? otherType : otherValue, value);
    return OTHER;
  };
}

/** Any value at all. */
export const anything: Node = { words: 'anything', sure: 0, fit: () => 'fits' };

/** A value that a test decides about; of kinds that are sure it need not be asked. */
export const plain = (words: string, fits: (value: unknown) => boolean, sure = 0): Node => ({
  words,
  sure,
  fit: (value) => (fits(value) ? 'fits' : 'otherType'),
});

/** One of a closed set of scalars. */
export function closed(values: ReadonlySet<unknown>): Node {
  const types = new Set([...values].map((value) => typeof value));
  return {
    words: oneOf([...values].map((value) => JSON.stringify(value))),
    sure: 0,
    fit: (value) =>
      values.has(value)
        ? 'fits'
        : types.has(value instanceof LosslessNumber ? 'number' : typeof value) && value !== null
          ? 'otherValue'
          : 'otherType',
  };
}

/** The same, where the document lists the values of an open type. */
export function labelled(node: Node, labels: Readonly<Record<string, string>>): Node {
  const known = new Set(Object.keys(labels));
  const isListed = (value: unknown) =>
    (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'boolean') ||
    known.has(String(value));
  return {
    ...node,
    words: oneOf([...known]),
    sure: node.sure & Kind.nothing,
    fit: (value) => {
      const fit = node.fit(value);
      return fit === 'fits' && !isListed(value) ? 'otherValue' : fit;
    },
  };
}

/** The same, or null. */
export const orNull = ({ words, sure, fit, inside }: Node): Node => ({
  words: `${words} or null`,
  sure: sure | Kind.nothing,
  fit: (value) => (value === null ? 'fits' : fit(value)),
  ...(inside === undefined
    ? {}
    : { inside: (value, report) => (value === null ? 0 : inside(value, report)) }),
});

/** The option that fits best, and what differs from that one. */
export function either(options: readonly Node[]): Node {
  return {
    words: oneOf(options.map(({ words }) => words)),
    sure: options.reduce((kinds, { sure }) => kinds | sure, 0),
    fit: (value) => {
      let best: Fit = 'otherType';
      for (const option of options) {
        const fit = option.fit(value);
        if (fit === 'fits') return fit;
        if (fit === 'otherValue') best = fit;
      }
      return best;
    },
    inside: (value, report) => {
      let best: Node['inside'];
      let least = Number.POSITIVE_INFINITY;
      for (const option of options) {
        if (option.fit(value) !== 'fits') continue;
        const weight = option.inside?.(value, undefined) ?? 0;
        if (weight === 0) return 0;
        if (weight < least) [best, least] = [option.inside, weight];
      }
      if (report !== undefined) best?.(value, report);
      return best === undefined ? 0 : least;
    },
  };
}

/** A list, each item alike. */
export function listOf(item: Node, site: Site): Node {
  const check = placed(item, site);
  return {
    words: 'list',
    sure: 0,
    fit: (value) => (Array.isArray(value) ? 'fits' : 'otherType'),
    inside: (value, report) => {
      let weight = 0;
      for (const one of value as readonly unknown[]) if (check(one, report) > 0) weight++; // `fit` let lists through only
      return weight;
    },
  };
}

/** Fields of an object as the document names them. */
export interface FieldNode {
  readonly node: Node;
  readonly required: boolean;
  readonly site: Site;
}

/** An object. Where the document names no field of it, none is undocumented. */
export function objectOf(fields: ReadonlyMap<string, FieldNode>, { path, secret }: Site): Node {
  const ordered = [...fields].map(([name, { node, site, required }], place) => ({
    name,
    place,
    sure: node.sure,
    check: placed(node, site),
    required,
  }));
  const checks = new Map(ordered.map((field) => [field.name, field]));
  const required = [...fields].filter(([, field]) => field.required);
  const missing = required.map(([name, { node, site }]) => ({
    name,
    difference: { kind: 'missing', expected: node.words, ...site } satisfies Difference,
  }));
  const open = fields.size === 0;
  return {
    words: 'object',
    sure: 0,
    fit: (value) => (isObject(value) ? 'fits' : 'otherType'),
    inside: (value, report) => {
      const object = value as Readonly<Record<string, unknown>>; // `fit` let objects through only
      let weight = 0;
      let met = 0;
      let next = 0;
      for (const name in object) {
        // Most answers have their fields in the order of the document.
        const due = ordered[next];
        const field = due?.name === name ? due : checks.get(name);
        if (field !== undefined) {
          next = field.place + 1;
          if (field.required) met++;
          const one = object[name];
          if ((kindOf(one) & field.sure) === 0 && field.check(one, report) > 0) weight++;
        } else if (!open) {
          weight++;
          report?.(undocumented(path, name, secret), object[name]);
        }
      }
      if (met === missing.length) return weight;
      for (const { name, difference } of missing) {
        if (Object.hasOwn(object, name)) continue;
        weight++;
        report?.(difference, undefined);
      }
      return weight;
    },
  };
}

/** An object with names of its own, each value alike. A closed set of names leaves others undocumented. */
export function mapOf(value: Node, { path, secret }: Site, names?: ReadonlySet<unknown>): Node {
  const check = placed(value, { path: `${path}.*`, secret });
  return {
    words: 'object',
    sure: 0,
    fit: (one) => (isObject(one) ? 'fits' : 'otherType'),
    inside: (one, report) => {
      const object = one as Readonly<Record<string, unknown>>; // `fit` let objects through only
      let weight = 0;
      for (const name in object) {
        if (names !== undefined && !names.has(name)) {
          weight++;
          report?.(undocumented(path, name, secret), object[name]);
        } else if (check(object[name], report) > 0) weight++;
      }
      return weight;
    },
  };
}

const undocumented = (path: string, name: string, secret: boolean): Difference => ({
  kind: 'undocumented',
  path: below(path, name),
  expected: '',
  secret: secret || soundsSecret(name),
});

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber);

import type { CredentialField } from '../../catalog/auth';
import type { Vendor } from '../../catalog/vendor';

type Fields = Readonly<Record<string, string>>;

/** One value of a profile: a field's, or a field's for one scope. */
export interface ValueStep {
  readonly kind: 'value';
  /** Where it is kept: `scopecode`, `scopecode.JobEndpoints`. */
  readonly id: string;
  readonly field: CredentialField;
  readonly label: string;
  readonly required: boolean;
}

/** One question of the dialog. `spread`: one value for all scopes, or one for each. */
export type Step =
  | { readonly kind: 'name' }
  | { readonly kind: 'origin' }
  | { readonly kind: 'spread'; readonly id: string; readonly field: CredentialField }
  | ValueStep;

/** Fields that hold a value for each scope. */
export type Spread = ReadonlySet<string>;

/** Which fields of a profile hold a value for each scope now. */
export const spreadOf = ({ auth }: Vendor, fields: Fields): Spread =>
  new Set(Object.keys(auth.fields).filter((id) => ownScopes(id, fields).length > 0));

/** The questions, in their order. */
export const stepsOf = (vendor: Vendor, spread: Spread): Step[] => [
  { kind: 'name' },
  { kind: 'origin' },
  ...Object.entries(vendor.auth.fields).flatMap<Step>(([id, field]) => [
    ...(mayDiffer(vendor, field) ? [{ kind: 'spread' as const, id, field }] : []),
    ...valuesOf(vendor, id, field, spread),
  ]),
];

/** The secrets that a profile holds: what is asked for when they are replaced. */
export const secretSteps = (vendor: Vendor, fields: Fields): ValueStep[] =>
  Object.entries(vendor.auth.fields)
    .filter(([, { secret }]) => secret)
    .flatMap(([id, field]) => valuesOf(vendor, id, field, spreadOf(vendor, fields)))
    .filter(({ id }) => (fields[id] ?? '') !== '');

/** What stands in an input to begin with: a scope begins with the value for all. */
export const knownValue = (fields: Fields, id: string): string =>
  fields[id] ?? fields[id.replace(/\..*$/, '')] ?? '';

/** The fields with one value set, or taken out where it is empty; in the order of the vendor's own. */
export function withValue(fields: Fields, id: string, value: string): Fields {
  if (value !== '') return { ...fields, [id]: value };
  return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== id));
}

/** What is kept in the end: of a field either the one value or those of its scopes. */
export const settled = (vendor: Vendor, fields: Fields, spread: Spread): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([key]) => {
      const [id = key, scope] = key.split('.');
      const field = vendor.auth.fields[id];
      return field === undefined || !mayDiffer(vendor, field) || (scope !== undefined) === spread.has(id);
    }),
  );

/** What is missing although no single question can say so; undefined when nothing is. */
export function wholeIssue({ auth }: Vendor, fields: Fields): string | undefined {
  const { field, grant } = auth.token ?? {};
  const parts = Object.values(grant?.input ?? {});
  const missing = parts.filter((id) => (fields[id] ?? '') === '');
  const hasToken = field !== undefined && (fields[field] ?? '') !== '';
  if (hasToken || missing.length === 0 || missing.length === parts.length) return undefined;
  const labelOf = (id: string) => auth.fields[id]?.label ?? id;
  const all = parts.map(labelOf).join(' and ');
  return `${all}: fill in both or none. With ${missing.map(labelOf).join(', ')} missing no token is issued, and requests go without one.`;
}

/** Whether it is the last of the values that only work together. */
export const endsWhole = ({ auth }: Vendor, id: string): boolean =>
  Object.values(auth.token?.grant?.input ?? {}).at(-1) === id;

/** Whether a value would be the last of a field that needs at least one. */
export const isLastScope = (vendor: Vendor, id: string, fields: Fields): boolean => {
  const [field = id, scope] = id.split('.');
  const scopes = Object.keys(vendor.scopes ?? {});
  return (
    scope !== undefined &&
    vendor.auth.fields[field]?.required === true &&
    scope === scopes.at(-1) &&
    ownScopes(field, fields).every((key) => key === id)
  );
};

const mayDiffer = (vendor: Vendor, field: CredentialField): boolean =>
  field.perScope === true && vendor.scopes !== undefined;

const ownScopes = (id: string, fields: Fields): string[] =>
  Object.keys(fields).filter((key) => key.startsWith(`${id}.`) && fields[key] !== '');

function valuesOf(vendor: Vendor, id: string, field: CredentialField, spread: Spread): ValueStep[] {
  const { label, required } = field;
  if (!mayDiffer(vendor, field) || !spread.has(id)) return [{ kind: 'value', id, field, label, required }];
  return Object.entries(vendor.scopes ?? {}).map(([scope, title]) => ({
    kind: 'value',
    id: `${id}.${scope}`,
    field,
    label: `${label} for ${title} (${scope})`,
    required: false,
  }));
}

import type { Vendor } from '../../catalog/vendor';
import { checkField } from './fieldChecks';
import { wholeIssue } from './profileSteps';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment holds for a vendor. Only `fields` has values; everything else is names and words. */
export interface Offer {
  readonly vendor: Vendor;
  readonly fields: Readonly<Record<string, string>>;
  /** Variables that are set, and required ones that are not. */
  readonly set: readonly string[];
  readonly missing: readonly string[];
  /** Variables that are not needed and not set. */
  readonly optional: readonly string[];
  /** What is wrong with those that are set, by name; never a value. */
  readonly issues: readonly string[];
  /** What looks wrong with them, and may be right. */
  readonly hints: readonly string[];
}

/** The vendors of which at least one variable is set, the complete ones first. */
export function offersIn(environment: Environment, vendors: readonly Vendor[]): Offer[] {
  return vendors
    .map((vendor) => offerOf(environment, vendor))
    .filter(({ set }) => set.length > 0)
    .sort((one, other) => Number(isUsable(other)) - Number(isUsable(one)));
}

/** Whether a profile can be made of it. */
export const isUsable = ({ missing, issues }: Offer): boolean => missing.length === 0 && issues.length === 0;

function offerOf(environment: Environment, vendor: Vendor): Offer {
  const known = Object.entries(vendor.auth.fields).map(([id, field]) => ({
    id,
    field,
    raw: environment[field.env] ?? '',
  }));
  const given = known.filter(({ raw }) => raw.trim() !== '');
  const unset = known.filter(({ raw }) => raw.trim() === '');
  const fields = Object.fromEntries(given.map(({ id, raw }) => [id, raw.trim()]));
  const findings = given.flatMap(({ field, raw }) => {
    const finding = checkField(field, false, raw);
    return finding === undefined ? [] : [{ refused: finding.refused, text: `${field.env}: ${finding.text}` }];
  });
  const textsOf = (refused: boolean) =>
    findings.filter((finding) => finding.refused === refused).map(({ text }) => text);
  return {
    vendor,
    fields,
    set: given.map(({ field }) => field.env),
    missing: unset.filter(({ field }) => field.required).map(({ field }) => field.env),
    optional: unset.filter(({ field }) => !field.required).map(({ field }) => field.env),
    issues: [...textsOf(true), wholeIssue(vendor, fields) ?? []].flat(),
    hints: textsOf(false),
  };
}

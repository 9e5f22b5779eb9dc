import type { Proof, Vendor } from '../../catalog/vendor';

type Fields = Readonly<Record<string, string | undefined>>;

/** What testing one profile sends. */
export interface ProofCost {
  /** At most, the login included. Nothing is repeated. */
  readonly requests: number;
  /** One of them logs in or has a token issued. */
  readonly login: boolean;
  /** Required fields that are not filled in: then nothing is sent. */
  readonly missing: readonly string[];
}

/** What testing a profile costs, from its fields alone; of one whose fields are not ours to see, without `fields`. */
export function proofCost(vendor: Vendor, fields: Fields | undefined): ProofCost {
  const missing = fields === undefined ? [] : missingFields(vendor, fields);
  if (missing.length > 0) return { requests: 0, login: false, missing };
  const login = logsIn(vendor, fields ?? {});
  const proofs = vendor.proofs.filter(
    (proof) => fields === undefined || lacks(vendor, proof, fields) === undefined,
  );
  return { requests: proofs.length + (login ? 1 : 0), login, missing };
}

/** "Up to 4 requests, of 60 per minute and 5,000 per day." */
export function costText(vendor: Vendor, { requests, login, missing }: ProofCost): string {
  if (missing.length > 0) return `Nothing is sent: ${missing.join(' and ')} not filled in.`;
  const most = requests === 1 ? '1 request' : `Up to ${String(requests)} requests`;
  return `${most}${login ? `, one of them ${loginText(vendor)}` : ''}${limitText(vendor)}.`;
}

/** What testing several profiles of a vendor costs together. */
export function totalText(vendor: Vendor, costs: readonly ProofCost[]): string {
  const requests = costs.reduce((sum, cost) => sum + cost.requests, 0);
  const most = requests === 1 ? '1 request' : `up to ${String(requests)} requests`;
  const profiles = costs.length === 1 ? '1 profile' : `${String(costs.length)} profiles`;
  return `${vendor.title}: ${profiles}, ${most}${limitText(vendor)}.`;
}

/** Names of the required fields that are empty. A value of its own for any scope will do, for that scope. */
export function missingFields(vendor: Vendor, fields: Fields): string[] {
  const scopes = vendor.proofs.flatMap(({ scope }) => scope ?? []);
  return Object.entries(vendor.auth.fields).flatMap(([name, { label, required, perScope }]) => {
    const forSome = perScope === true && scopes.some((scope) => hasText(fields, `${name}.${scope}`));
    return !required || hasText(fields, name) || forSome ? [] : [label];
  });
}

/** The name of the field that is empty for a proof's scope, where others may be filled in. */
export function lacks({ auth }: Vendor, { scope }: Proof, fields: Fields): string | undefined {
  if (scope === undefined) return undefined;
  const empty = Object.entries(auth.fields).find(
    ([name, { required, perScope }]) =>
      required && perScope === true && !hasText(fields, name) && !hasText(fields, `${name}.${scope}`),
  );
  return empty?.[1].label;
}

const hasText = (fields: Fields, name: string): boolean => (fields[name] ?? '') !== '';

/** A token is had by a request of its own, unless the user typed one in or the profile lacks what it takes. */
function logsIn({ auth: { token } }: Vendor, fields: Fields): boolean {
  const has = (name: string | undefined) => name !== undefined && hasText(fields, name);
  if (token?.grant === undefined || has(token.field)) return false;
  return Object.values(token.grant.input ?? {}).every(has);
}

const loginText = ({ auth: { token } }: Vendor): string =>
  token?.grant?.input === undefined ? 'a login' : 'for a token';

const limitText = ({ rateLimit: { windows } }: Vendor): string =>
  windows.length === 0
    ? '; no limit is documented'
    : `, of ${windows.map(({ requests, label }) => `${requests.toLocaleString('en')} ${label}`).join(' and ')}`;

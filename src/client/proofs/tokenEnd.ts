/**
 * When a token ends by what it says of itself: `exp`, or `iat` and the life that the vendor documents. Undefined for
 * what says nothing. Epoch milliseconds; nothing is verified, so it explains a refusal and never replaces one.
 */
export function tokenEnd(token: string, documentedSeconds?: number): number | undefined {
  const { exp, iat } = claimsOf(token);
  if (isTime(exp)) return exp * 1000;
  return isTime(iat) && documentedSeconds !== undefined ? (iat + documentedSeconds) * 1000 : undefined;
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const [, payload = '', signature] = token.split('.');
  if (signature === undefined) return {};
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? { ...claims } : {};
  } catch {
    return {};
  }
}

/** Seconds that make a date. */
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 8.64e12;

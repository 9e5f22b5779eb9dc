import { createHash } from 'node:crypto';
import type { Clock } from './clock';
import type { Fields } from './read';

/** A token and its life, in milliseconds since 1970. */
export interface IssuedToken {
  readonly token: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** The access tokens that a vendor of the sandbox has issued and still accepts. */
export class Tokens {
  readonly #clock: Clock;
  readonly #expiries = new Map<string, number>();
  #issued = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Issues a token that looks like the vendors' (a JWT with `claims` in it) and opens nothing but this sandbox. */
  issue(seconds: number, claims: Fields): IssuedToken {
    const issuedAt = this.#clock.now();
    const expiresAt = issuedAt + seconds * 1000;
    this.#issued += 1;
    const times = { jti: this.#issued, iat: Math.floor(issuedAt / 1000), exp: Math.floor(expiresAt / 1000) };
    const signed = [
      { alg: 'RS256', typ: 'JWT' },
      { ...claims, ...times },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const token = `${signed}.${createHash('sha512').update(signed).digest('base64url')}`;
    this.#forgetExpired();
    this.#expiries.set(token, expiresAt);
    return { token, issuedAt, expiresAt };
  }

  accepts(token: string): boolean {
    return (this.#expiries.get(token) ?? 0) > this.#clock.now();
  }

  #forgetExpired(): void {
    for (const [token, expiresAt] of this.#expiries) {
      if (expiresAt <= this.#clock.now()) this.#expiries.delete(token);
    }
  }
}

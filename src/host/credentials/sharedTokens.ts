import type * as vscode from 'vscode';
import type { SharedToken, TokenShare } from '../../client/tokens/tokenShare';
import { profileKey, tokenKey } from './secretKeys';

/** Does the work while no other process works under this name; waiting ends with the signal's reason. */
export type Alone = <T>(name: string, work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/**
 * The access tokens of stored profiles, in the editor's secret store and nowhere else: all windows of the user
 * make one login. A store that fails is the same as one that is empty: then each window logs in for itself.
 */
export class SharedTokens {
  constructor(
    private readonly secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>,
    private readonly alone: Alone,
  ) {}

  /** The place of one profile's token. */
  of(vendorId: string, id: string): TokenShare {
    const key = tokenKey(vendorId, id);
    const read = async () => readShared(await this.secrets.get(key));
    // One after another: a token that is taken away must not take the next one with it.
    let last: Promise<unknown> = Promise.resolve();
    const inTurn = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      const turn = last.then(work).catch(() => undefined);
      last = turn;
      return turn;
    };
    return {
      read: () => inTurn(read),
      write: (token) =>
        inTurn(async () => {
          // A profile that was forgotten in another window leaves nothing behind.
          if ((await this.secrets.get(profileKey(vendorId, id))) === undefined) return;
          await this.secrets.store(key, JSON.stringify(token));
        }),
      clear: (value) =>
        inTurn(async () => {
          if ((await read())?.value === value) await this.secrets.delete(key);
        }),
      alone: (work, signal) => this.alone(`token-${vendorId}-${id}`, work, signal),
    };
  }
}

/** What the store holds, where that is a token; anything else counts as nothing. */
function readShared(text: string | undefined): SharedToken | undefined {
  if (text === undefined) return undefined;
  const stored: unknown = JSON.parse(text);
  return isShared(stored) ? stored : undefined;
}

function isShared(value: unknown): value is SharedToken {
  if (typeof value !== 'object' || value === null) return false;
  const { value: token, receivedAt, lifetimeMs, of } = value as Readonly<Record<string, unknown>>; // any object can be read by key
  return (
    typeof token === 'string' &&
    token !== '' &&
    typeof of === 'string' &&
    Number.isFinite(receivedAt) &&
    Number.isFinite(lifetimeMs)
  );
}

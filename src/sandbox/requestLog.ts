/** One answered request. Headers and bodies are never kept; `path` has its secrets masked. */
export interface LoggedRequest {
  readonly vendor: string;
  /** Absent when the path belongs to no operation. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly status: number;
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
}

const most = 1_000;

/** The last 1,000 requests of all vendors, newest last. */
export class RequestLog {
  readonly #entries: LoggedRequest[] = [];

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  add(entry: LoggedRequest): void {
    this.#entries.push(entry);
    if (this.#entries.length > most) this.#entries.shift();
  }

  of(vendor: string): readonly LoggedRequest[] {
    return this.#entries.filter((entry) => entry.vendor === vendor);
  }

  clear(vendor: string): void {
    this.#entries.splice(
      0,
      this.#entries.length,
      ...this.#entries.filter((entry) => entry.vendor !== vendor),
    );
  }
}

/**
 * Masks secrets in a path with query: parameters named like a credential field (one documented login
 * carries them so), and the issued values wherever they stand.
 */
export function maskPath(target: string, fields: readonly string[], secrets: readonly string[]): string {
  const [pathname = '', ...query] = target.split('?');
  const masked = query
    .join('?')
    .split('&')
    .map((pair) => {
      const [name = ''] = pair.split('=');
      return fields.some((field) => field.toLowerCase() === name.toLowerCase()) ? `${name}=••••` : pair;
    })
    .join('&');
  const path = query.length > 0 ? `${pathname}?${masked}` : pathname;
  return secrets.reduce((text, secret) => text.replaceAll(secret, '••••'), path);
}

import type { Pointer } from './pagination';

/** One thing the user enters. `secret` ones are asked for masked and never shown again. */
export interface CredentialField {
  readonly label: string;
  readonly secret: boolean;
  readonly required: boolean;
  /** Where to find it, in one sentence. */
  readonly help: string;
  /** The environment variable that snippets name in its place. */
  readonly env: string;
  /** A whole number, written in digits: what an operation's body takes as a number. */
  readonly digits?: boolean;
  /** A closed choice; the first is the default. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The user may hold a different value for each scope; it is kept as `field.Scope`. */
  readonly perScope?: boolean;
}

/** A header on every request. `{name}` in the value stands for a credential field, `{token}` for the access token. */
export interface AuthHeader {
  readonly name: string;
  readonly value: string;
  /** Sent only when a choice has this value. */
  readonly when?: { readonly field: string; readonly is: string };
}

/** How long a token lives, counted from its receipt by our own clock: vendors' stamps carry no zone. */
export type TokenLifetime =
  | { readonly style: 'between'; readonly from: Pointer; readonly to: Pointer }
  | {
      readonly style: 'seconds';
      readonly at: Pointer;
      /** The life that the document states for every token. */
      readonly documented?: number;
    };

/** How an access token is had without the user typing one. */
export interface TokenGrant {
  /** Id of the operation that issues the token. */
  readonly operation: string;
  /**
   * Its body, where that is made of profile fields that are no secrets: body field → credential field, sent
   * as a number. Without all of them in the profile no token is asked for.
   */
  readonly input?: Readonly<Record<string, string>>;
  /** Id of the operation that exchanges a token that is still valid for a new one. */
  readonly refresh?: string;
  /** Where the answers of both have the token, and how long it lives. */
  readonly token: Pointer;
  readonly lifetime: TokenLifetime;
}

/** Where `{token}` comes from: a field that the user fills in, an operation that issues one, or either. */
export interface TokenSource {
  /** Stands before the grant where both are possible. */
  readonly field?: string;
  readonly grant?: TokenGrant;
  /** Without a token the request is sent without the headers that need it. */
  readonly optional: boolean;
  /** The environment variable that snippets name in its place. */
  readonly env: string;
}

export interface Auth {
  readonly fields: Readonly<Record<string, CredentialField>>;
  readonly headers: readonly AuthHeader[];
  readonly token?: TokenSource;
}

/** What a client must be given: required fields as strings, the others optional. */
export type CredentialsOf<A extends Auth> = {
  readonly [F in keyof A['fields'] as A['fields'][F]['required'] extends true ? F : never]: string;
} & {
  readonly [F in keyof A['fields'] as A['fields'][F]['required'] extends true ? never : F]?: string;
} & Readonly<Partial<Record<`${keyof A['fields'] & string}.${string}`, string>>>;

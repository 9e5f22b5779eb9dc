import type { Operation, RawInput } from '../../../src/catalog/operation';
import type { Vendor } from '../../../src/catalog/vendor';
import type { Circumstances } from '../../../src/client/buildRequest';
import { allOperations } from '../catalog';

/** A request that snippets are made of. */
export interface Case {
  readonly name: string;
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly input: RawInput;
  /** How many texts of its input are hostile. */
  readonly texts?: number;
  /** Leaves an access token out that may be left out. */
  readonly withoutToken?: boolean;
  /** Choices among the credential fields. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** The example of every operation. */
export const exampleCases: readonly Case[] = allOperations.map((one) => ({
  ...one,
  input: one.operation.example,
}));

/** What a case's request depends on besides its input. */
export const circumstancesOf = ({ vendor, withoutToken, choices }: Case, origin: string): Circumstances => ({
  origin,
  hasToken: vendor.auth.token !== undefined && withoutToken !== true,
  ...(choices === undefined ? {} : { choices }),
});

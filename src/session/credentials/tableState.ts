import type { Proof, Vendor } from '../../catalog/vendor';
import { costText, proofCost, totalText } from '../../client/proofs/proofCost';
import type { ProofResult } from '../../client/proofs/proofResult';
import { loginOf, proofRequest } from '../../client/proofs/runProofs';
import type { CredentialTableState, ProfileRow, ProofRow } from '../../protocol/credentials';

/** A profile as the table needs it; its fields are looked at for what is filled in, and go no further. */
export interface TableProfile extends Pick<
  ProfileRow,
  'id' | 'name' | 'origin' | 'sandbox' | 'active' | 'writable' | 'state'
> {
  readonly vendorId: string;
  readonly colour?: ProfileRow['colour'];
  readonly waitsUntil?: number | undefined;
  /** Absent for the sandbox. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Why it cannot be tested: it cannot be read. */
  readonly trouble?: string;
  readonly results: readonly ProofResult[];
}

const costOfAll = (vendor: Vendor, profiles: readonly TableProfile[]) => {
  const costs = profiles.flatMap(({ sandbox, trouble, fields }) =>
    sandbox || trouble !== undefined ? [] : [proofCost(vendor, fields)],
  );
  return costs.length === 0 ? {} : { costOfAll: totalText(vendor, costs) };
};

/** The table's state: every vendor with its profiles, the sandbox's last. */
export function tableState(
  vendors: readonly Vendor[],
  profiles: readonly TableProfile[],
  running: CredentialTableState['running'],
): CredentialTableState {
  return {
    vendors: vendors.map((vendor) => {
      const own = profiles.filter(({ vendorId }) => vendorId === vendor.id);
      const sorted = [...own.filter(({ sandbox }) => !sandbox), ...own.filter(({ sandbox }) => sandbox)];
      return {
        id: vendor.id,
        title: vendor.title,
        ...costOfAll(vendor, own),
        profiles: sorted.map((profile) => profileRow(vendor, profile)),
      };
    }),
    hasOwn: profiles.some(({ sandbox }) => !sandbox),
    ...(running === undefined ? {} : { running }),
  };
}

function profileRow(vendor: Vendor, profile: TableProfile): ProfileRow {
  const { id, name, origin, sandbox, active, writable, state, colour, waitsUntil, fields, trouble } = profile;
  return {
    id,
    name,
    origin,
    otherOrigin: !sandbox && origin !== '' && origin !== vendor.origin,
    sandbox,
    active,
    writable,
    ...(colour === undefined ? {} : { colour }),
    cost:
      trouble ??
      (sandbox ? 'Needs no credentials, and asks no vendor.' : costText(vendor, proofCost(vendor, fields))),
    state,
    ...(waitsUntil === undefined ? {} : { waitsUntil }),
    proofs: vendor.proofs.map((proof) => proofRow(vendor, profile, proof)),
  };
}

function proofRow(vendor: Vendor, { results }: TableProfile, proof: Proof): ProofRow {
  const { operation, scope } = proof;
  const found = results.find((result) => result.operation === operation && result.scope === scope);
  const scopeTitle = scope === undefined ? undefined : vendor.scopes?.[scope];
  const row = {
    operation,
    ...(scope === undefined ? {} : { scope }),
    ...(scopeTitle === undefined ? {} : { scopeTitle }),
    request: found?.request ?? proofRequest(vendor, proof),
  };
  if (found === undefined) return row;
  const { verdict, sentence, request, status, durationMs, requestId, at } = found;
  return {
    ...row,
    result: {
      verdict,
      sentence,
      at,
      sent: request !== undefined,
      ...(status === undefined ? {} : { status }),
      ...(durationMs === undefined ? {} : { durationMs }),
      ...(requestId === undefined ? {} : { requestId }),
    },
  };
}

/** What may be remembered of a result: no word of the vendor's. */
export interface Remembered extends Pick<
  ProofResult,
  'operation' | 'scope' | 'verdict' | 'status' | 'durationMs' | 'at' | 'atLogin'
> {
  /** A request was sent. */
  readonly sent?: true;
}

/** The part of a result that is remembered over a reload. */
export function toRemember(result: ProofResult): Remembered {
  const { operation, scope, verdict, status, durationMs, at, atLogin, request } = result;
  return {
    operation,
    verdict,
    at,
    ...(scope === undefined ? {} : { scope }),
    ...(status === undefined ? {} : { status }),
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(atLogin === undefined ? {} : { atLogin }),
    ...(request === undefined ? {} : { sent: true }),
  };
}

/** A remembered result, with what the catalog knows of its request. */
export function fromMemory(vendor: Vendor, { sent, ...kept }: Remembered): ProofResult {
  const proof = vendor.proofs.find(
    ({ operation, scope }) => operation === kept.operation && scope === kept.scope,
  );
  const request = kept.atLogin === true ? loginOf(vendor) : proof && proofRequest(vendor, proof);
  return {
    ...kept,
    sentence: `What ${vendor.title} said then is not kept; test it again to see it.`,
    ...(sent === undefined || request === undefined ? {} : { request }),
  };
}

import type { Operation } from '../../catalog/operation';
import { valueAt } from '../../catalog/pointer';
import type { Proof, Vendor } from '../../catalog/vendor';
import { findOperation } from '../../catalog/vendor';
import type { Clock } from '../../http/clock';
import { RequestError } from '../../http/errors';
import { buildRequest } from '../buildRequest';
import type { DynamicClient } from '../dynamicClient';
import type { RequestTemplate } from '../requestTemplate';
import { maskedUrl } from '../requestTemplate';
import { validateInput } from '../validateInput';
import { isLogin, judge } from './judge';
import { lacks, missingFields } from './proofCost';
import type { ProofRequest, ProofResult } from './proofResult';
import type { Alone } from './settle';
import { settle } from './settle';
import { tokenEnd } from './tokenEnd';

/** A credential to be tested. */
export interface Proofs {
  readonly vendor: Vendor;
  /** Opened for the test alone: a token that it holds from before would prove nothing of the key. */
  readonly client: Pick<DynamicClient, 'page' | 'preview' | 'redact'>;
  /** What the profile holds; absent where it is not ours to see, as the sandbox's. */
  readonly fields?: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told of each scope that needs no other to be understood, as soon as it is known. */
  readonly onResult?: (result: ProofResult) => void;
}

/**
 * Sends each of the vendor's proofs once, all at the same time; the ledger decides when each goes out. Nothing is
 * repeated, so that the test costs what was said. Resolves with one result a proof, in their order, whatever fails.
 */
export async function runProofs(proofs: Proofs): Promise<ProofResult[]> {
  const { vendor, fields, clock } = proofs;
  const missing = fields === undefined ? [] : missingFields(vendor, fields);
  if (missing.length > 0) {
    const sentence = `Nothing was sent: ${missing.join(' and ')} not filled in.`;
    return vendor.proofs.map((proof) => ({
      ...placeOf(proof),
      verdict: 'not tested',
      sentence,
      at: clock.now(),
    }));
  }
  const found = await Promise.all(
    vendor.proofs.map(async (proof) => {
      const lacking = fields === undefined ? undefined : lacks(vendor, proof, fields);
      const one = lacking === undefined ? await prove(proofs, proof) : untried(proofs, proof, lacking);
      if (one.verdict !== 'refused') proofs.onResult?.(resultOf(one));
      return one;
    }),
  );
  return settle(vendor, found).map(resultOf);
}

/** One proof's result, before the others have their say. */
interface Found extends Alone, Omit<ProofResult, 'operation' | 'scope'> {}

function untried({ vendor, clock }: Proofs, proof: Proof, lacking: string): Found {
  const id = String(proof.scope);
  const scope = vendor.scopes?.[id] ?? id;
  const sentence = `Nothing was sent: ${lacking} not filled in for ${scope}.`;
  return { proof, verdict: 'not tested', sentence, isEmpty: true, at: clock.now() };
}

async function prove({ vendor, client, fields, clock, signal }: Proofs, proof: Proof): Promise<Found> {
  const operation = findOperation(vendor, proof.operation);
  if (operation === undefined) throw new Error(`There is no operation ${proof.operation}.`);
  const once: Operation = { ...operation, repeatable: false };
  const began = clock.elapsed();
  const typed = typedToken(vendor, fields);
  const end = typed === undefined ? undefined : tokenEnd(typed, documentedLife(vendor));
  const about = {
    vendor,
    proof,
    endedAt: end !== undefined && end <= clock.now() ? end : undefined,
    withToken: typed !== undefined,
  };
  const request = requestOf(client.preview(once, proof.input));
  try {
    const { answer, response } = await client.page(once, proof.input, signal);
    const complaint = complaintOf(vendor, answer);
    const judged = judge({
      ...about,
      complaint: complaint === undefined ? undefined : client.redact(complaint),
    });
    const requestId = response.headers.get('x-request-id') ?? response.headers.get('x-correlation-id');
    return {
      proof,
      ...judged,
      request,
      status: response.status,
      durationMs: Math.round(response.timing.totalMs),
      ...(requestId === undefined ? {} : { requestId: client.redact(requestId) }),
      at: clock.now(),
    };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const { verdict, sentence } = judge({ ...about, error });
    const { status, requestId } = error;
    const login = isLogin(error);
    const wasSent = verdict !== 'not tested' && (error.sent !== false || login);
    return {
      proof,
      verdict,
      sentence: client.redact(sentence),
      ...(wasSent || verdict === 'network' ? { request: login ? loginOf(vendor) : request } : {}),
      ...(login ? { atLogin: true } : {}),
      ...(status === undefined ? {} : { status }),
      // Of what was held back, the time says nothing of the vendor.
      ...(wasSent && verdict !== 'quota' ? { durationMs: Math.round(clock.elapsed() - began) } : {}),
      ...(requestId === undefined ? {} : { requestId }),
      at: clock.now(),
    };
  }
}

const resultOf = ({ proof, ...found }: Found): ProofResult => ({ ...placeOf(proof), ...found });

const placeOf = ({ operation, scope }: Proof): Pick<ProofResult, 'operation' | 'scope'> => ({
  operation,
  ...(scope === undefined ? {} : { scope }),
});

/** What a proof sends, known without sending it: "GET /jobs/1". */
export function proofRequest(vendor: Vendor, { operation: id, input }: Proof): ProofRequest {
  const operation = findOperation(vendor, id);
  const checked = operation === undefined ? undefined : validateInput(vendor, operation, input);
  if (operation === undefined || checked?.ok !== true) throw new Error(`${id} proves nothing.`);
  return requestOf(buildRequest(vendor, operation, checked.input, { origin: vendor.origin }));
}

/** The request that gets a token. */
export function loginOf(vendor: Vendor): ProofRequest {
  const { grant } = vendor.auth.token ?? {};
  const operation = grant === undefined ? undefined : findOperation(vendor, grant.operation);
  return { method: operation?.method ?? 'POST', path: `${vendor.basePath}${operation?.path ?? ''}` };
}

function requestOf(template: RequestTemplate): ProofRequest {
  const { pathname, search } = new URL(maskedUrl(template));
  return { method: template.method, path: `${pathname}${search}` };
}

/** The token that the user typed in, which stands before one that is issued. */
function typedToken({ auth }: Vendor, fields: Proofs['fields']): string | undefined {
  const { field } = auth.token ?? {};
  const text = field === undefined ? undefined : fields?.[field];
  return text === '' ? undefined : text;
}

/** How long the document says that a token lives, in seconds. */
function documentedLife({ auth }: Vendor): number | undefined {
  const { lifetime } = auth.token?.grant ?? {};
  return lifetime?.style === 'seconds' ? lifetime.documented : undefined;
}

/** An answer that has the status of a success and the place of an error filled in. */
function complaintOf({ errors }: Vendor, answer: unknown): string | undefined {
  for (const shape of errors) {
    const said = shape.style === 'message' ? valueAt(answer, shape.at) : undefined;
    if (typeof said === 'string' && said.trim() !== '') return said.trim().slice(0, 300);
  }
  return undefined;
}

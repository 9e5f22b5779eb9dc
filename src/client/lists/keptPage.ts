import type { HttpResponse } from '../../http/exchange';
import type { Redact } from '../../http/redaction/redaction';
import type { KeptPage } from './journal';

/** What a journal keeps of an answer, without its headers; undefined where the vendor quoted a secret. */
export function keptPageOf(position: number, response: HttpResponse, redact: Redact): KeptPage | undefined {
  const { status, at, wireBytes, decodedBytes, bytes, notices, movedFrom, text } = response;
  const { headersMs, totalMs } = response.timing;
  const texts = [text, ...(notices ?? []), ...(movedFrom ?? [])];
  // Cleaned, it would no longer be the answer: a row would come back with another value.
  if (texts.some((one) => redact(one) !== one)) return undefined;
  return {
    position,
    status,
    at,
    timing: { headersMs, totalMs },
    wireBytes,
    decodedBytes,
    ...(notices === undefined ? {} : { notices: [...notices] }),
    ...(movedFrom === undefined ? {} : { movedFrom: [...movedFrom] }),
    ...(bytes === undefined ? {} : { bytes: Buffer.from(bytes).toString('base64') }),
    text,
  };
}

/** The answer again, as it was kept. */
export function restoredResponse(kept: KeptPage): HttpResponse {
  const { status, text, wireBytes, decodedBytes, at, timing, bytes, notices, movedFrom } = kept;
  return {
    status,
    headers: new Map(),
    text,
    wireBytes,
    decodedBytes,
    at,
    timing,
    ...(bytes === undefined ? {} : { bytes: new Uint8Array(Buffer.from(bytes, 'base64')) }),
    ...(notices === undefined ? {} : { notices }),
    ...(movedFrom === undefined ? {} : { movedFrom }),
  };
}

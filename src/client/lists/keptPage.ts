import type { HttpResponse } from '../../http/exchange';
import type { Redact } from '../../http/redaction/redaction';
import type { KeptPage } from './journal';

/** What a journal keeps of an answer: no headers, and no secret that the vendor may have quoted. */
export function keptPageOf(position: number, response: HttpResponse, redact: Redact): KeptPage {
  const { status, at, wireBytes, decodedBytes, bytes, notices, movedFrom } = response;
  const { headersMs, totalMs } = response.timing;
  const text = redact(response.text);
  return {
    position,
    status,
    at,
    timing: { headersMs, totalMs },
    wireBytes,
    decodedBytes,
    ...(notices === undefined ? {} : { notices: [...notices] }),
    ...(movedFrom === undefined ? {} : { movedFrom: [...movedFrom] }),
    // Bytes cannot be cleaned: where the text had to be, they are left out.
    ...(bytes === undefined || text !== response.text
      ? {}
      : { bytes: Buffer.from(bytes).toString('base64') }),
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

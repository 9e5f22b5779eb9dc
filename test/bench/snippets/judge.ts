import { isDeepStrictEqual } from 'node:util';
import type { HttpRequest } from '../../../src/http/exchange';
import type { Echo } from '../../support/servers';

/** What became of a snippet: of each, the next is a stricter form. */
export interface Verdict {
  readonly parses: boolean;
  /** One request arrived and says the same once decoded: address, given headers, JSON of the body. */
  readonly meaning: boolean;
  /** It is the same byte for byte: method, address, given headers, body. */
  readonly bytes: boolean;
  /** A command that a value names was executed. */
  readonly ranCommand: boolean;
}

/** Whether what arrived is what the extension sends. Headers that were added do not count. */
export function judge(sent: HttpRequest, arrived: readonly Echo[]): Pick<Verdict, 'meaning' | 'bytes'> {
  const [echo] = arrived;
  if (echo === undefined || arrived.length !== 1) return { meaning: false, bytes: false };
  const target = sent.url.slice(new URL(sent.url).origin.length);
  const body = sent.body ?? '';
  const same =
    echo.method === sent.method &&
    sent.headers.every(([name, value]) => echo.headers[name.toLowerCase()] === value);
  return {
    meaning:
      same &&
      isDeepStrictEqual(addressMeaning(echo.target), addressMeaning(target)) &&
      isDeepStrictEqual(bodyMeaning(echo.body), bodyMeaning(body)),
    bytes: same && echo.target === target && echo.body === body,
  };
}

function addressMeaning(target: string): unknown {
  const { pathname, searchParams } = new URL(target, 'http://localhost');
  try {
    return [decodeURIComponent(pathname), [...searchParams]];
  } catch {
    return target;
  }
}

function bodyMeaning(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

import type { HttpRequest } from '../../../src/http/exchange';

/**
 * Where a HAR request has its query: in the address, or as a list of decoded parameters (as the HAR specification
 * means it), or as a list of them as they stand in the address (as browsers write it).
 */
export type QueryForm = 'whole' | 'decoded' | 'encoded';

/** A request in the format of HTTP Archives. */
export function harOf({ method, url, headers, body }: HttpRequest, form: QueryForm): object {
  const [address = '', query = ''] = url.split('?');
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('='));
  const read = form === 'decoded' ? decodeURIComponent : (text: string) => text;
  return {
    method,
    url: form === 'whole' ? url : address,
    httpVersion: 'HTTP/1.1',
    headers: headers.map(([name, value]) => ({ name, value })),
    queryString:
      form === 'whole'
        ? []
        : pairs.map(([name = '', value = '']) => ({ name: read(name), value: read(value) })),
    cookies: [],
    headersSize: -1,
    bodySize: -1,
    ...(body === undefined ? {} : { postData: { mimeType: 'application/json', text: body } }),
  };
}

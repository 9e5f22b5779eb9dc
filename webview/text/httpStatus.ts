/** A status code as people say it, and what it means for the request. */
export interface StatusMeaning {
  readonly title: string;
  readonly meaning: string;
}

/** "429 Too Many Requests", and in words what that is. Codes that are not known are told by their hundred. */
export function statusMeaning(status: number): StatusMeaning {
  const [name, meaning] = known[status] ?? [undefined, hundreds[Math.floor(status / 100)]];
  return {
    title: name === undefined ? status.toString() : `${status.toString()} ${name}`,
    meaning: meaning ?? 'It is not a status that HTTP knows.',
  };
}

const known: Readonly<Record<number, readonly [name: string, meaning: string]>> = {
  200: ['OK', 'The vendor did what was asked.'],
  201: ['Created', 'Something new was saved.'],
  202: ['Accepted', 'It was taken, and may not be done yet.'],
  204: ['No Content', 'It was done; there is nothing to show.'],
  206: ['Partial Content', 'It is a part of what there is.'],
  207: ['Multi-Status', 'Each entry has a result of its own.'],
  304: ['Not Modified', 'Nothing has changed since it was asked for.'],
  400: ['Bad Request', 'The vendor does not accept the request as it is.'],
  401: ['Unauthorized', 'The credentials were not accepted, or have expired.'],
  403: ['Forbidden', 'The credentials are known, but do not allow this.'],
  404: ['Not Found', 'There is nothing under this address.'],
  405: ['Method Not Allowed', 'The address exists, but not for this method.'],
  409: ['Conflict', 'It contradicts what the vendor has.'],
  413: ['Content Too Large', 'The request is larger than the vendor takes.'],
  422: ['Unprocessable Content', 'The request can be read, but a value in it is not accepted.'],
  429: ['Too Many Requests', 'The limit is used up.'],
  500: ['Internal Server Error', 'Something failed at the vendor.'],
  502: ['Bad Gateway', "A server in front of the vendor's got no answer that it could read."],
  503: ['Service Unavailable', 'The vendor is overloaded or under maintenance.'],
  504: ['Gateway Timeout', "A server in front of the vendor's waited too long for it."],
};

const hundreds: Readonly<Record<number, string>> = {
  1: 'It is not the answer yet.',
  2: 'It worked.',
  3: 'It is to be found elsewhere.',
  4: 'The vendor does not accept the request.',
  5: 'It failed at the vendor.',
};

import type { Recorded } from './recorder';

/** Headers that a tool adds for the transport's sake; all others are the request's own. */
const TRANSPORT =
  /^(?:host|user-agent|connection|accept-encoding|content-length|accept-language|sec-fetch-[a-z]+)$/;

/** How what a snippet sent differs from what the extension sends, in words; nothing when it is the same. */
export function difference(
  own: Recorded,
  sent: readonly Recorded[],
  names: readonly string[],
): string | undefined {
  const [request, ...more] = sent;
  if (request === undefined) return 'nothing was sent';
  if (more.length > 0) return `${String(sent.length)} requests were sent`;
  return (
    differing('method', request.method, own.method) ??
    differing('address', request.target, own.target) ??
    headersDiffer(own, request, new Set(names.map((name) => name.toLowerCase()))) ??
    (request.body.equals(own.body)
      ? undefined
      : (differing('body', request.body.toString(), own.body.toString()) ?? 'the body has other bytes'))
  );
}

function headersDiffer(own: Recorded, sent: Recorded, names: ReadonlySet<string>): string | undefined {
  for (const name of names) {
    const wanted = valuesOf(own, name);
    const values = valuesOf(sent, name);
    if (values.length !== 1) return `the header ${name} was sent ${String(values.length)} times`;
    const found = differing(`header ${name}`, values.join(), wanted.join());
    if (found !== undefined) return found;
  }
  const stray = sent.headers.find(
    ([name]) => !names.has(name.toLowerCase()) && !TRANSPORT.test(name.toLowerCase()),
  );
  return stray === undefined ? undefined : `there is a header more: ${stray.join(': ')}`;
}

const valuesOf = ({ headers }: Recorded, name: string): string[] =>
  headers.filter(([one]) => one.toLowerCase() === name).map(([, value]) => value);

/** Shows both where they begin to differ. */
function differing(what: string, sent: string, own: string): string | undefined {
  if (sent === own) return undefined;
  let at = 0;
  while (at < own.length && sent[at] === own[at]) at++;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 50));
  return `the ${what} differs at ${String(at)}: ${near(sent)} was sent, ${near(own)} is right`;
}

/**
 * The entry of a NO_PROXY list that means an origin, as it stands there; undefined when none does.
 * Entries stand between commas or spaces: `*` is every host; `example.com`, `.example.com` and
 * `*.example.com` are that domain and what is below it; `:8443` after a name narrows it to that port.
 * Addresses are compared as text: ranges such as 10.0.0.0/8 are not understood.
 */
export function noProxyEntry(origin: string, entries: readonly string[]): string | undefined {
  const { hostname, port, protocol } = new URL(origin);
  const host = bare(hostname);
  const ownPort = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return entries
    .flatMap((text) => text.split(/[\s,]+/))
    .find((entry) => {
      // What does not read so is an IPv6 address without brackets, which has no port.
      const found = /^(\[.+\]|[^:]*)(?::(\d+))?$/.exec(entry);
      const name = found?.[1] ?? entry;
      const domain = bare(name).replace(/^\*?\./, '');
      return (found?.[2] ?? ownPort) === ownPort && (name === '*' || `.${host}`.endsWith(`.${domain}`));
    });
}

/** Lower case, without the brackets of an IPv6 address and the dot that ends a full name. */
const bare = (name: string): string => name.toLowerCase().replace(/^\[|\]$|\.$/g, '');

import type { JSX } from 'preact';

/** The headers of a request or an answer. */
export function WireHeaders({
  headers,
}: {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}): JSX.Element {
  return (
    <>
      <h3>Headers</h3>
      {headers.length === 0 ? (
        <p class="wire-none">None</p>
      ) : (
        <dl class="wire-headers">
          {headers.map((header, index) => (
            <div key={index}>
              <dt>{header.name}</dt>
              <dd>{header.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

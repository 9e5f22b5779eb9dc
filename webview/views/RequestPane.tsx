import { Fragment } from 'preact';
import type { JSX } from 'preact';
import type { RequestPreview } from '../../src/protocol/state';
import { Method } from './Header';
import { WireHeaders } from './WireHeaders';

/** Exactly what is sent, with secrets as dots. */
export function RequestPane({ request }: { readonly request: RequestPreview }): JSX.Element {
  return (
    <div class="wire" tabIndex={0} role="region" aria-label="Request as sent">
      <p class="wire-line">
        <Method name={request.method} />
        <span class="wire-url" data-testid="request-url">
          {/* A line may end after each parameter; the text stays the exact URL. */}
          {request.url.split(/(?<=[?&])/).map((part, index) => (
            <Fragment key={index}>
              {part}
              <wbr />
            </Fragment>
          ))}
        </span>
      </p>
      <WireHeaders headers={request.headers} />
      {request.body !== undefined && (
        <>
          <h3>Body</h3>
          <pre class="wire-body" data-testid="request-body">
            {request.body}
          </pre>
        </>
      )}
    </div>
  );
}

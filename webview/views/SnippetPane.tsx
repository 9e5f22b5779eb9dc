import type { JSX } from 'preact';
import type { Snippet } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { highlight } from '../text/highlight';
import { Icon } from './Icon';
import { SnippetBar } from './snippet/SnippetBar';
import { SnippetExtras } from './snippet/SnippetExtras';
import { SnippetNeeds } from './snippet/SnippetNeeds';

/** The request as code that runs elsewhere: in which language, doing what, and what it needs. */
export function SnippetPane({
  snippet,
  actions,
}: {
  readonly snippet: Snippet;
  readonly actions: Actions;
}): JSX.Element | null {
  // What writes code is on its way.
  if (snippet.targets.length === 0) return null;
  return (
    <>
      <SnippetBar snippet={snippet} actions={actions} />
      <SnippetExtras extras={snippet.extras} actions={actions} />
      <SnippetNeeds snippet={snippet} actions={actions} />
      {snippet.refusal !== undefined ? (
        <Refusal text={snippet.refusal} />
      ) : snippet.code === '' ? (
        <p class="snippet-none">The snippet is here as soon as the form is complete and valid.</p>
      ) : (
        <Code code={snippet.code} />
      )}
    </>
  );
}

function Code({ code }: { readonly code: string }): JSX.Element {
  return (
    <pre class="code" data-testid="snippet-code" tabIndex={0} role="region" aria-label="Snippet code">
      {highlight(code).map((piece, index) => (
        <span key={index} class={piece.kind}>
          {piece.text}
        </span>
      ))}
    </pre>
  );
}

function Refusal({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="snippet-refusal" role="status" data-testid="snippet-refusal">
      <Icon name="warning" />
      <div>
        <p>{text}</p>
        <p class="snippet-way">Choose another language, or change the request.</p>
      </div>
    </div>
  );
}

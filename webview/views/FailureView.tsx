import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../src/protocol/failure';
import type { Actions } from '../actions';
import { Button } from '../controls';
import { clockText } from '../text/units';
import { Icon } from './Icon';

const sides: Record<Failure['side'], { readonly icon: string; readonly text: string }> = {
  you: { icon: 'account', text: 'On your side' },
  network: { icon: 'plug', text: 'On the way there' },
  vendor: { icon: 'cloud', text: 'On the vendor’s side' },
};

/** What failed, whose side it is on, what is kept, and the one thing to do next. */
export function FailureView({
  failure,
  actions,
}: {
  readonly failure: Failure;
  readonly actions: Actions;
}): JSX.Element {
  const side = sides[failure.side];
  const ref = useRef<HTMLDivElement>(null);
  // Where the panes are stacked, a long form may hide it; one about the form is shown at its fields.
  useEffect(() => {
    if (failure.kind !== 'input') ref.current?.scrollIntoView({ block: 'nearest' });
  }, [failure.kind, failure.at]);
  const { action, more = [] } = failure;
  const answerLabel = failure.partial === true ? 'What arrived before it broke off' : 'The vendor’s answer';
  return (
    <div
      ref={ref}
      class={`failure ${failure.side}`}
      data-testid="failure"
      role="group"
      aria-labelledby="failure-title"
    >
      <Icon name={failure.side === 'you' ? 'warning' : 'error'} class="failure-icon" />
      <div class="failure-body">
        <h2 id="failure-title">{failure.title}</h2>
        <p class="failure-detail">{failure.detail}</p>
        <p class="failure-kept">
          <Icon name="check" />
          <span>{failure.kept}</span>
        </p>
        <div class="failure-foot">
          {action !== undefined && (
            <Button
              appearance="primary"
              label={action.label}
              onPress={() => {
                actions.act(action.id);
              }}
            />
          )}
          {more.map(({ id, label }) => (
            <Button
              key={id}
              label={label}
              onPress={() => {
                actions.act(id);
              }}
            />
          ))}
          <span class="failure-facts">
            <span class="failure-fact">
              <Icon name={side.icon} />
              {side.text}
            </span>
            <span class="failure-fact">{clockText(failure.at)}</span>
            {failure.requestId !== undefined && (
              <span class="failure-fact">Request id {failure.requestId}</span>
            )}
          </span>
        </div>
        {failure.answer !== undefined && failure.answer !== '' && (
          <details class="answer">
            <summary>{answerLabel}</summary>
            <pre tabIndex={0} aria-label={answerLabel} role="region">
              {failure.answer}
            </pre>
          </details>
        )}
      </div>
    </div>
  );
}

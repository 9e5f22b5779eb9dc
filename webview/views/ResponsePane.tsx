import type { JSX } from 'preact';
import type { ResponseView } from '../../src/protocol/response';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { Button } from '../controls';
import { statusMeaning } from '../text/httpStatus';
import { attemptsText, phaseBars, sizeText } from '../text/response';
import { durationText, momentText } from '../text/units';
import { Icon } from './Icon';
import { Nothing } from './Nothing';
import { WireHeaders } from './WireHeaders';

interface ResponsePaneProps {
  readonly panel: PanelState;
  readonly skew: number;
  readonly actions: Actions;
}

/** What the answer was like on the wire: status, time, size, headers. */
export function ResponsePane({
  panel: { response, results },
  skew,
  actions,
}: ResponsePaneProps): JSX.Element {
  if (response === undefined)
    return (
      <Nothing icon="arrow-swap" title="No answer yet">
        Run the request: its status, times, sizes and headers are shown here.
      </Nothing>
    );
  return (
    <>
      <div class="inspector-bar">
        <Button
          icon="json"
          label="Open as JSON"
          title={response.hasText ? 'Open the answer in an editor' : 'There is no text to open'}
          disabled={!response.hasText}
          onPress={() => {
            actions.table.openJson('answer');
          }}
        />
      </div>
      <div class="wire response" tabIndex={0} role="region" aria-label="Response as it came">
        <Status status={response.status} />
        {results?.stale === true && (
          <p class="response-note">It belongs to the rows shown, of an earlier run.</p>
        )}
        {results?.cached === true && (
          <p class="response-note">It is from memory: no request was sent for it now.</p>
        )}
        <Facts response={response} skew={skew} />
        <Phases response={response} />
        <WireHeaders headers={response.headers} />
      </div>
    </>
  );
}

function Status({ status }: { readonly status: number }): JSX.Element {
  const { title, meaning } = statusMeaning(status);
  const tone = status < 300 ? 'good' : status < 400 ? 'neutral' : 'bad';
  return (
    <div class={`response-status ${tone}`} data-testid="response-status">
      <Icon name={tone === 'good' ? 'pass' : tone === 'bad' ? 'error' : 'info'} />
      <p>
        <strong>{title}</strong> <span>{meaning}</span>
      </p>
    </div>
  );
}

function Facts({ response, skew }: { readonly response: ResponseView; readonly skew: number }): JSX.Element {
  const facts = [
    ['Received', momentText(response.at + skew)],
    ['Took', durationText(response.durationMs)],
    ['Size', sizeText(response)],
    ['Attempts', attemptsText(response.attempts)],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Each phase as a bar where it was in time. The table says the same in numbers. */
function Phases({ response }: { readonly response: ResponseView }): JSX.Element | null {
  if (response.phases.length === 0) return null;
  return (
    <table class="phases">
      <caption>Time by phase</caption>
      <thead class="sr-only">
        <tr>
          <th scope="col">Phase</th>
          <th scope="col">Time</th>
        </tr>
      </thead>
      <tbody>
        {phaseBars(response).map(({ name, ms, from, share }, index) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            <td>{ms > 0 && ms < 1 ? '<1 ms' : durationText(ms)}</td>
            <td class="phase-line" aria-hidden="true">
              <span
                class="phase-bar"
                style={{ marginLeft: `${(from * 100).toString()}%`, width: `${(share * 100).toString()}%` }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

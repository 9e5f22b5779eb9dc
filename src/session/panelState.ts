import type { PanelState } from '../protocol/state';
import type { SessionAnswers } from './answers/sessionAnswers';
import type { AllRows } from './bulk/allRows';
import type { DriftWatch } from './drift/driftWatch';
import type { FormMarks } from './form/formMarks';
import type { FormReading } from './form/readForm';
import type { Previews } from './preview';
import { about } from './preview';
import { quotaView } from './quotaView';
import { responseViewOf } from './responseView';
import type { ShownRows } from './rows/shownRows';
import type { Runs } from './runs';
import type { Connected, SessionOptions } from './sessionOptions';
import type { SessionSnippets } from './snippets';

/** What a panel's state is put together of. */
export interface StateParts {
  readonly options: SessionOptions;
  readonly marks: FormMarks;
  readonly previews: Previews;
  readonly snippets: SessionSnippets;
  readonly runs: Runs;
  readonly shown: ShownRows;
  readonly all: AllRows;
  readonly answers: SessionAnswers;
  readonly drift: DriftWatch;
}

/** Everything that the panel shows, except rows. */
export function panelState(parts: StateParts, connected: Connected, reading: FormReading): PanelState {
  const { options, runs, shown, all } = parts;
  const { vendor, operation, isFavourite = () => false } = options;
  const { profile, client } = connected;
  const { results, answer } = shown;
  return {
    ...about(vendor, operation),
    profile,
    form: parts.marks.view(),
    request: parts.previews.of(reading, connected),
    snippet: parts.snippets.view(),
    run: runs.state,
    ...(results === undefined ? {} : { results }),
    ...(runs.failure === undefined ? {} : { failure: runs.failure }),
    ...(all.state === undefined ? {} : { bulk: all.state }),
    ...(answer === undefined ? {} : { response: responseViewOf(answer.response, client.redact) }),
    canCompare: parts.answers.canCompare,
    favourite: isFavourite(),
    quota: quotaView(client.quota.state()),
    drift: parts.drift.view(),
  };
}

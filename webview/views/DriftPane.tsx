import { Fragment } from 'preact';
import type { JSX } from 'preact';
import type { Drift, DriftEntry } from '../../src/protocol/drift';
import type { Actions } from '../actions';
import { Button } from '../controls';
import { comparedText, differenceText, kindTitles, nothingText } from '../text/drift';
import { countText } from '../text/units';
import { Icon } from './Icon';
import { useCopied } from './useCopied';

interface DriftPaneProps {
  readonly drift: Drift;
  readonly actions: Actions;
}

const kinds = ['undocumented', 'missing', 'type', 'value'] as const;
const icons = { undocumented: 'add', missing: 'remove', type: 'symbol-misc', value: 'symbol-enum' } as const;

/** What the answers so far and the vendor's document disagree on. */
export function DriftPane({ drift, actions }: DriftPaneProps): JSX.Element {
  const [copied, setCopied] = useCopied();
  return (
    <>
      <div class="drift-bar">
        <Button
          icon={copied ? 'check' : 'copy'}
          label={copied ? 'Copied' : 'Copy as Markdown'}
          title="Copy the differences to send them to the vendor"
          disabled={drift.answers === 0}
          onPress={() => {
            void actions.copyDrift().then(setCopied);
          }}
        />
        <Button
          icon="clear-all"
          label="Clear"
          title="Forget what was compared under this profile"
          disabled={drift.answers === 0}
          onPress={actions.clearDrift}
        />
        <span class="sr-only" role="status">
          {copied ? 'Copied' : ''}
        </span>
      </div>
      {drift.entries.length === 0 ? <Nothing drift={drift} /> : <Differences drift={drift} />}
    </>
  );
}

function Nothing({ drift }: { readonly drift: Drift }): JSX.Element {
  const { title, detail } = nothingText(drift);
  return (
    <div class="drift-none" data-testid="drift">
      <Icon name={drift.answers > 0 && drift.namesFields ? 'pass' : 'compare-changes'} />
      <h3>{title}</h3>
      <p>{detail}</p>
    </div>
  );
}

function Differences({ drift }: { readonly drift: Drift }): JSX.Element {
  return (
    <div class="drift" data-testid="drift" tabIndex={0} role="region" aria-label="Differences">
      <p class="drift-scope">{comparedText(drift)}</p>
      {kinds.map((kind) => {
        const entries = drift.entries.filter((entry) => entry.kind === kind);
        if (entries.length === 0) return null;
        return (
          <section key={kind} class={`drift-group ${kind}`} aria-labelledby={`drift-${kind}`}>
            <h3 id={`drift-${kind}`}>
              <Icon name={icons[kind]} />
              <span>{kindTitles[kind]}</span>
              <span class="drift-count">{countText(entries.length)}</span>
            </h3>
            <ul>
              {entries.map((entry) => (
                <Entry key={`${entry.path} ${entry.found}`} entry={entry} />
              ))}
            </ul>
          </section>
        );
      })}
      {drift.others > 0 && (
        <p class="drift-scope">{countText(drift.others)} more differences are not listed.</p>
      )}
    </div>
  );
}

function Entry({ entry }: { readonly entry: DriftEntry }): JSX.Element {
  const [before, after] = differenceText(entry);
  const times = `${countText(entry.count)} ${entry.count === 1 ? 'time' : 'times'}`;
  return (
    <li class="drift-entry">
      <span class="drift-path">{entry.path === '' ? 'The whole answer' : <Path path={entry.path} />}</span>
      <span class="drift-times" title={times}>
        <span aria-hidden="true">{countText(entry.count)}×</span>
        <span class="sr-only">{times}</span>
      </span>
      <span class="drift-what">
        {before}
        {entry.example !== '' && <code title="The first one">{entry.example}</code>}
        {after}
      </span>
    </li>
  );
}

/** A field's place: its own name stands out, and a line may end after each part. */
function Path({ path }: { readonly path: string }): JSX.Element {
  const parts = path.split(/(?<=[.\]])(?=[^.[\]])/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          <span class={index === parts.length - 1 ? 'drift-name' : 'drift-way'}>{part}</span>
          <wbr />
        </Fragment>
      ))}
    </>
  );
}

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Results } from '../../src/protocol/results';
import type { Actions } from '../actions';
import { Button } from '../controls';
import { filtersText, foundText } from '../text/range';
import { shownFilters } from '../text/status';
import { focusRows } from './focusRows';
import { Icon } from './Icon';

interface FindBarProps {
  readonly results: Results;
  /** How often it was asked for; undefined: it is there because a filter is. */
  readonly finding: number | undefined;
  readonly actions: Actions;
}

/** The first key is followed at once; what comes within this time waits for a pause as long, in milliseconds. */
const typingPause = 150;

/** Finds text in the rows, and says what the filters leave of them: no filter hides rows unseen. */
export function FindBar({ results, finding, actions }: FindBarProps): JSX.Element {
  const { view } = results;
  const [text, setText] = useState(view.find);
  const typed = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typedAt = useRef(-Infinity);
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<Element>(null);
  useLayoutEffect(() => {
    if (finding === undefined) return;
    if (document.activeElement !== input.current) before.current = document.activeElement;
    input.current?.focus();
    input.current?.select();
  }, [finding]);
  // Cleared elsewhere: the host's text has the last word, but never under the user's hands.
  useEffect(() => {
    if (document.activeElement !== input.current) setText(view.find);
  }, [view.find]);
  useEffect(
    () => () => {
      clearTimeout(typed.current);
    },
    [],
  );
  const send = (find: string): void => {
    clearTimeout(typed.current);
    actions.table.setView({ find });
  };
  const change = (find: string): void => {
    setText(find);
    const rested = performance.now() - typedAt.current > typingPause;
    typedAt.current = performance.now();
    clearTimeout(typed.current);
    if (rested) send(find);
    else
      typed.current = setTimeout(() => {
        send(find);
      }, typingPause);
  };
  const close = (): void => {
    setText('');
    send('');
    actions.find(false);
    focusRows(before.current);
  };
  const filtered = filtersText(results);
  const open = finding !== undefined || view.find !== '';
  return (
    <div class="find" data-testid="find" role="search" aria-label="Find in rows">
      {open && (
        <div class="find-box">
          <Icon name="search" />
          <input
            ref={input}
            type="text"
            class="find-input"
            aria-label="Find text in the rows"
            placeholder="Find in the rows shown"
            spellcheck={false}
            value={text}
            onInput={(event) => {
              change(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') send(text);
              if (event.key !== 'Escape') return;
              event.preventDefault();
              close();
            }}
          />
        </div>
      )}
      <span class="find-count" role="status">
        {countOf(results)}
      </span>
      {open && (
        <Button
          appearance="icon"
          icon="close"
          label="Clear and close"
          title="Clear and close (Esc)"
          onPress={close}
        />
      )}
      {filtered !== '' && (
        <>
          <span class="find-filters">{filtered}</span>
          {results.rowCount > 0 && (
            <Button
              label="Clear Filters"
              onPress={() => {
                actions.table.setView({ filters: {} });
                if (!open) focusRows(null);
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

function countOf(results: Results): string {
  if (results.arranging) return 'Looking…';
  return shownFilters(results) === 0 ? '' : foundText(results);
}

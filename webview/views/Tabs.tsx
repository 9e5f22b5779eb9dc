import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A tab, with a number that is also said in words where it has one. */
export interface TabView<T extends string> {
  readonly id: T;
  readonly title: string;
  readonly badge?: { readonly text: string; readonly words: string };
}

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly TabView<T>[];
  readonly active: T;
  readonly onPick: (id: T) => void;
}

/** A row of tabs after the ARIA pattern: one tab stop, arrows move. Where it is too long it scrolls to the active one. */
export function Tabs<T extends string>({ label, tabs, active, onPick }: TabsProps<T>): JSX.Element {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = ref.current;
    const tab = row?.querySelector<HTMLElement>(`#tab-${active}`);
    // By its own position only: `scrollIntoView` would also scroll the page.
    if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }, [active]);
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const to = indexAfter(
      event.key,
      tabs.findIndex((tab) => tab.id === active),
      tabs.length,
    );
    const next = to === undefined ? undefined : tabs[to];
    if (next === undefined || event.altKey) return;
    event.preventDefault();
    onPick(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus({ preventScroll: true });
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={ref} onKeyDown={move}>
      {tabs.map(({ id, title, badge }) => (
        <button
          key={id}
          type="button"
          class="tab"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === active}
          aria-controls={id === active ? `tabpanel-${id}` : undefined}
          tabIndex={id === active ? 0 : -1}
          onClick={() => {
            onPick(id);
          }}
        >
          {title}
          {badge !== undefined && (
            <span class="tab-badge" title={badge.words}>
              <span aria-hidden="true">{badge.text}</span>
              <span class="sr-only">{badge.words}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function indexAfter(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

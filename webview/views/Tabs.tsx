import type { JSX } from 'preact';

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

/** A row of tabs after the ARIA pattern: one tab stop, arrows move. */
export function Tabs<T extends string>({ label, tabs, active, onPick }: TabsProps<T>): JSX.Element {
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || event.altKey) return;
    const index = tabs.findIndex((tab) => tab.id === active);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onPick(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
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

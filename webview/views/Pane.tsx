import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon';

interface PaneProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly open: boolean;
  /** It can be folded to its title; else the toolbar hides it. */
  readonly foldable: boolean;
  readonly onFold: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** A titled part of the panel. */
export function Pane({ id, title, note, open, foldable, onFold, children }: PaneProps): JSX.Element {
  const heading = (
    <>
      <span class="pane-name">{title}</span>
      {note !== undefined && <span class="pane-note">{note}</span>}
    </>
  );
  return (
    <section class={`pane ${id}${open ? '' : ' folded'}`} id={id} aria-labelledby={`${id}-title`}>
      <h2 class="pane-title" id={`${id}-title`}>
        {foldable ? (
          <button
            type="button"
            class="pane-fold"
            aria-expanded={open}
            onClick={() => {
              onFold(!open);
            }}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} />
            {heading}
          </button>
        ) : (
          heading
        )}
      </h2>
      {open && children}
    </section>
  );
}

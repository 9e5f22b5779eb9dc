import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../controls';
import { focusRows } from './focusRows';

interface DialogProps {
  /** Letters only: names the dialog to styles and to tests. */
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

const stops = 'vscode-button, button, input, [tabindex="0"]';

/**
 * A modal dialog after the ARIA pattern: the rest of the page is inert, Tab goes round in it, Escape closes it,
 * and the focus goes back to where it was.
 */
export function Dialog({ id, title, onClose, children }: DialogProps): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      dialog?.close();
      focusRows(before);
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={`dialog ${id}`}
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Tab') turnRound(event);
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <Button appearance="icon" icon="close" label="Close" title="Close (Esc)" onPress={onClose} />
      </div>
      {children}
    </dialog>
  );
}

/** From the last to the first, and back: the focus does not leave for the editor around the page. */
function turnRound(event: TargetedKeyboardEvent<HTMLDialogElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)].filter(
    (element) => !element.matches(':disabled, [disabled], [tabindex="-1"]'),
  );
  const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  if (document.activeElement !== from) return;
  event.preventDefault();
  to?.focus();
}

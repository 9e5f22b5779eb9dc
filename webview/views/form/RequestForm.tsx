import type { JSX } from 'preact';
import type { PanelState } from '../../../src/protocol/state';
import type { Actions } from '../../actions';
import { FormSection } from './FormSection';
import { Icon } from '../Icon';

interface RequestFormProps {
  readonly panel: PanelState;
  readonly values: Readonly<Record<string, string>>;
  readonly actions: Actions;
}

/** The operation's inputs, as its schema describes them. Enter in a one-line field runs. */
export function RequestForm({ panel, values, actions }: RequestFormProps): JSX.Element {
  const { form, operation } = panel;
  const runOnEnter = (event: KeyboardEvent): void => {
    const field = event.composedPath()[0];
    if (event.key !== 'Enter' || event.isComposing || !(field instanceof HTMLInputElement)) return;
    event.preventDefault();
    actions.run();
  };
  return (
    <div class="form-body" onKeyDown={runOnEnter}>
      <div class="about">
        {operation.description !== '' && <p class="about-text">{operation.description}</p>}
        {operation.notes.length > 0 && (
          <details class="notes">
            <summary>
              <Icon name="info" />
              {operation.notes.length === 1 ? '1 note' : `${operation.notes.length.toString()} notes`} on this
              operation
            </summary>
            <ul>
              {operation.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </details>
        )}
        <p class="about-source">
          Vendor’s document: {operation.source}
          {operation.scope !== undefined && ` · scope ${operation.scope}`}
        </p>
      </div>
      {form.sections.length === 0 && <p class="form-none">This operation takes no input.</p>}
      {form.sections.map((section) => (
        <FormSection
          key={section.id}
          section={section}
          values={values}
          issues={form.issues}
          actions={actions}
        />
      ))}
    </div>
  );
}

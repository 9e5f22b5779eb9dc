import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FormSection, PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { Field } from './Field';
import { Icon } from './Icon';

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
          {operation.source}
          {operation.scope !== undefined && ` · scope ${operation.scope}`}
        </p>
      </div>
      {form.sections.length === 0 && <p class="form-none">This operation takes no input.</p>}
      {form.sections.map((section) => (
        <Section key={section.id} section={section} panel={panel} values={values} actions={actions} />
      ))}
    </div>
  );
}

function Section({
  section,
  panel,
  values,
  actions,
}: RequestFormProps & { readonly section: FormSection }): JSX.Element {
  const ref = useRef<HTMLDetailsElement>(null);
  const { issues } = panel.form;
  const troubled = section.fields.some((field) => issues[field.id] !== undefined);
  // An issue inside a folded section would go unseen.
  useEffect(() => {
    if (troubled && ref.current !== null) ref.current.open = true;
  }, [troubled, issues]);
  return (
    <details class="form-section" ref={ref} open>
      <summary>
        <Icon name="chevron-right" class="form-chevron" />
        <h3>{section.title}</h3>
      </summary>
      {section.description !== undefined && <p class="form-help">{section.description}</p>}
      <div class="fields">
        {section.fields.map((field) => (
          <Field
            key={field.id}
            field={field}
            value={values[field.id] ?? ''}
            issue={issues[field.id]}
            onText={(text) => {
              actions.edit(field.id, text);
            }}
            onFocus={(focused) => {
              actions.focusField(focused ? field.id : undefined);
            }}
          />
        ))}
      </div>
    </details>
  );
}

import type { JSX } from 'preact';
import type { FormField } from '../../src/protocol/state';
import { FieldControl } from './FieldControl';
import { Icon } from './Icon';

interface FieldProps {
  readonly field: FormField;
  readonly value: string;
  readonly issue: string | undefined;
  readonly onText: (text: string) => void;
  readonly onFocus: (focused: boolean) => void;
}

const takesWholeRow: ReadonlySet<FormField['control']> = new Set(['json', 'longText', 'list']);

/** A label, a control, what the document says about it, and what is wrong with it. */
export function Field({ field, value, issue, onText, onFocus }: FieldProps): JSX.Element {
  const id = `field-${field.id}`;
  const help = [field.hint, field.description].filter((text) => text !== undefined).join(' · ');
  const helpId = `${id}-help`;
  const issueId = `${id}-issue`;
  return (
    <div
      class={`field${takesWholeRow.has(field.control) ? ' whole' : ''}${issue === undefined ? '' : ' wrong'}`}
      data-field={field.id}
      onFocusIn={() => {
        onFocus(true);
      }}
      onFocusOut={() => {
        onFocus(false);
      }}
    >
      <label class="field-label" for={id}>
        {field.label}
        {field.required && (
          <span class="field-required" title="Required">
            *<span class="sr-only"> required</span>
          </span>
        )}
      </label>
      <FieldControl
        field={field}
        id={id}
        value={value}
        invalid={issue !== undefined}
        describedBy={[...(issue === undefined ? [] : [issueId]), ...(help === '' ? [] : [helpId])]}
        onText={onText}
      />
      {issue !== undefined && (
        <p class="field-issue" id={issueId} data-issue={field.id}>
          <Icon name="error" />
          <span>{issue}</span>
        </p>
      )}
      {help !== '' && (
        <p class="field-help" id={helpId} title={help}>
          {help}
        </p>
      )}
    </div>
  );
}

import { Component } from 'preact';
import type { JSX } from 'preact';
import type { FormField } from '../../../src/protocol/form';
import type { Actions } from '../../actions';
import { FieldControl } from './FieldControl';
import { Icon } from '../Icon';

export interface FieldProps {
  readonly field: FormField;
  readonly value: string;
  readonly issue: string | undefined;
  /** Folded away with the other empty optional fields. */
  readonly hidden?: boolean;
  /** In a line with others: its name is only said, its help left out. */
  readonly inline?: boolean;
  readonly actions: Actions;
}

const takesWholeRow: ReadonlySet<FormField['control']> = new Set([
  'json',
  'longText',
  'list',
  'choices',
  'file',
]);

/**
 * A label, a control, what the document says about it, and what is wrong with it. Drawn again only when
 * something of its own changed: a form can have hundreds, and every key typed draws the panel.
 */
export class Field extends Component<FieldProps> {
  override shouldComponentUpdate(next: FieldProps): boolean {
    const { field, value, issue, hidden } = this.props;
    if (value !== next.value || issue !== next.issue || hidden !== next.hidden) return true;
    return field !== next.field && JSON.stringify(field) !== JSON.stringify(next.field);
  }

  override render(): JSX.Element {
    const { field, value, issue, hidden = false, inline = false, actions } = this.props;
    const id = `field-${field.id}`;
    const help = inline
      ? ''
      : [field.hint, field.description].filter((text) => text !== undefined).join(' · ');
    const helpId = `${id}-help`;
    const issueId = `${id}-issue`;
    const whole = takesWholeRow.has(field.control) && !inline;
    return (
      <div
        class={`field${whole ? ' whole' : ''}${issue === undefined ? '' : ' wrong'}`}
        data-field={field.id}
        hidden={hidden}
        onFocusIn={() => {
          actions.focusField(field.id);
        }}
        onFocusOut={() => {
          actions.focusField(undefined);
        }}
      >
        <label class={inline ? 'sr-only' : 'field-label'} for={id}>
          {field.label}
          {field.required && !inline && (
            <span class="field-required" title="Required">
              *<span class="sr-only"> required</span>
            </span>
          )}
          {field.maxLength !== undefined && <Room used={value.length} most={field.maxLength} />}
        </label>
        <FieldControl
          field={field}
          id={id}
          value={value}
          invalid={issue !== undefined}
          describedBy={[...(issue === undefined ? [] : [issueId]), ...(help === '' ? [] : [helpId])]}
          onText={(text) => {
            actions.edit(field.id, text);
          }}
          onChooseFile={() => {
            actions.chooseFile(field.id);
          }}
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
}

/** How many characters are left, once that begins to matter. */
function Room({ used, most }: { readonly used: number; readonly most: number }): JSX.Element | null {
  if (used < most * 0.6) return null;
  const left = most - used;
  return (
    <span class="field-room">{left >= 0 ? `${left.toString()} left` : `${(-left).toString()} too many`}</span>
  );
}

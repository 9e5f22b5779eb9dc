import type { JSX } from 'preact';
import { TextField } from '../../controls';
import type { FieldControlProps } from './fieldControlProps';

/** A day, with the platform's picker: the toolkit has none. */
export function DateField({
  field,
  id,
  value,
  invalid,
  describedBy,
  onText,
}: FieldControlProps): JSX.Element {
  // A text that is no date would be hidden by the picker: it stays as it was typed until it is one.
  if (value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return (
      <TextField
        id={id}
        label={field.label}
        required={field.required}
        invalid={invalid}
        describedBy={describedBy}
        value={value}
        placeholder="YYYY-MM-DD"
        onText={onText}
      />
    );
  }
  return (
    <input
      type="date"
      class={`date${value === '' ? ' is-empty' : ''}`}
      id={id}
      value={value}
      max="9999-12-31"
      required={field.required}
      aria-invalid={invalid}
      aria-describedby={describedBy.join(' ')}
      onInput={(event) => {
        onText(event.currentTarget.value);
      }}
    />
  );
}

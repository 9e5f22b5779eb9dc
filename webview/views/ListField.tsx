import type { JSX } from 'preact';
import { TextField } from '../controls';
import { listItems, toggleItem } from '../text/list';
import type { FieldControlProps } from './fieldControlProps';

const shownAtOnce = 8;

/** Names separated by commas; those that the document knows can be switched on and off. */
export function ListField({
  field,
  id,
  value,
  invalid,
  describedBy,
  onText,
}: FieldControlProps): JSX.Element {
  const suggestions = field.suggestions ?? [];
  const chosen = listItems(value);
  const toggles = (
    <div class="toggles" role="group" aria-label={`Names for ${field.label}`}>
      {suggestions.map((name) => (
        <button
          key={name}
          type="button"
          class="toggle"
          aria-pressed={chosen.includes(name)}
          onClick={() => {
            onText(toggleItem(value, name));
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
  return (
    <div class="list-field">
      <TextField
        id={id}
        label={field.label}
        required={field.required}
        invalid={invalid}
        describedBy={describedBy}
        value={value}
        placeholder="a, b, c"
        onText={onText}
      />
      {suggestions.length > 0 && suggestions.length <= shownAtOnce && toggles}
      {suggestions.length > shownAtOnce && (
        <details class="list-more">
          <summary>Choose from {suggestions.length} names</summary>
          {toggles}
        </details>
      )}
    </div>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { listItems, toggleItem } from '../../text/list';
import type { FieldControlProps } from './fieldControlProps';
import { Icon } from '../Icon';

/** So many are shown at once; more fold into one line and can be searched. */
const shownAtOnce = 8;

/** Any of a set of values, as checkboxes. Values that the document does not know stay, and can be taken out. */
export function ChoicesField(props: FieldControlProps): JSX.Element {
  const { field, id, value, onText } = props;
  const [search, setSearch] = useState('');
  const choices = field.choices ?? [];
  const chosen = listItems(value);
  const unknown = chosen.filter((item) => !choices.some((choice) => choice.value === item));
  const all = [...choices, ...unknown.map((item) => ({ value: item, label: item }))];
  const wanted = search.trim().toLowerCase();
  const found = all.filter(({ label }) => label.toLowerCase().includes(wanted));
  const boxes = <Boxes {...props} choices={found} chosen={chosen} />;
  if (choices.length <= shownAtOnce) return boxes;
  return (
    <details class="choices">
      <summary id={id} aria-label={`${field.label}: ${summary(chosen, field.allWhenEmpty)}`}>
        <Icon name="chevron-right" class="form-chevron" />
        <span class="choices-summary">{summary(chosen, field.allWhenEmpty)}</span>
      </summary>
      <div class="choices-body">
        <div class="choices-bar">
          <input
            type="text"
            class="choices-search"
            placeholder={`Search ${choices.length.toString()} names`}
            aria-label={`Search the names for ${field.label}`}
            value={search}
            spellcheck={false}
            onInput={(event) => {
              setSearch(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.stopPropagation();
            }}
          />
          {chosen.length > 0 && (
            <button
              type="button"
              class="form-link"
              onClick={() => {
                onText('');
              }}
            >
              Clear
            </button>
          )}
        </div>
        {boxes}
        {found.length === 0 && <p class="form-help">No name has this in it.</p>}
      </div>
    </details>
  );
}

interface BoxesProps extends FieldControlProps {
  readonly choices: NonNullable<FieldControlProps['field']['choices']>;
  readonly chosen: readonly string[];
}

function Boxes({ field, value, invalid, describedBy, choices, chosen, onText }: BoxesProps): JSX.Element {
  return (
    <div
      class="boxes"
      role="group"
      aria-label={field.label}
      aria-describedby={describedBy.length === 0 ? undefined : describedBy.join(' ')}
      data-invalid={invalid}
    >
      {choices.map((choice) => (
        <label key={choice.value} class="box">
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={() => {
              onText(toggleItem(value, choice.value));
            }}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

const summary = (chosen: readonly string[], all = false): string => {
  if (chosen.length === 0) return all ? 'All' : 'None picked';
  return chosen.length === 1 ? (chosen[0] ?? '') : `${chosen.length.toString()}: ${chosen.join(', ')}`;
};

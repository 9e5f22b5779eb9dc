import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface ChoicesProps<T extends string> {
  /** One for all of them, unique in the page. */
  readonly name: string;
  readonly label: string;
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onPick: (value: T) => void;
  /** Below each other. */
  readonly stacked?: boolean;
}

/** One of a few values, all in sight. */
export function Choices<T extends string>({
  name,
  label,
  value,
  options,
  onPick,
  stacked = false,
}: ChoicesProps<T>): JSX.Element {
  return (
    <fieldset class={stacked ? 'choices stacked' : 'choices'}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            data-first={stacked && option.value === value ? '' : undefined}
            onChange={() => {
              onPick(option.value);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly help?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off, with what it is good for. */
export function Check({ label, help, checked, onChange }: CheckProps): JSX.Element {
  const id = useId();
  return (
    <div class="check">
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={help === undefined ? undefined : id}
          onChange={(event) => {
            onChange(event.currentTarget.checked);
          }}
        />
        <span>{label}</span>
      </label>
      {help !== undefined && (
        <p id={id} class="check-help">
          {help}
        </p>
      )}
    </div>
  );
}

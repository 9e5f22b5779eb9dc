import type { JSX } from 'preact';
import { Dropdown, TextArea, TextField } from '../../controls';
import { ChoicesField } from './ChoicesField';
import { DateField } from './DateField';
import type { FieldControlProps } from './fieldControlProps';
import { FileField } from './FileField';

const truth = [
  { value: 'true', label: 'true' },
  { value: 'false', label: 'false' },
];

/** The control that fits a field's type. */
export function FieldControl(props: FieldControlProps): JSX.Element {
  const { field, id, value, invalid, describedBy, onText } = props;
  const named = { id, label: field.label, required: field.required, invalid, describedBy };
  switch (field.control) {
    case 'boolean':
      return <Dropdown {...named} value={value} options={withNotSet(truth, value)} onPick={onText} />;
    case 'choice':
      return (
        <Dropdown {...named} value={value} options={withNotSet(field.choices ?? [], value)} onPick={onText} />
      );
    case 'date':
      return <DateField {...props} />;
    case 'choices':
      return <ChoicesField {...props} />;
    case 'file':
      return <FileField {...props} />;
    case 'json':
      return (
        <TextArea
          {...named}
          code
          rows={field.id === 'body' ? 16 : 5}
          value={value}
          placeholder="{ }"
          onText={onText}
        />
      );
    case 'longText':
      return <TextArea {...named} rows={3} value={value} onText={onText} />;
    case 'date-time':
      return <TextField {...named} value={value} placeholder="YYYY-MM-DDTHH:mm:ss" onText={onText} />;
    case 'time':
      return <TextField {...named} value={value} placeholder="HH:mm:ss" onText={onText} />;
    case 'list':
      return <TextField {...named} value={value} placeholder="a, b, c" onText={onText} />;
    case 'text':
    case 'integer':
    case 'number':
      return <TextField {...named} value={value} onText={onText} />;
  }
}

type Options = readonly { readonly value: string; readonly label: string }[];

/** A value that the list does not know stays visible instead of turning into another one. */
function withNotSet(options: Options, value: string): Options {
  const known = value === '' || options.some((option) => option.value === value);
  return [{ value: '', label: 'not set' }, ...options, ...(known ? [] : [{ value, label: value }])];
}

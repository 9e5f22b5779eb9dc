import type { JSX } from 'preact';
import { TextArea } from '../../controls';
import type { FieldControlProps } from './fieldControlProps';
import { Icon } from '../Icon';

/** The content of a file: one that is chosen, or base64 that is pasted. */
export function FileField(props: FieldControlProps): JSX.Element {
  const { field, id, value, invalid, describedBy, onText, onChooseFile } = props;
  const choose = (
    <button type="button" class="form-link" onClick={onChooseFile}>
      <Icon name="folder-opened" />
      {field.file === undefined ? 'Choose File…' : 'Choose Another…'}
    </button>
  );
  if (field.file !== undefined) {
    return (
      <div class="file">
        <span class="file-name" id={id}>
          <Icon name="file" />
          {field.file}
        </span>
        {choose}
        <button
          type="button"
          class="form-link"
          onClick={() => {
            onText('');
          }}
        >
          Remove
        </button>
      </div>
    );
  }
  return (
    <div class="file-field">
      <TextArea
        id={id}
        label={field.label}
        required={field.required}
        invalid={invalid}
        describedBy={describedBy}
        value={value}
        rows={2}
        placeholder="base64"
        onText={onText}
      />
      {choose}
    </div>
  );
}

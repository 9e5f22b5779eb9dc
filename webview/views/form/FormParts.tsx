import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormField, FormGroup, FormNested } from '../../../src/protocol/form';
import { hasIssue } from '../../text/missing';
import { Field } from './Field';
import { FormList } from './FormList';
import type { FormProps } from './formProps';
import { Icon } from '../Icon';
import { useOpen } from '../useOpen';

/** A group with more optional fields than this begins with them folded away. */
const manyOptional = 10;

/** The fields of a group, then the groups and lists in it. Empty optional fields fold away where there are many. */
export function FormParts({ group, ...form }: FormProps & { readonly group: FormGroup }): JSX.Element {
  const { fields, nested = [] } = group;
  const optional = fields.filter((field) => !field.required).length;
  const [open, setOpen] = useState(optional <= manyOptional);
  const shown = useShown(fields, form);
  const ref = useReveal(() => {
    setOpen(true);
  });
  const hidden = open ? 0 : fields.filter(({ id }) => !shown.has(id)).length;
  const foldable = optional > manyOptional;
  return (
    <div class="parts" ref={ref}>
      {fields.length > 0 && (
        <div class="fields">
          {fields.map((field) => (
            <Field
              key={field.id}
              field={field}
              value={form.values[field.id] ?? ''}
              issue={form.issues[field.id]}
              hidden={!open && !shown.has(field.id)}
              actions={form.actions}
            />
          ))}
        </div>
      )}
      {foldable && (open || hidden > 0) && (
        <button
          type="button"
          class="form-link more"
          aria-expanded={open}
          onClick={() => {
            if (open) shown.clear();
            setOpen(!open);
          }}
        >
          <Icon name={open ? 'fold-up' : 'fold-down'} />
          {open ? 'Hide empty optional fields' : `${hidden.toString()} optional fields`}
        </button>
      )}
      {nested.map((part) => (
        <Nested key={part.id} part={part} {...form} />
      ))}
    </div>
  );
}

function Nested({ part, ...form }: FormProps & { readonly part: FormNested }): JSX.Element {
  if (part.kind !== 'list') return <NestedGroup group={part} {...form} />;
  return <FormList list={part} parts={(group) => <FormParts group={group} {...form} />} {...form} />;
}

function NestedGroup({ group, ...form }: FormProps & { readonly group: FormGroup }): JSX.Element {
  const ref = useOpen(hasIssue(group, form.issues), form.issues);
  const [open] = useState(
    group.required === true || Object.keys(form.values).some((id) => id.startsWith(`${group.id}.`)),
  );
  return (
    <details class="form-group" ref={ref} open={open}>
      <summary>
        <Icon name="chevron-right" class="form-chevron" />
        <h4>{group.title}</h4>
        {group.required !== true && <span class="form-mark">optional</span>}
      </summary>
      {group.description !== undefined && <p class="form-help">{group.description}</p>}
      <FormParts group={group} {...form} />
    </details>
  );
}

/** The fields that stay in sight: required ones, and all that held something since they were folded. */
function useShown(fields: readonly FormField[], { values, issues }: FormProps): Set<string> {
  const ref = useRef(new Set<string>());
  for (const { id, required } of fields) {
    if (required || (values[id] ?? '') !== '' || issues[id] !== undefined) ref.current.add(id);
  }
  return ref.current;
}

/** Hears when a field inside is to be shown. */
function useReveal(show: () => void) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    element?.addEventListener('reveal', show);
    return () => {
      element?.removeEventListener('reveal', show);
    };
  }, []);
  return ref;
}

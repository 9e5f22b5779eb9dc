import type { JSX } from 'preact';
import { Field } from './Field';
import { ItemButton } from './ItemButton';
import type { ItemProps } from './listProps';

/** How many fields of a row stand in its line; what follows depends on them. */
const inLine = { condition: 3, change: 2, item: 0 } as const;

/** A condition or a change, in one line; a change's value stands below, as its path says. */
export function ListRow({ list, item, at, change, ...form }: ItemProps): JSX.Element {
  const head = item.fields.slice(0, inLine[list.of]);
  // Where there is nothing to choose, it is only said.
  const [only] = list.of === 'change' && head[0]?.choices?.length === 1 ? head : [];
  const line = head.filter((field) => field !== only);
  const rest = { ...item, fields: item.fields.slice(inLine[list.of]) };
  const more = rest.fields.length > 0 || (rest.nested ?? []).length > 0;
  return (
    <div class="list-row" role="group" aria-label={`${list.title} ${(at + 1).toString()}`} data-item={at}>
      <div class="row-line">
        {only !== undefined && <code class="row-op">{only.choices?.[0]?.value}</code>}
        {line.map((field) => (
          <Field
            key={field.id}
            field={field}
            inline
            value={form.values[field.id] ?? ''}
            issue={form.issues[field.id]}
            actions={form.actions}
          />
        ))}
        <ItemButton what="remove" icon="trash" label="Remove" at={at} change={change} />
      </div>
      {more && <div class="row-more">{form.parts(rest)}</div>}
    </div>
  );
}

import type { JSX } from 'preact';
import type { Column } from '../../../src/protocol/results';

interface ValueHeadProps {
  readonly column: Column;
  /** Beside the name: which row it is, or of which rows it is told. */
  readonly note: string | undefined;
  /** What the value is, in words. */
  readonly kind: string | undefined;
}

/** Whose value it is: the column, what it holds, and what the document says of it. */
export function ValueHead({ column, note, kind }: ValueHeadProps): JSX.Element {
  const about = [kind, column.documented ? undefined : 'not documented'].filter((fact) => fact !== undefined);
  return (
    <div class="value-head">
      <h3>
        <span class="value-name">{column.id}</span>
        {note !== undefined && <span class="value-note">{note}</span>}
      </h3>
      {about.length > 0 && <p class="value-about">{about.join(' · ')}</p>}
      {column.description !== undefined && <p class="value-description">{column.description}</p>}
      <div class="sr-only" role="status">
        {`${column.id}${note === undefined ? '' : `, ${note}`}, is shown under Value. F6 goes to it.`}
      </div>
    </div>
  );
}

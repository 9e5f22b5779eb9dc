import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Column, Results } from '../../src/protocol/results';
import { plainLayout, shownColumns } from '../../src/protocol/table';
import type { ColumnLayout } from '../../src/protocol/table';
import type { Actions } from '../actions';
import { Button } from '../controls';
import { canMove, movedBy, standingOf, withHidden, withPin } from '../grid/arrange';
import { countText } from '../text/units';
import { Dialog } from './Dialog';
import { useTableView } from './useTableView';

interface ColumnChooserProps {
  readonly results: Results;
  readonly actions: Actions;
}

/** Which columns are shown, in which order, and which stay in sight. What is changed is seen at once. */
export function ColumnChooser({ results, actions }: ColumnChooserProps): JSX.Element {
  const [wanted, setWanted] = useState('');
  const { columns } = results;
  const [{ columns: layout }, changeView] = useTableView(results.view, actions.table.setView);
  const change = (next: ColumnLayout): void => {
    changeView({ columns: next });
  };
  const listed = shownColumns(columns, { ...layout, hidden: [] })
    .flatMap((place) => columns[place] ?? [])
    .filter(({ id }) => id.toLowerCase().includes(wanted.trim().toLowerCase()));
  const shown = shownColumns(columns, layout).length;
  const close = (): void => {
    actions.openDialog(undefined);
  };
  return (
    <Dialog id="column-chooser" title="Columns" onClose={close}>
      <div class="dialog-body">
        <input
          type="text"
          class="find-input"
          data-first=""
          aria-label="Filter columns by name"
          placeholder="Filter by name"
          spellcheck={false}
          value={wanted}
          onInput={(event) => {
            setWanted(event.currentTarget.value);
          }}
        />
        <p class="dialog-note" role="status">
          {countText(shown)} of {countText(columns.length)} shown
          {wanted.trim() !== '' && `, ${countText(listed.length)} listed here`}
        </p>
        <ul class="column-list" aria-label="Columns">
          {listed.map((column) => (
            <Entry key={column.id} column={column} columns={columns} layout={layout} change={change} />
          ))}
        </ul>
        <div class="dialog-foot">
          <Button
            label="Show All"
            reachable
            disabled={shown === columns.length}
            onPress={() => {
              change({ ...layout, hidden: [] });
            }}
          />
          <Button
            label="Reset"
            title="Order, widths, pins and hidden columns as they were at first"
            onPress={() => {
              change(plainLayout);
            }}
          />
          <Button appearance="primary" label="Close" onPress={close} />
        </div>
      </div>
    </Dialog>
  );
}

interface EntryProps {
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly layout: ColumnLayout;
  readonly change: (layout: ColumnLayout) => void;
}

function Entry({ column: { id, documented }, columns, layout, change }: EntryProps): JSX.Element {
  const hidden = layout.hidden.includes(id);
  const pinned = layout.pinned.includes(id);
  // Also among the hidden ones: where a column comes back is not a surprise.
  const all = { ...layout, hidden: [] };
  const standing = standingOf(columns, all, id);
  const move = (label: string, icon: string, step: -1 | 1): JSX.Element => (
    <Button
      appearance="icon"
      icon={icon}
      label={`Move ${id} ${label}`}
      reachable
      disabled={!canMove(standing, step)}
      onPress={() => {
        change({ ...movedBy(columns, all, id, step), hidden: layout.hidden });
      }}
    />
  );
  return (
    <li class="column-entry">
      <label class="choice">
        <input
          type="checkbox"
          checked={!hidden}
          onChange={() => {
            change(
              hidden
                ? { ...layout, hidden: layout.hidden.filter((other) => other !== id) }
                : withHidden(layout, id),
            );
          }}
        />
        <span class="column-name">{id}</span>
        {!documented && <span class="column-mark">undocumented</span>}
      </label>
      <Button
        appearance="icon"
        icon={pinned ? 'pinned' : 'pin'}
        label={`Pin ${id}`}
        pressed={pinned}
        onPress={() => {
          change(withPin(layout, id, !pinned));
        }}
      />
      {move('up', 'arrow-up', -1)}
      {move('down', 'arrow-down', 1)}
    </li>
  );
}

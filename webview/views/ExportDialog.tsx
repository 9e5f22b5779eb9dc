import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { Button } from '../controls';
import { exportFormats, nestings, separators } from '../exportHow';
import type { ExportHow } from '../exportHow';
import { rowsChoices } from '../text/exportChoice';
import type { ExportRows } from '../text/exportChoice';
import { Check, Choices } from './Choices';
import { Dialog } from './Dialog';

interface ExportDialogProps {
  readonly panel: PanelState;
  /** As it was chosen the last time. */
  readonly last: ExportHow;
  readonly actions: Actions;
}

const formatLabels = { csv: 'CSV', json: 'JSON', ndjson: 'NDJSON', markdown: 'Markdown' } as const;
const separatorLabels = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab' } as const;
const nestingLabels = { json: 'As JSON in one column', columns: 'As columns of their own' } as const;

/** Asks which rows are written to a file, and how. */
export function ExportDialog({ panel, last, actions }: ExportDialogProps): JSX.Element {
  const [how, setHow] = useState(last);
  const [picked, setPicked] = useState<ExportRows>();
  const choices = rowsChoices(panel);
  const rows = choices.find(({ value }) => value === picked) ?? choices[0];
  const change = (changed: Partial<ExportHow>): void => {
    setHow({ ...how, ...changed });
  };
  const close = (): void => {
    actions.openDialog(undefined);
  };
  return (
    <Dialog id="export-dialog" title="Export Rows" onClose={close}>
      <form
        class="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (rows === undefined) return;
          actions.layOut({ export: how });
          close();
          actions.table.exportRows({ ...how, rows: rows.value });
        }}
      >
        <Choices
          name="export-rows"
          label="Rows"
          stacked
          value={rows?.value}
          options={choices}
          onPick={setPicked}
        />
        <Choices
          name="export-format"
          label="Format"
          value={how.format}
          options={optionsOf(exportFormats, formatLabels)}
          onPick={(format) => {
            change({ format });
          }}
        />
        {(how.format === 'csv' || how.format === 'markdown') && (
          <Choices
            name="export-nested"
            label="Nested values"
            value={how.nested}
            options={optionsOf(nestings, nestingLabels)}
            onPick={(nested) => {
              change({ nested });
            }}
          />
        )}
        {how.format === 'csv' && <CsvChoices how={how} change={change} />}
        <div class="dialog-foot">
          <Button label="Cancel" onPress={close} />
          <button type="submit" class="main-button" disabled={rows === undefined}>
            Export…
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface CsvProps {
  readonly how: ExportHow;
  readonly change: (changed: Partial<ExportHow>) => void;
}

function CsvChoices({ how, change }: CsvProps): JSX.Element {
  return (
    <>
      <Choices
        name="export-separator"
        label="Separator"
        value={how.separator}
        options={optionsOf(separators, separatorLabels)}
        onPick={(separator) => {
          change({ separator });
        }}
      />
      <fieldset class="choices stacked">
        <legend>For spreadsheets</legend>
        <Check
          label="Guard against formulas"
          help="Texts that a spreadsheet would run, such as =1+1, get an apostrophe in front. Numbers stay as they are."
          checked={how.guardFormulas}
          onChange={(guardFormulas) => {
            change({ guardFormulas });
          }}
        />
        <Check
          label="Byte order mark"
          help="Excel needs it to read accents right."
          checked={how.bom}
          onChange={(bom) => {
            change({ bom });
          }}
        />
      </fieldset>
    </>
  );
}

const optionsOf = <T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
): readonly { readonly value: T; readonly label: string }[] =>
  values.map((value) => ({ value, label: labels[value] }));

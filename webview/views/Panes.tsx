import type { JSX } from 'preact';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import type { Layout } from '../layout';
import { filledCount } from '../text/missing';
import { Inspector } from './Inspector';
import { Pane } from './Pane';
import { RequestForm } from './form/RequestForm';
import { ResultsPane } from './ResultsPane';
import { Separator } from './Separator';
import type { Room } from './useRoom';

interface PanesProps {
  readonly panel: PanelState;
  readonly values: Readonly<Record<string, string>>;
  readonly layout: Layout;
  readonly room: Room;
  readonly actions: Actions;
}

/** The form, the rows, and what was sent: beside each other where there is room, else stacked. */
export function Panes({ panel, values, layout, room, actions }: PanesProps): JSX.Element {
  const wide = room === 'wide';
  // Where room is short, an open form would leave none for the rows; a form that needs attention opens.
  const formOpen =
    layout.formOpen ?? (wide || panel.results === undefined || Object.keys(panel.form.issues).length > 0);
  const inspectorOpen = layout.inspectorOpen ?? room !== 'narrow';
  const inspectorBeside = room !== 'narrow';
  const filled = filledCount(panel.form, values);
  const sizes = {
    '--form-width': `${layout.formWidth.toString()}px`,
    '--inspector-width': `${layout.inspectorWidth.toString()}px`,
  };
  return (
    <div class="panes" style={sizes}>
      {(formOpen || !wide) && (
        <Pane
          id="form"
          title="Request"
          note={filled === 0 ? undefined : `${filled.toString()} set`}
          open={formOpen}
          foldable={!wide}
          onFold={(open) => {
            actions.layOut({ formOpen: open });
          }}
        >
          <RequestForm panel={panel} values={values} actions={actions} />
        </Pane>
      )}
      {wide && formOpen && (
        <Separator
          pane="formWidth"
          label="Width of the request form"
          controls="form"
          grows={1}
          layout={layout}
          actions={actions}
        />
      )}
      <ResultsPane panel={panel} values={values} layout={layout} actions={actions} />
      {inspectorBeside && inspectorOpen && (
        <Separator
          pane="inspectorWidth"
          label="Width of the snippet"
          controls="inspector"
          grows={-1}
          layout={layout}
          actions={actions}
        />
      )}
      {(inspectorOpen || !wide) && (
        <Inspector panel={panel} tab={layout.tab} open={inspectorOpen} foldable={!wide} actions={actions} />
      )}
    </div>
  );
}

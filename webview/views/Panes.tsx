import type { JSX } from 'preact';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import type { Layout } from '../layout';
import type { Inspected } from '../state';
import { filledCount } from '../text/missing';
import { Inspector } from './Inspector';
import { Pane } from './Pane';
import { RequestForm } from './form/RequestForm';
import { ResultsPane } from './ResultsPane';
import { Separator } from './Separator';
import { useNextFrame } from './useNextFrame';
import { useMedia } from './useRoom';
import type { Room } from './useRoom';

interface PanesProps {
  readonly panel: PanelState;
  readonly values: Readonly<Record<string, string>>;
  readonly layout: Layout;
  readonly finding: number | undefined;
  readonly room: Room;
  readonly inspected: Inspected | undefined;
  readonly skew: number;
  readonly actions: Actions;
}

/** The form, the rows, and what is told of them: beside each other where there is room, else stacked. */
export function Panes(props: PanesProps): JSX.Element {
  const { panel, values, layout, finding, room, inspected, skew, actions } = props;
  const tall = useMedia('(min-height: 640px)');
  const wide = room === 'wide';
  // Where room is short, an open form would leave none for the rows; a form that needs attention opens.
  const formOpen =
    layout.formOpen ?? (wide || panel.results === undefined || Object.keys(panel.form.issues).length > 0);
  const inspectorOpen = layout.inspectorOpen ?? room !== 'narrow';
  const side = layout.inspectorSide ?? (wide || !tall ? 'right' : 'bottom');
  const filled = filledCount(panel.form, values);
  // Rows that are there when the page opens come before what stands beside them; stacked, they would move.
  const beside = useNextFrame(panel.results === undefined || !wide);
  const sizes = {
    '--form-width': `${layout.formWidth.toString()}px`,
    '--inspector-width': `${layout.inspectorWidth.toString()}px`,
    '--inspector-height': `${layout.inspectorHeight.toString()}px`,
  };
  return (
    <div class={`panes inspector-${side}`} style={sizes}>
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
          {beside && <RequestForm panel={panel} values={values} actions={actions} />}
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
      <ResultsPane panel={panel} values={values} layout={layout} finding={finding} actions={actions} />
      {room !== 'narrow' && inspectorOpen && (
        <Separator
          key={side}
          pane={side === 'right' ? 'inspectorWidth' : 'inspectorHeight'}
          label={side === 'right' ? 'Width of the inspector' : 'Height of the inspector'}
          controls="inspector"
          grows={-1}
          flat={side === 'bottom'}
          layout={layout}
          actions={actions}
        />
      )}
      {(inspectorOpen || !wide) && (
        <Inspector
          panel={panel}
          inspected={inspected}
          tab={layout.tab}
          open={inspectorOpen}
          filled={beside}
          foldable={!wide}
          side={room === 'narrow' ? undefined : side}
          skew={skew}
          actions={actions}
        />
      )}
    </div>
  );
}

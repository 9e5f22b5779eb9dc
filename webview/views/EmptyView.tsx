import type { ComponentChildren, JSX } from 'preact';
import type { FormField } from '../../src/protocol/form';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { Button } from '../controls';
import { filledCount, missingFields } from '../text/missing';
import { countText } from '../text/units';
import { Icon } from './Icon';

interface EmptyViewProps {
  readonly panel: PanelState;
  readonly values: Readonly<Record<string, string>>;
  readonly actions: Actions;
}

/** Why there are no rows, and what to do about it. */
export function EmptyView({ panel, values, actions }: EmptyViewProps): JSX.Element {
  const { operation, profile, run, results } = panel;
  if (run.status === 'stopped') {
    return (
      <Empty icon="debug-stop" title="Stopped">
        <p>
          {operation.effect === 'write'
            ? 'Nothing was sent, nothing was saved.'
            : 'Nothing was kept of this run. Press F5 to run it again.'}
        </p>
      </Empty>
    );
  }
  if (results !== undefined && operation.effect !== 'read') {
    return (
      <Empty icon="pass" title="Done">
        <p>
          {panel.vendor.title} accepted it with status {results.status} and sent nothing back.
        </p>
      </Empty>
    );
  }
  if (results !== undefined) {
    return (
      <Empty icon="inbox" title="The vendor answered with no rows">
        <p>{whatToTry(panel, values)}</p>
        {results.hasPrevious && (
          <Button
            label="Go to the first page"
            onPress={() => {
              actions.goTo('first');
            }}
          />
        )}
      </Empty>
    );
  }
  if (operation.effect === 'write') return <NotSent panel={panel} values={values} actions={actions} />;
  const missing = missingFields(panel.form, values);
  const filled = filledCount(panel.form, values);
  return (
    <Empty icon="play-circle" title="Not run yet">
      <p>
        {missing.length > 0
          ? 'Fill in what is required, then run '
          : filled > 0
            ? `${filled === 1 ? 'One input is' : `${countText(filled)} inputs are`} filled in. Run `
            : 'Run '}
        <span class="blank-code">
          {operation.method} {operation.path}
        </span>{' '}
        with the profile {profile.name}: press <kbd>F5</kbd>, or <kbd>Enter</kbd> in a field.
      </p>
      <Missing missing={missing} actions={actions} />
    </Empty>
  );
}

/** A write waits for its form, for a profile that allows it, and for a yes. */
function NotSent({ panel, values, actions }: EmptyViewProps): JSX.Element {
  const { operation, profile, vendor } = panel;
  const request = (
    <span class="blank-code">
      {operation.method} {operation.path}
    </span>
  );
  if (!profile.writable) {
    return (
      <Empty icon="lock" title={`${profile.name} is read-only`}>
        <p>
          {request} changes data at {vendor.title}, and writes are not allowed for this profile.
        </p>
        <div class="blank-actions">
          <Button
            label="Allow Writes…"
            onPress={() => {
              actions.act('allowWrites');
            }}
          />
          <Button
            label="Switch Profile"
            onPress={() => {
              actions.act('switchProfile');
            }}
          />
        </div>
      </Empty>
    );
  }
  const missing = missingFields(panel.form, values);
  return (
    <Empty icon="send" title="Not sent yet">
      <p>
        {missing.length > 0 && 'Fill in what is required. '}
        {request} changes data with the profile {profile.name}. You are shown the whole request and asked
        before it is sent.
      </p>
      <Missing missing={missing} actions={actions} />
    </Empty>
  );
}

function Missing({
  missing,
  actions,
}: {
  readonly missing: readonly FormField[];
  readonly actions: Actions;
}): JSX.Element | null {
  if (missing.length === 0) return null;
  return (
    <ul class="required-list" aria-label="Required fields that are empty">
      {missing.map((field) => (
        <li key={field.id}>
          <button
            type="button"
            class="link"
            onClick={() => {
              actions.showField(field.id);
            }}
          >
            {field.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

function whatToTry({ form, results }: PanelState, values: Readonly<Record<string, string>>): string {
  if (results?.hasPrevious === true) return 'The list ends before this page.';
  const filled = filledCount(form, values);
  if (filled === 0) return 'No filter is set, so there may be nothing to list for this profile.';
  return 'Try wider dates, or clear a filter of the request.';
}

function Empty({
  icon,
  title,
  children,
}: {
  readonly icon: string;
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="blank">
      <Icon name={icon} class="blank-icon" />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

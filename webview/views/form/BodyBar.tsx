import type { JSX } from 'preact';
import type { FormBody } from '../../../src/protocol/form';
import type { Actions } from '../../actions';
import { Icon } from '../Icon';

interface BodyBarProps {
  readonly body: FormBody;
  readonly filled: boolean;
  readonly actions: Actions;
}

const modes = [
  { mode: 'form', label: 'Form' },
  { mode: 'json', label: 'JSON' },
] as const;

/** How the body is shown, and what can be done with it as a whole. */
export function BodyBar({ body, filled, actions }: BodyBarProps): JSX.Element {
  const action = (
    what: 'editBody' | 'fillBody' | 'clearBody',
    icon: string,
    label: string,
    title: string,
  ) => (
    <button
      type="button"
      class="form-link"
      title={title}
      onClick={() => {
        actions.doToBody(what);
      }}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
  return (
    <>
      <div class="body-bar">
        {body.hasFields && (
          <div class="modes" role="group" aria-label="Show the body as">
            {modes.map(({ mode, label }) => (
              <button
                key={mode}
                type="button"
                class="mode"
                aria-pressed={body.mode === mode}
                onClick={() => {
                  if (body.mode !== mode) actions.setBodyMode(mode);
                }}
              >
                {label}
              </button>
            ))}
          </div>
        )}
        {action(
          'editBody',
          'go-to-file',
          'Edit in Editor',
          'Opens the body as a JSON document beside the panel',
        )}
        {body.hasExample &&
          action(
            'fillBody',
            'sparkle',
            'Fill from Example',
            'Replaces the body by the example of the document',
          )}
        {filled && action('clearBody', 'clear-all', 'Clear', 'Empties the body')}
      </div>
      {body.notice !== undefined && (
        <p class="form-notice" role="alert" data-testid="body-notice">
          <Icon name="warning" />
          <span>{body.notice}</span>
        </p>
      )}
    </>
  );
}

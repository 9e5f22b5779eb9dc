import type { JSX } from 'preact';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { Icon } from './Icon';
import { QuotaMeter } from './QuotaMeter';

interface HeaderProps {
  readonly panel: PanelState;
  readonly skew: number;
  readonly actions: Actions;
}

/** What is open, as whom, and how much quota is left. */
export function Header({ panel, skew, actions }: HeaderProps): JSX.Element {
  const { vendor, operation, profile, quota, favourite } = panel;
  return (
    <header class="head">
      <div class="head-what">
        <h1 class="head-title">
          <span class="head-vendor">{vendor.title}</span>
          <Icon name="chevron-right" class="head-divider" />
          <span>{operation.title}</span>
        </h1>
        <div class="head-facts">
          <Method name={operation.method} />
          <span class="head-path">{operation.path}</span>
          <button
            type="button"
            class="head-tool"
            title={favourite ? 'Remove from the favourites' : 'Add to the favourites'}
            aria-label="Favourite"
            aria-pressed={favourite}
            onClick={actions.table.toggleFavourite}
          >
            <Icon name={favourite ? 'star-full' : 'star-empty'} class={favourite ? 'starred' : ''} />
          </button>
          <button
            type="button"
            class="head-tool"
            title={`Open the documentation of this operation (${operation.source})`}
            aria-label="Documentation"
            onClick={actions.openDocumentation}
          >
            <Icon name="book" />
          </button>
          <button
            type="button"
            class={`pill ${profile.sandbox ? 'sandbox' : 'real'}${profile.writable ? '' : ' read-only'}`}
            title={`Requests go to ${profile.origin}\n${access(profile)}\nClick to switch the profile.`}
            aria-label={`Profile ${profile.name}${profile.sandbox ? ', built-in sandbox' : profile.writable ? '' : ' read-only'}. Switch profile`}
            onClick={() => {
              actions.act('switchProfile');
            }}
          >
            <Icon name={profile.sandbox ? 'beaker' : profile.writable ? 'key' : 'lock'} />
            {profile.colour !== undefined && <span class={`pill-dot ${profile.colour}`} />}
            <span class="pill-name">{profile.name}</span>
            {/* A space for those who hear it; none is drawn here. */ ' '}
            {!profile.writable && <span class="pill-access">read-only</span>}
            <Icon name="chevron-down" class="pill-more" />
          </button>
        </div>
      </div>
      <QuotaMeter quota={quota} skew={skew} />
    </header>
  );
}

const access = ({ writable }: PanelState['profile']): string =>
  writable
    ? 'Writes are allowed, each after a confirmation.'
    : 'Read-only: nothing that changes data is sent.';

/** The HTTP method. Those that write look different from those that read. */
export function Method({ name }: { readonly name: string }): JSX.Element {
  const reads = name === 'GET' || name === 'HEAD';
  return <span class={`method ${reads ? 'reads' : 'writes'}`}>{name}</span>;
}

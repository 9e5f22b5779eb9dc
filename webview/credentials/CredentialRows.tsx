import type { JSX } from 'preact';
import type {
  CredentialTableState,
  ProfileRow,
  ProofRow,
  VendorCredentials,
} from '../../src/protocol/credentials';
import { Button, ProgressRing } from '../controls';
import { durationText, momentText } from '../text/units';
import { Icon } from '../views/Icon';
import type { TableActions } from './actions';
import { agoText, looks, progressText, statusText } from './text';

interface RowsProps {
  readonly state: CredentialTableState;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly actions: TableActions;
}

const heads = ['Profile', 'Address', 'Scope', 'Result', 'Proof', 'Status', 'Tested'] as const;

/** Vendor by vendor, its profiles and their scopes. Roles are said: where it is narrow, cells stand below each other. */
export function CredentialRows({ state, now, actions }: RowsProps): JSX.Element {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="Table of credentials">
      <table class="credential-table" role="table" aria-label="Credentials by vendor, profile and scope">
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} role="columnheader" scope="col" class={`head-${head.toLowerCase()}`}>
                {head}
              </th>
            ))}
            <th role="columnheader" scope="col">
              <span class="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        {state.vendors.map((vendor) => (
          <VendorRows key={vendor.id} vendor={vendor} now={now} actions={actions} />
        ))}
      </table>
    </div>
  );
}

interface VendorProps {
  readonly vendor: VendorCredentials;
  readonly now: number;
  readonly actions: TableActions;
}

function VendorRows({ vendor, now, actions }: VendorProps): JSX.Element {
  return (
    <tbody role="rowgroup" data-vendor={vendor.id}>
      <tr role="row" class="vendor-row">
        <th role="rowheader" scope="rowgroup" colSpan={heads.length + 1}>
          {vendor.title}
        </th>
      </tr>
      {vendor.profiles.flatMap((profile) =>
        profile.proofs.map((proof, index) => (
          <tr
            key={`${profile.id} ${proof.operation}`}
            role="row"
            class={index === 0 ? 'first' : undefined}
            data-profile={profile.id}
          >
            {index === 0 && <ProfileCell profile={profile} />}
            {index === 0 && <AddressCell profile={profile} />}
            <ProofCells proof={proof} profile={profile} now={now} />
            {index === 0 && <ActionsCell vendor={vendor} profile={profile} actions={actions} />}
          </tr>
        )),
      )}
    </tbody>
  );
}

function ProfileCell({ profile }: { readonly profile: ProfileRow }): JSX.Element {
  const { name, sandbox, active, writable, colour, cost, proofs } = profile;
  return (
    <td role="cell" class="profile-cell" rowSpan={proofs.length}>
      <div class="profile-name">
        {colour !== undefined && <span class={`colour colour-${colour}`} aria-hidden="true" />}
        <span class="name">{name}</span>
        {active && (
          <span class="badge">
            <Icon name="check" />
            in use
          </span>
        )}
      </div>
      <div class="profile-note">
        {!sandbox && <span>{writable ? 'Writes allowed' : 'Read-only'} · </span>}
        <span>{cost}</span>
      </div>
    </td>
  );
}

function AddressCell({ profile }: { readonly profile: ProfileRow }): JSX.Element {
  const { origin, otherOrigin, sandbox, proofs } = profile;
  return (
    <td role="cell" class="address-cell" rowSpan={proofs.length}>
      {sandbox ? <span class="dim">on this machine</span> : <span class="address">{origin}</span>}
      {otherOrigin && <span class="badge other">not the documented one</span>}
    </td>
  );
}

interface ProofProps {
  readonly proof: ProofRow;
  readonly profile: ProfileRow;
  readonly now: number;
}

function ProofCells({ proof, profile, now }: ProofProps): JSX.Element {
  const { scope, scopeTitle, request, result } = proof;
  return (
    <>
      <td role="cell" class="scope-cell" title={scopeTitle}>
        {scope === undefined ? <span class="dim">all operations</span> : <code>{scope}</code>}
      </td>
      <ResultCell proof={proof} profile={profile} now={now} />
      <td role="cell" class="proof-cell">
        <code class={result?.sent === true ? undefined : 'dim'} title={`${request.method} ${request.path}`}>
          {request.method} {request.path}
        </code>
      </td>
      <td role="cell" class="status-cell">
        {result !== undefined && (
          <>
            <span title={result.requestId === undefined ? undefined : `Request id ${result.requestId}`}>
              {statusText(result)}
            </span>
            {result.durationMs !== undefined && <span class="dim"> {durationText(result.durationMs)}</span>}
          </>
        )}
      </td>
      <td role="cell" class="tested-cell">
        {result === undefined ? (
          <span class="dim">never</span>
        ) : (
          <time dateTime={new Date(result.at).toISOString()} title={momentText(result.at)}>
            {agoText(result.at, now)}
          </time>
        )}
      </td>
    </>
  );
}

/** An icon and a word; what the vendor said besides, where it is no plain yes. */
function ResultCell({ proof: { result }, profile, now }: ProofProps): JSX.Element {
  const progress = progressText(profile, now);
  const isOld = profile.state === 'queued';
  if (progress !== undefined && (result === undefined || isOld)) {
    return (
      <td role="cell" class="result-cell">
        <span class="verdict quiet">
          {profile.state === 'testing' ? <ProgressRing /> : <Icon name="clock" />}
          <span>{progress}</span>
        </span>
      </td>
    );
  }
  const verdict = result?.verdict ?? 'not tested';
  const { icon, word, tone } = looks[verdict];
  const says = result === undefined || verdict === 'valid' ? undefined : result.sentence;
  return (
    <td role="cell" class="result-cell" data-verdict={verdict}>
      <span class={`verdict ${tone}`} title={result?.sentence}>
        <Icon name={icon} />
        <span>{word}</span>
      </span>
      {says !== undefined && <p class="sentence">{says}</p>}
    </td>
  );
}

function ActionsCell({
  vendor,
  profile,
  actions,
}: {
  readonly vendor: VendorCredentials;
  readonly profile: ProfileRow;
  readonly actions: TableActions;
}): JSX.Element {
  const about = { vendorId: vendor.id, profileId: profile.id };
  const which = `${vendor.title} · ${profile.name}`;
  return (
    <td role="cell" class="actions-cell" rowSpan={profile.proofs.length}>
      <div class="row-actions">
        <Button
          appearance="icon"
          icon="play"
          label={`Test ${which}`}
          title={`Test. ${profile.cost}`}
          disabled={profile.state !== 'idle'}
          reachable
          onPress={() => {
            actions.test(about);
          }}
        />
        <Button
          appearance="icon"
          icon="arrow-swap"
          label={`Switch to ${which}`}
          title={profile.active ? 'It is in use' : 'Switch to it'}
          disabled={profile.active}
          reachable
          onPress={() => {
            actions.switchTo(about);
          }}
        />
        {!profile.sandbox && (
          <Button
            appearance="icon"
            icon="edit"
            label={`Edit ${which}`}
            title="Edit"
            onPress={() => {
              actions.edit(about);
            }}
          />
        )}
      </div>
    </td>
  );
}

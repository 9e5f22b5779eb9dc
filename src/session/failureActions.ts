import type { FailureAction } from '../protocol/failure';
import type { Situation, Write } from './situation';

const test: FailureAction = { id: 'testConnection', label: 'Test Connection' };
const showLog: FailureAction = { id: 'showLog', label: 'Show Log' };
const checkInputs: FailureAction = { id: 'focusForm', label: 'Check the Inputs' };
const editCredentials: FailureAction = { id: 'editCredentials', label: 'Edit Credentials' };
const switchProfile: FailureAction = { id: 'switchProfile', label: 'Switch Profile' };

const byKind: Readonly<Record<string, readonly FailureAction[]>> = {
  input: [checkInputs],
  rejected: [checkInputs],
  'not-found': [checkInputs],
  gone: [checkInputs],
  conflict: [checkInputs],
  'too-large': [checkInputs],
  unreadable: [checkInputs],
  'credentials-missing': [editCredentials],
  'credentials-refused': [editCredentials],
  'origin-refused': [editCredentials],
  'read-only': [{ id: 'allowWrites', label: 'Allow Writes…' }, switchProfile],
  'not-allowed': [switchProfile],
  'secret-in-address': [switchProfile],
  proxy: [{ id: 'openProxySettings', label: 'Open Proxy Settings' }, test],
  tls: [showLog, test],
  redirect: [showLog],
  unexpected: [showLog],
};

/** Kinds that another try may mend, and that the connection may be to blame for. */
const ON_THE_WAY: ReadonlySet<string> = new Set(['network', 'timeout', 'incomplete', 'web-page']);

/** What to do next, the most useful first. */
export function actionsFor(kind: string, { sandbox, write }: Situation): readonly FailureAction[] {
  if (sandbox && (kind === 'network' || kind === 'timeout'))
    return [{ id: 'useSandbox', label: 'Start the Sandbox Again' }];
  if (kind === 'conflict' && write?.check !== undefined) return actionsAfter(write);
  const again: FailureAction = { id: 'run', label: write === undefined ? 'Try Again' : 'Send Again…' };
  return byKind[kind] ?? (ON_THE_WAY.has(kind) ? [again, test] : [again]);
}

/** After a write that may have taken effect. Never "Try Again": that is how a thing is saved twice. */
export const actionsAfter = ({ check, payload }: Write): readonly FailureAction[] => [
  ...(check === undefined ? [] : [{ id: 'check', label: `Open “${check}”` } as const]),
  ...(payload ? [{ id: 'openPayload', label: 'Open Payload' } as const] : []),
];

import type { PanelState } from '../../src/protocol/state';

/** The button that sends. */
export interface SendButton {
  readonly label: string;
  readonly icon: string;
  readonly title: string;
}

/** What the main button says it does: a write asks first, and under a read-only profile it says why not. */
export function sendButton({ operation, profile }: PanelState): SendButton {
  if (operation.effect === 'write') {
    return profile.writable
      ? { label: 'Send…', icon: 'send', title: 'Shows the request and asks before it is sent (F5)' }
      : { label: 'Send…', icon: 'lock', title: `The profile ${profile.name} is read-only (F5)` };
  }
  return { label: 'Run', icon: 'play', title: 'Run (F5, or Enter in a field)' };
}

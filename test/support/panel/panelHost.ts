import type { RequestHandlers } from '../../../src/protocol/contract';

/** What answers a page in the place of the extension; a message without a handler is refused. */
export interface PanelHost {
  readonly handlers: Partial<RequestHandlers> & Pick<RequestHandlers, 'getState'>;
  /** The rows that go with the state of a run that is new; none unless given. */
  readonly firstRows?: () => unknown;
  /** Calls back whenever the state changed. */
  onChange(listener: () => void): void;
}

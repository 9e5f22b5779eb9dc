import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { DynamicClient } from '../client/apiClient';
import type { Clock } from '../http/clock';

/** Which credential a session runs under, and the client that holds it. */
export interface Connected {
  readonly profile: {
    readonly id: string;
    readonly name: string;
    readonly sandbox: boolean;
    readonly origin: string;
  };
  readonly client: DynamicClient;
}

export interface SessionOptions {
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly connected: Connected;
  readonly clock: Clock;
  /** The form's text to begin with, of a panel that comes back; what an operation starts with unless given. */
  readonly values?: Readonly<Record<string, string>>;
  /** Id of the snippet target to begin with. */
  readonly target?: string;
  /** Called after every change of the state. */
  readonly onChange: () => void;
  /** Told of what nobody expected. */
  readonly onUnexpected?: (error: unknown) => void;
}

import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { DynamicClient } from '../client/apiClient';
import type { Clock } from '../http/clock';
import type { Failure } from '../protocol/failure';
import type { ProfileColour, SnippetChoice } from '../protocol/state';
import type { ColumnLayout, TableView } from '../protocol/table';
import type { AnswerBook } from './answers/answerBook';
import type { BulkSettings } from './bulk/bulkSettings';
import type { FormValues } from './form/readForm';
import type { RunEnd } from './runEnd';
import type { Confirm } from './write/confirm';
import type { DriftBook } from './drift/driftBook';
import type { Pause } from '../http/pause';

/** Which credential a session runs under, and the client that holds it. */
export interface Connected {
  readonly profile: {
    readonly id: string;
    readonly name: string;
    readonly sandbox: boolean;
    readonly origin: string;
    /** Whether writes are allowed. */
    readonly writable: boolean;
    /** The mark that its user gave it. */
    readonly colour?: ProfileColour;
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
  /** Where the page began that it showed, of a panel that comes back. */
  readonly position?: number;
  /** Which code to begin with. */
  readonly snippet?: Partial<SnippetChoice>;
  /** How rows are looked at to begin with: as they come unless given. */
  readonly view?: Partial<TableView>;
  /** Told how the user arranged the columns. */
  readonly onColumns?: (columns: ColumnLayout) => void;
  /** How all rows are fetched; nothing is kept on disk unless given. */
  readonly bulk?: () => BulkSettings;
  readonly isFavourite?: () => boolean;
  /** Told of each run that ended, with the form's text as it is then. */
  readonly onRun?: (end: RunEnd, values: FormValues) => void;
  /** What differed so far, shared by all sessions; one of its own unless given. */
  readonly driftBook?: DriftBook;
  /** Answers to compare with, shared by all sessions; one of its own unless given. */
  readonly answerBook?: AnswerBook;
  /** How comparing lets others work; the event loop's way unless given. */
  readonly pause?: Pause;
  /** Asked before everything that changes the vendor's data, or that the catalog warns of. */
  readonly confirm: Confirm;
  /** Told when the vendor's data changed, or may have. */
  readonly onWritten?: () => void;
  /** Told of a write whose answer nobody is left to see. */
  readonly onLost?: (failure: Failure) => void;
  /** Called after every change of the state. */
  readonly onChange: () => void;
  /** Told of what nobody expected. */
  readonly onUnexpected?: (error: unknown) => void;
}

import type { Fields } from '../../read';

/** A task with what its filters ask for and the row does not carry. */
export interface Task {
  readonly taskId: number;
  readonly at: number;
  readonly updated: number;
  readonly teamId: number;
  readonly groups: readonly number[];
  /** How it ended: the documents' filter tells by hand from by itself. */
  readonly ended: 'no' | 'automatically' | 'byHand';
  readonly started: boolean;
  readonly pendency: string;
  /** Amounts of additional costs that were sent with a quantity or a discount, by their id: the row shows neither. */
  readonly costAmounts?: Readonly<Record<string, number>>;
  readonly row: Fields;
}

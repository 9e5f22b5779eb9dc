import type { FormField } from '../../../src/protocol/form';

/** What every kind of control needs. */
export interface FieldControlProps {
  readonly field: FormField;
  readonly id: string;
  readonly value: string;
  readonly invalid: boolean;
  /** Ids of the elements that explain it, the most urgent first. */
  readonly describedBy: readonly string[];
  readonly onText: (text: string) => void;
  readonly onChooseFile: () => void;
}

import type { RejectedError } from '../../http/errors';
import type { PanelState } from '../../protocol/state';
import { visibleIssues } from './readForm';
import type { SessionForm } from './sessionForm';

type Attention = PanelState['form']['attention'];

/** What is marked in a form: what its reading finds, what the vendor said of it, and the field to look at. */
export class FormMarks {
  /** What the vendor said, by field. */
  private said: Readonly<Record<string, string>> = {};
  private attention: Attention;
  /** Somebody tried to send it: what is missing is marked from then on. */
  private attempted = false;

  constructor(private readonly form: SessionForm) {}

  /** The form as the panel draws it, with its marks. */
  view(): PanelState['form'] {
    const { reading, values } = this.form;
    return {
      sections: this.form.sections(),
      values,
      issues: { ...visibleIssues(reading, values, this.attempted), ...this.said },
      ...(this.attention === undefined ? {} : { attention: this.attention }),
    };
  }

  /** How many fields keep it from being sent. */
  get count(): number {
    return Object.keys(this.form.reading.issues).length;
  }

  /** From now on what is missing is marked too. */
  attempt(): void {
    this.attempted = true;
  }

  /** Shows the vendor's own messages at the fields that they are about. */
  show({ fields }: RejectedError): void {
    this.said = this.form.issuesOf(fields);
  }

  /** Forgets what the vendor said. */
  clear(): void {
    this.said = {};
  }

  /** Changes the form; what was said of a field holds until that changes. */
  follow(change: (form: SessionForm) => void): void {
    const before = this.form.values;
    change(this.form);
    const same = (id: string) => this.form.values[id] === before[id];
    this.said = Object.fromEntries(Object.entries(this.said).filter(([id]) => same(id)));
    this.attention = undefined;
  }

  /** Asks the user to look at the first field that is wrong, or at this one. */
  lookAt(field: string): void {
    const wrong = Object.keys(this.form.reading.issues)[0];
    this.attention = { field: wrong ?? field, number: (this.attention?.number ?? 0) + 1 };
  }
}

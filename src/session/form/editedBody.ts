import type { Operation } from '../../catalog/operation';
import type { SessionForm } from './sessionForm';

/** The body of a form as a text, for an editor. */
export class EditedBody {
  constructor(
    private readonly operation: Operation,
    private readonly form: SessionForm,
    private readonly change: (change: (form: SessionForm) => void) => void,
  ) {}

  /** Whether the user gives it one; that of a login is made of credentials. */
  get isTaken(): boolean {
    return this.operation.body !== undefined && this.operation.credentialBody === undefined;
  }

  get bodyText(): string {
    return this.form.bodyText;
  }

  /** Takes it over from the editor. */
  setBodyText(text: string): void {
    this.change((form) => {
      form.setBodyText(text);
    });
  }
}

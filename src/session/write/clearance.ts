import type { RawInput } from '../../catalog/operation';
import { InputError, NotConfirmedError, ReadOnlyError } from '../../http/errors';
import type { RunState } from '../../protocol/state';
import type { FormMarks } from '../form/formMarks';
import type { FormReading } from '../form/readForm';
import { masked } from '../preview';
import type { Runs } from '../runs';
import type { Connected, SessionOptions } from '../sessionOptions';
import { Agreement } from './agreement';
import { consentOf } from './consent';

interface Parts {
  readonly options: SessionOptions;
  readonly runs: Runs;
  readonly marks: FormMarks;
  readonly connected: () => Connected;
  readonly reading: () => FormReading;
  readonly isDisposed: () => boolean;
}

/** What stands between a form and its being sent: it can be, and where it changes data the user says yes. */
export class Clearance {
  private readonly agreement: Agreement;
  private sent: string | undefined;

  constructor(private readonly parts: Parts) {
    this.agreement = new Agreement(parts.options.confirm);
  }

  /** Whether the user is being asked. */
  get isOpen(): boolean {
    return this.agreement.isOpen;
  }

  /** What the last write carried, on several lines, as it was sent. */
  get payload(): string | undefined {
    return this.sent;
  }

  /** The form's input if it can be sent; otherwise says why not. */
  input(): RawInput | undefined {
    const { marks, runs, connected, reading } = this.parts;
    marks.attempt();
    if (this.isWrite && !connected().profile.writable) {
      runs.fail(
        new ReadOnlyError('It changes the vendor’s data. Allow writes for this profile, or use another.'),
      );
      return undefined;
    }
    if (marks.count > 0) {
      runs.fail(new InputError([]), { marked: marks.count });
      return undefined;
    }
    return reading().input;
  }

  /** Asks for a yes to exactly this request, which then is what is sent whatever the form says by then. */
  async isAgreed(input: RawInput): Promise<boolean> {
    const { options, runs } = this.parts;
    const { vendor, operation, onChange } = options;
    const connected = this.parts.connected();
    const before: RunState = runs.state;
    const template = connected.client.preview(operation, input);
    runs.state = { status: 'asking' };
    onChange();
    const asBefore = () => {
      if (this.parts.isDisposed() || runs.state.status !== 'asking') return;
      runs.state = before;
      onChange();
    };
    const consent = consentOf(vendor, operation, connected.profile, template);
    const yes = await this.agreement.ask(consent).catch((error: unknown) => {
      asBefore();
      throw error;
    });
    if (!yes) asBefore();
    if (!yes || this.parts.isDisposed()) return false;
    if (this.parts.connected() !== connected) {
      runs.fail(new NotConfirmedError('The profile changed while you were asked.'));
      return false;
    }
    this.sent = masked(template).body;
    return true;
  }

  private get isWrite(): boolean {
    return this.parts.options.operation.effect === 'write';
  }
}

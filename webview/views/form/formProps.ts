import type { Form } from '../../../src/protocol/form';
import type { Actions } from '../../actions';

/** What every part of the form is drawn from. */
export interface FormProps {
  /** Text of each field, as typed. */
  readonly values: Form['values'];
  readonly issues: Form['issues'];
  readonly actions: Actions;
}

import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import { MASK } from '../../http/redaction/redaction';
import { secretsHider } from '../secrets';
import { BODY_MODE, formOf } from './fields';
import { fieldsIn, listsIn } from './formSpec';
import type { FormValues } from './readForm';
import { readForm } from './readForm';
import { writeForm } from './writeForm';

/** What is to be known of a form's text before it is kept, and after it was. */
export interface FormFacts {
  /** Ids that the form of these values does not have. */
  readonly unknown: readonly string[];
  /** Ids of what a schema calls secret, where it is filled in. */
  readonly secrets: readonly string[];
}

/** Compares a form's text with the form that the schemas ask for. */
export function formFacts(vendor: Vendor, operation: Operation, values: FormValues): FormFacts {
  const spec = formOf(vendor, operation, values);
  const known = new Set([
    BODY_MODE,
    ...fieldsIn(spec).map(({ field }) => field.id),
    ...listsIn(spec).map(({ list }) => list.id),
  ]);
  const hide = operation.body === undefined ? undefined : secretsHider(operation.body);
  const { body } = readForm(vendor, operation, spec, values).shown;
  const hidden = hide === undefined || body === undefined ? {} : writeForm(operation, { body: hide(body) });
  // A text that is no JSON stays one: where a secret stands in it is not known.
  const unread = hide !== undefined && typeof body === 'string' ? ['body'] : [];
  return {
    unknown: Object.keys(values).filter((id) => !known.has(id)),
    secrets: [...Object.keys(hidden).filter((id) => hidden[id] === MASK), ...unread],
  };
}

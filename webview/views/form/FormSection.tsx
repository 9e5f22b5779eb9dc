import type { JSX } from 'preact';
import type { FormSection as Section } from '../../../src/protocol/form';
import { hasIssue } from '../../text/missing';
import { BodyBar } from './BodyBar';
import { FormParts } from './FormParts';
import type { FormProps } from './formProps';
import { Icon } from '../Icon';
import { useOpen } from '../useOpen';

/** A titled part of the form that can be folded. It unfolds when something in it is wrong. */
export function FormSection({ section, ...form }: FormProps & { readonly section: Section }): JSX.Element {
  const ref = useOpen(hasIssue(section, form.issues), form.issues);
  return (
    <details class="form-section" ref={ref} open data-section={section.id}>
      <summary>
        <Icon name="chevron-right" class="form-chevron" />
        <h3>{section.title}</h3>
      </summary>
      {section.body !== undefined && (
        <BodyBar body={section.body} filled={isFilled(form.values)} actions={form.actions} />
      )}
      {section.description !== undefined && <p class="form-help">{section.description}</p>}
      <FormParts group={section} {...form} />
    </details>
  );
}

const isFilled = (values: FormProps['values']): boolean =>
  Object.entries(values).some(([id, text]) => /^body(?:\.|$)/.test(id) && text !== '');

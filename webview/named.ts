import type { Presentation } from './innerControl';

/** Who a control is to assistive technology. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly required?: boolean;
  readonly invalid?: boolean;
  /** Ids of the elements that explain it. */
  readonly describedBy?: readonly string[];
}

/** The same, as attributes of the control inside the element. */
export function presentation({ label, required, invalid, describedBy }: Named): Presentation {
  return {
    attributes: {
      'aria-label': label,
      'aria-required': required === true ? 'true' : undefined,
      'aria-invalid': invalid === true ? 'true' : undefined,
    },
    ...(describedBy === undefined ? {} : { describedBy }),
  };
}

/** A listener that tells the element's value. */
export function reads(
  tell: (value: string) => void,
): (event: { readonly currentTarget: EventTarget | null }) => void {
  return (event) => {
    const element = event.currentTarget;
    if (element !== null && 'value' in element && typeof element.value === 'string') tell(element.value);
  };
}

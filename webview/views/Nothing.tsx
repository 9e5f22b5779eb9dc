import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon';

interface NothingProps {
  readonly icon: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A pane with nothing in it: why, and how something gets there. */
export function Nothing({ icon, title, children }: NothingProps): JSX.Element {
  return (
    <div class="nothing">
      <Icon name={icon} />
      <h3>{title}</h3>
      <p>{children}</p>
    </div>
  );
}

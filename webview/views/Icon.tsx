import type { JSX } from 'preact';

/** A codicon. Decorative: what it means is said in words beside it. */
export function Icon({
  name,
  class: extra = '',
}: {
  readonly name: string;
  readonly class?: string;
}): JSX.Element {
  return <span class={`codicon codicon-${name} ${extra}`} aria-hidden="true" />;
}

import type { JSX } from 'preact';

const rows = Array.from({ length: 12 }, (_, index) => index);

/** The place where rows will be. */
export function Skeleton(): JSX.Element {
  return (
    <div class="skeleton" aria-hidden="true">
      {rows.map((row) => (
        <div class="skeleton-row" key={row}>
          <span />
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}

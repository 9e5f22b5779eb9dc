import type { JSX } from 'preact';
import type { Actions } from '../actions';
import { clamp, paneBounds } from '../layout';
import type { Layout } from '../layout';

interface SeparatorProps {
  readonly pane: keyof typeof paneBounds;
  readonly label: string;
  /** Id of the pane that it resizes. */
  readonly controls: string;
  /** 1 if the pane grows as the separator moves right, -1 if it shrinks. One that is `flat` moves up and down instead. */
  readonly grows: 1 | -1;
  readonly flat?: boolean;
  readonly layout: Layout;
  readonly actions: Actions;
}

const keyStep = 16;

/** A line between panes, moved by pointer or by the arrow keys. */
export function Separator({
  pane,
  label,
  controls,
  grows,
  flat = false,
  layout,
  actions,
}: SeparatorProps): JSX.Element {
  const bounds = paneBounds[pane];
  const resize = (to: number): void => {
    actions.layOut({ [pane]: clamp(Math.round(to), bounds) });
  };
  // Where room is short, a pane is smaller than it was asked to be: what is seen moves at once.
  const sizeNow = (): number => {
    const box = document.getElementById(controls)?.getBoundingClientRect();
    return box === undefined ? layout[pane] : flat ? box.height : box.width;
  };
  const drag = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const line = event.currentTarget;
    const at = (pointer: PointerEvent): number => grows * (flat ? pointer.clientY : pointer.clientX);
    const start = sizeNow() - at(event);
    const move = (moved: PointerEvent): void => {
      resize(start + at(moved));
    };
    line.setPointerCapture(event.pointerId);
    line.addEventListener('pointermove', move);
    line.addEventListener(
      'lostpointercapture',
      () => {
        line.removeEventListener('pointermove', move);
      },
      { once: true },
    );
  };
  const keyed = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, flat);
    if (event.altKey || (step === 0 && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    if (step === 0) resize(event.key === 'Home' ? bounds.min : bounds.max);
    else resize(sizeNow() + grows * step * keyStep);
  };
  return (
    <div
      class={`separator ${flat ? 'flat' : 'upright'} of-${controls}`}
      role="separator"
      tabIndex={0}
      aria-orientation={flat ? 'horizontal' : 'vertical'}
      aria-label={label}
      aria-controls={controls}
      aria-valuemin={bounds.min}
      aria-valuemax={bounds.max}
      aria-valuenow={layout[pane]}
      onPointerDown={drag}
      onKeyDown={keyed}
    />
  );
}

function stepOf(key: string, flat: boolean): number {
  if (key === (flat ? 'ArrowDown' : 'ArrowRight')) return 1;
  return key === (flat ? 'ArrowUp' : 'ArrowLeft') ? -1 : 0;
}

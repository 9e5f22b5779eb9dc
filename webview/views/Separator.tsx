import type { JSX } from 'preact';
import type { Actions } from '../actions';
import { clamp, paneBounds } from '../layout';
import type { Layout } from '../layout';

interface SeparatorProps {
  readonly pane: keyof typeof paneBounds;
  readonly label: string;
  /** Id of the pane that it resizes. */
  readonly controls: string;
  /** 1 if the pane grows as the separator moves right, -1 if it shrinks. */
  readonly grows: 1 | -1;
  readonly layout: Layout;
  readonly actions: Actions;
}

const keyStep = 16;

/** A vertical line between panes, moved by pointer or by the arrow keys. */
export function Separator({ pane, label, controls, grows, layout, actions }: SeparatorProps): JSX.Element {
  const bounds = paneBounds[pane];
  const size = layout[pane];
  const resize = (to: number): void => {
    actions.layOut({ [pane]: clamp(Math.round(to), bounds) });
  };
  const drag = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const line = event.currentTarget;
    const start = size - grows * event.clientX;
    const move = (moved: PointerEvent): void => {
      resize(start + grows * moved.clientX);
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
    const to = sizeAfter(event.key, size, grows, bounds);
    if (to === undefined || event.altKey) return;
    event.preventDefault();
    resize(to);
  };
  return (
    <div
      class="separator"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuemin={bounds.min}
      aria-valuemax={bounds.max}
      aria-valuenow={size}
      onPointerDown={drag}
      onKeyDown={keyed}
    />
  );
}

function sizeAfter(
  key: string,
  size: number,
  grows: number,
  bounds: { readonly min: number; readonly max: number },
): number | undefined {
  if (key === 'ArrowRight') return size + grows * keyStep;
  if (key === 'ArrowLeft') return size - grows * keyStep;
  if (key === 'Home') return bounds.min;
  if (key === 'End') return bounds.max;
  return undefined;
}

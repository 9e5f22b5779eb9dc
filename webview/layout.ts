import { defaultExport, readExport } from './exportHow';
import type { ExportHow } from './exportHow';

const tabs = ['snippet', 'request', 'response', 'value', 'drift'] as const;
/** Which of the panes at the right is in front. */
export type Tab = (typeof tabs)[number];

const sides = ['right', 'bottom'] as const;
/** Where the inspector stands. */
export type Side = (typeof sides)[number];

/** How the user arranged the panel. Ids and sizes only: this is what VS Code remembers across reloads. */
export interface Layout {
  readonly tab: Tab;
  /** CSS pixels. */
  readonly formWidth: number;
  readonly inspectorWidth: number;
  readonly inspectorHeight: number;
  /** Absent until the user decides: then the room that there is does. */
  readonly formOpen?: boolean;
  readonly inspectorOpen?: boolean;
  readonly inspectorSide?: Side;
  /** Filters below the table's header. */
  readonly filtersOpen: boolean;
  /** How rows were written to a file the last time. */
  readonly export: ExportHow;
}

export const defaultLayout: Layout = {
  tab: 'snippet',
  formWidth: 304,
  inspectorWidth: 376,
  inspectorHeight: 280,
  filtersOpen: false,
  export: defaultExport,
};

/** The form of an operation that writes, in CSS pixels. */
export const writeFormWidth = 440;

/** Bounds of the panes that can be dragged, in CSS pixels. */
export const paneBounds = {
  formWidth: { min: 220, max: 560 },
  inspectorWidth: { min: 260, max: 800 },
  inspectorHeight: { min: 120, max: 900 },
} as const;

/** Reads a remembered layout; whatever is missing or unreadable falls back to the default. */
export function readLayout(saved: unknown): Layout {
  if (!isRecord(saved)) return defaultLayout;
  const side = sides.find((one) => one === saved.inspectorSide);
  return {
    tab: tabs.find((tab) => tab === saved.tab) ?? defaultLayout.tab,
    formWidth: size(saved.formWidth, paneBounds.formWidth) ?? defaultLayout.formWidth,
    inspectorWidth: size(saved.inspectorWidth, paneBounds.inspectorWidth) ?? defaultLayout.inspectorWidth,
    inspectorHeight: size(saved.inspectorHeight, paneBounds.inspectorHeight) ?? defaultLayout.inspectorHeight,
    filtersOpen: saved.filtersOpen === true,
    export: readExport(saved.export),
    ...(typeof saved.formOpen === 'boolean' ? { formOpen: saved.formOpen } : {}),
    ...(typeof saved.inspectorOpen === 'boolean' ? { inspectorOpen: saved.inspectorOpen } : {}),
    ...(side === undefined ? {} : { inspectorSide: side }),
  };
}

/** A size moved into its bounds. */
export function clamp(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, value));
}

function size(value: unknown, bounds: { readonly min: number; readonly max: number }): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? clamp(value, bounds) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

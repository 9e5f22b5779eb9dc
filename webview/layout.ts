const tabs = ['snippet', 'request', 'drift'] as const;
/** Which of the panes at the right is in front. */
export type Tab = (typeof tabs)[number];

/** How the user arranged the panel. Ids and sizes only: this is what VS Code remembers across reloads. */
export interface Layout {
  readonly tab: Tab;
  /** CSS pixels. */
  readonly formWidth: number;
  readonly inspectorWidth: number;
  /** Absent until the user decides: then the room that there is does. */
  readonly formOpen?: boolean;
  readonly inspectorOpen?: boolean;
  /** Width of columns that the user resized, in CSS pixels, by field name. */
  readonly columns: Readonly<Record<string, number>>;
}

export const defaultLayout: Layout = { tab: 'snippet', formWidth: 304, inspectorWidth: 376, columns: {} };

/** The form of an operation that writes, in CSS pixels. */
export const writeFormWidth = 440;

/** Bounds of the panes that can be dragged, in CSS pixels. */
export const paneBounds = {
  formWidth: { min: 220, max: 560 },
  inspectorWidth: { min: 260, max: 800 },
} as const;

const mostColumns = 500;

/** Reads a remembered layout; whatever is missing or unreadable falls back to the default. */
export function readLayout(saved: unknown): Layout {
  if (!isRecord(saved)) return defaultLayout;
  return {
    tab: tabs.find((tab) => tab === saved.tab) ?? defaultLayout.tab,
    formWidth: size(saved.formWidth, paneBounds.formWidth) ?? defaultLayout.formWidth,
    inspectorWidth: size(saved.inspectorWidth, paneBounds.inspectorWidth) ?? defaultLayout.inspectorWidth,
    columns: columnsOf(saved.columns),
    ...(typeof saved.formOpen === 'boolean' ? { formOpen: saved.formOpen } : {}),
    ...(typeof saved.inspectorOpen === 'boolean' ? { inspectorOpen: saved.inspectorOpen } : {}),
  };
}

/** A size moved into its bounds. */
export function clamp(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, value));
}

function size(value: unknown, bounds: { readonly min: number; readonly max: number }): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? clamp(value, bounds) : undefined;
}

function columnsOf(value: unknown): Record<string, number> {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries.slice(-mostColumns));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

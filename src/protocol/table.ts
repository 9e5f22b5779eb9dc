/** How the rows of a list are looked at. What a filter or an order hides is still there: pages and runs are not changed by it. */
export interface TableView {
  /** The first decides; the next ones where it finds two rows equal. Empty: as the vendor sent them. */
  readonly sort: readonly SortBy[];
  /** Only rows with this text in a column that is shown; empty: all. */
  readonly find: string;
  /** What stands in a column's filter, by column id: `>5`, `10..20`, `=open`, `!=`, or a text that it contains. */
  readonly filters: Readonly<Record<string, string>>;
  readonly columns: ColumnLayout;
}

export interface SortBy {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** How the user arranged the columns of an operation: ids and sizes only. It is remembered per operation. */
export interface ColumnLayout {
  /** Ids in the order that the user gave them; columns that are not among them follow in their own. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** These stay in sight at the start, in this order. */
  readonly pinned: readonly string[];
  /** In CSS pixels. */
  readonly widths: Readonly<Record<string, number>>;
}

/** Columns as they come. */
export const plainLayout: ColumnLayout = { order: [], hidden: [], pinned: [], widths: {} };

/** Rows as they come. */
export const plainView: TableView = { sort: [], find: '', filters: {}, columns: plainLayout };

/** Places of the columns that are shown, in the order in which they are: the pinned ones first. */
export function shownColumns(
  columns: readonly { readonly id: string }[],
  { order, hidden, pinned }: ColumnLayout,
): readonly number[] {
  const places = new Map(columns.map(({ id }, place) => [id, place]));
  const wanted = [...new Set([...pinned, ...order, ...places.keys()])];
  return wanted.flatMap((id) => {
    const place = places.get(id);
    return place === undefined || hidden.includes(id) ? [] : [place];
  });
}

/** Cells that the user picked: these rows of the order shown, in these columns. */
export interface Selection {
  /** Half-open ranges of rows, ascending, apart from each other. */
  readonly rows: readonly { readonly from: number; readonly to: number }[];
  /** Places in `Results.columns`, in the order shown. */
  readonly columns: readonly number[];
}

/** What selected cells come to. Numbers are exact and written as the vendor writes them. */
export interface Summary {
  readonly rows: number;
  readonly cells: number;
  /** Cells with neither a value nor an empty text. */
  readonly filled: number;
  /** How many different values fill them, up to a million. */
  readonly distinct: number;
  /** There are more than `distinct` says. */
  readonly moreDistinct?: true;
  /** Where at least one is a number; others do not count. `average` is rounded where it has to be. */
  readonly numbers?: {
    readonly count: number;
    readonly sum: string;
    readonly average: string;
    readonly min: string;
    readonly max: string;
  };
  /** Where at least one is a date: the first and the last as they were sent. */
  readonly dates?: { readonly count: number; readonly from: string; readonly to: string };
}

/** How the values of one column are spread over the rows shown. */
export interface Distribution {
  readonly kind: 'numbers' | 'values' | 'days';
  /** In order: ranges of numbers, values by how often they come, or days, months or years in a row. */
  readonly bars: readonly { readonly label: string; readonly count: number }[];
  readonly rows: number;
  /** Rows without a value. */
  readonly empty: number;
  /** Rows with values that have no bar of their own. */
  readonly others: number;
  /** How many values that are. */
  readonly otherValues: number;
}

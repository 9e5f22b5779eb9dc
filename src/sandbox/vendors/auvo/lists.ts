import type { Slice } from '../../answer';
import { asTexts, type Fields } from '../../read';

/** The rows of a list that was filtered, in the order and with the fields that the query asks for. */
export const listed = (found: readonly { readonly row: Fields }[], query: Fields): readonly Fields[] =>
  selected(
    ordered(
      found.map(({ row }) => row),
      query,
    ),
    query,
  );

/** Ascending as made, or the other way round; the documents name no column. */
const ordered = (rows: readonly Fields[], query: Fields): readonly Fields[] =>
  isDescending(query) ? rows.toReversed() : rows;

/** Keeps the fields that `selectfields` names; all of them when it names none. */
function selected(rows: readonly Fields[], query: Fields): readonly Fields[] {
  const names = asTexts(query.selectfields);
  if (names.length === 0) return rows;
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name))));
}

/** Lists that show neither pages nor links. */
const bare = ['customerGroups.list', 'expenses.list'];

/** The envelope with what the page style does not name. */
export const listEnvelope = (slice: Slice): Fields =>
  bare.includes(slice.operationId) ? { result: {} } : pagedEnvelope(slice);

const pagedEnvelope = (slice: Slice): Fields => ({
  result: {
    entityList: [],
    pagedSearchReturnData: {
      order: isDescending(slice.query) ? 1 : 0,
      pageSize: slice.size,
      page: slice.page,
      totalItems: 0,
    },
    links: [
      { href: href(slice, slice.page), rel: 'self', method: 'GET' },
      { href: href(slice, slice.page + 1), rel: 'nextPage', method: 'GET' },
    ],
  },
});

/** Groups whose links leave the filter out. */
const withoutFilter = [
  'customers',
  'teams',
  'taskTypes',
  'segments',
  'questionnaires',
  'keywords',
  'expenseTypes',
  'equipmentCategories',
  'productCategories',
  'quotations',
  'tickets',
];

const isDescending = ({ order }: Fields) => order === 'desc' || order === 1;

/**
 * Links with the oddities of the documents' examples, so that nobody comes to rely on them: another
 * case than the path, a filter whose JSON is cut off (tasks) or missing (customers and plain registers), a next
 * page past the end.
 */
function href({ operationId, base, query, size }: Slice, page: number): string {
  const [group = ''] = operationId.split('.');
  const name = group.charAt(0).toUpperCase() + group.slice(1);
  const path = withoutFilter.includes(group) ? `${name}/` : group === 'webhooks' ? 'webHooks' : name;
  const json = JSON.stringify(query.paramFilter ?? {}, null, 3).replaceAll('\n', '\r\n');
  const filter = operationId === 'tasks.list' ? json.slice(0, -3) : json;
  const start = withoutFilter.includes(group) ? '' : `ParamFilter=${encodeURIComponent(filter)}&`;
  const order = isDescending(query) ? 'Desc' : 'Asc';
  return `${base}/${path}?${start}Page=${String(page)}&PageSize=${String(size)}&Order=${order}`;
}

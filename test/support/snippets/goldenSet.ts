import type { RawInput } from '../../../src/catalog/operation';
import { extrasOf } from '../../../src/snippets/snippet';
import type { SnippetExtra, SnippetTarget } from '../../../src/snippets/target';
import { find } from '../catalog';
import type { Case } from './cases';
import { circumstancesOf } from './cases';

type Choice = Partial<Pick<Case, 'withoutToken' | 'choices'>> & { readonly input?: RawInput };

const chosen = (vendorId: string, id: string, { input, ...more }: Choice = {}): Case => {
  const { vendor, operation } = find(vendorId, id);
  return { name: `${vendorId} ${id}`, vendor, operation, input: input ?? operation.example, ...more };
};

/** Writing of every kind, and what languages quote. */
const UNICODE = `Ünï «cødé» 漢字 हिन्दी עברית العربية 🚐👩‍👩‍👧 e\u0301 'single' "double" \`back\` \\ $HOME \${x} #{x} {{x}} %s
second line\ttab\r\nthird\u202e\u200b`;

/** One operation for each style of address, page, body and authentication. */
export const pageCases: readonly Case[] = [
  // Pages by number, which end as the answer says; three headers.
  chosen('autovu', 'diary.list'),
  // A text in the query.
  chosen('autovu', 'diary.searchSites', { input: { query: { q: 'Ünter & Söhne + 50% "x"' } } }),
  // One object.
  chosen('autovu', 'job.get'),
  // Secrets in the body, secrets in the query.
  chosen('auvo', 'login'),
  chosen('auvo', 'login.get'),
  // A filter as JSON in the query; pages by number, up to a total.
  chosen('auvo', 'users.list', {
    input: { query: { paramFilter: { name: `Ana "d'Ávila" & {x}` }, page: 1, pageSize: 10 } },
  }),
  // A whole list.
  chosen('auvo', 'customerGroups.list'),
  chosen('auvo', 'customers.create', {
    input: {
      body: { ...(find('auvo', 'customers.create').operation.example.body as object), note: UNICODE }, // an object
    },
  }),
  chosen('auvo', 'tasks.upsert'),
  chosen('auvo', 'tasks.patch'),
  // Brackets in the query, offsets, a language, a token.
  chosen('autengo', 'vehicle.list', {
    input: { ...find('autengo', 'vehicle.list').operation.example, language: 'en' },
  }),
  chosen('autengo', 'vehicle.get', { choices: { headerStyle: 'xAuthorization' } }),
  // Without the token, which is optional.
  chosen('autengo', 'makes', { withoutToken: true }),
  chosen('autengo', 'contact.update'),
  chosen('autengo', 'contact.delete'),
  chosen('autengo', 'auth.token'),
  // The next start.
  chosen('letsjobit', 'visits.list'),
  chosen('letsjobit', 'visits.create'),
  // No rows.
  chosen('letsjobit', 'visits.delete'),
];

/** Those of the set that are not an operation's example as it is. */
export const specialCases: readonly Case[] = pageCases.filter(
  ({ input, operation, withoutToken, choices }) =>
    input !== operation.example || withoutToken === true || choices !== undefined,
);

/** The operations of the set that are shown in all forms. */
const IN_ALL_FORMS =
  /^(?:autovu diary\.list|auvo users\.list|autengo vehicle\.list|letsjobit visits\.list|auvo tasks\.patch)$/;

/** The forms of a case's snippet in a target: the request of one page, and what both have besides. */
export function formsOf(one: Case, target: SnippetTarget): (readonly SnippetExtra[])[] {
  const has = IN_ALL_FORMS.test(one.name)
    ? extrasOf(one.vendor, one.operation, circumstancesOf(one, one.vendor.origin)).filter((extra) =>
        target.offers.includes(extra),
      )
    : [];
  return [[], ...has.map((extra) => [extra]), ...(has.length > 1 ? [has] : [])];
}

import type { Operation, RawInput } from '../../../src/catalog/operation';
import type { Vendor } from '../../../src/catalog/vendor';
import { validateInput } from '../../../src/client/validateInput';
import { find } from '../../support/catalog';

/** A request as a form can hold it. */
export interface HostileRequest {
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly input: RawInput;
}

/** A command that a value names; whoever runs it leaves this file behind. */
export const CANARY = 'CANARY';

/** What means something to a shell, a language, a template, a URL parser or a terminal. */
const pieces = [
  `it's "quoted" \\ \\' \\" \\\\ \\n \\u0041`,
  `$(touch "$${CANARY}")`,
  `\`touch "$${CANARY}"\``,
  `'; touch "$${CANARY}"; '`,
  `#{\`touch $${CANARY}\`}`,
  '${HOME} $HOME {$HOME} %HOME% !! ~',
  '%0a%0d%00 %2e%2e/ 100 %',
  '[1-3] {a,b} a[]=b&c=d',
  '@file',
  '-o file --config x',
  '<?= 1 ?> </script> <!-- */ // # --',
  'EOF\nEOF',
  '{{x}} {{$guid}} ${x} <%= x %> :x',
  '😀 ü 漢字 ñ',
  '\u202eright to left\u202c \u200b\ufeff',
  'line\nbreak\r\nreturn\ttab',
  '\0',
  '\u2028\u2029\u0085',
  '; & | > < * ? # = +',
  '12345678901234567890 1e400 -0',
  '{"a":{"b":["c","d e"]},"f":null}',
  '=|25000',
  '  spaces  ',
  'null',
  '__proto__',
  'x'.repeat(10_000),
] as const;

const visit = {
  driverId: 'FEn9BJz93svSNPx7p',
  date: '2026-11-21',
  id: Number.MAX_SAFE_INTEGER,
  docNo: 'H-017623',
  customer: 'The Green Sleeve',
  lat: 57.0000000000001,
  lng: -1e-7,
  address: '999 West High Street',
  city: 'INVERURIE',
  companyId: 'LPeaJNaLQT6RqcFdt',
};

/** Where an operation takes text. */
const places: readonly (readonly [vendor: string, operation: string, at: (text: string) => RawInput])[] = [
  ['autovu', 'diary.searchSites', (q) => ({ query: { q } })],
  ['auvo', 'users.list', (name) => ({ query: { paramFilter: { name }, selectfields: [name] } })],
  [
    'auvo',
    'tasks.patch',
    (value) => ({ path: { id: 23 }, body: [{ op: 'replace', path: 'orientation', value }] }),
  ],
  ['autengo', 'vehicle.list', (search) => ({ query: { search, and: { kilometers: ['>=|1', search] } } })],
  ['letsjobit', 'visits.create', (obs) => ({ body: [{ ...visit, name: obs, obs }] })],
  ['autengo', 'vehicle.get', (sellingId) => ({ path: { sellingId } })],
  [
    'autengo',
    'opportunity.create',
    (text) => ({
      body: { sellingId: text, requestText: text, sourceType: 6, customer: { lastName: text } },
    }),
  ],
  ['letsjobit', 'visits.get', (ID) => ({ path: { ID } })],
  ['letsjobit', 'visits.update', (obs) => ({ path: { ID: obs }, body: { obs } })],
];

/** So many requests, the same in every run: of every place in turn, with one to three of the pieces. */
export function hostileRequests(count: number): HostileRequest[] {
  let seed = 1;
  const below = (end: number) => (seed = (seed * 48_271) % 2_147_483_647) % end;
  const requests: HostileRequest[] = [];
  for (let index = 0; requests.length < count; index++) {
    if (index > count * 10) throw new Error('Too few of the requests are valid.');
    const [vendorId, operationId, at] = places[index % places.length]!; // the index is in range
    const text = Array.from({ length: 1 + below(3) }, () => pieces[below(pieces.length)]).join('');
    const { vendor, operation } = find(vendorId, operationId);
    const input = at(text);
    if (validateInput(vendor, operation, input).ok) requests.push({ vendor, operation, input });
  }
  return requests;
}

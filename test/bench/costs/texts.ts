import { createRedactor, MASK } from '../../../src/http/redaction/redaction';
import { renderChoice, snippetTargets } from '../../../src/snippets/index';
import { find } from '../../support/catalog';
import type { Figure } from '../figures';
import { same, sideBySide } from './sideBySide';

const CALLS = 1_000;

/** Code for a request with a filter, in every target in turn. */
export async function snippetCosts(): Promise<readonly Figure[]> {
  const { vendor, operation } = find('auvo', 'tasks.list');
  const filter = { startDate: '2026-11-01T00:00:00', endDate: '2026-11-30T23:59:59' };
  const source = {
    vendor,
    operation,
    input: { query: { paramFilter: filter } },
    circumstances: { origin: vendor.origin },
  };
  const render = (all: boolean) => () => {
    let written = 0;
    for (let call = 0; call < CALLS; call++) {
      const target = snippetTargets[call % snippetTargets.length]?.id ?? '';
      if ((renderChoice(source, { target, all, login: false })?.code ?? '') !== '') written++;
    }
    return written;
  };
  const times = await sideBySide({ one: render(false), all: render(true) }, ({ one, all }) => {
    same('The snippets', one, all, CALLS);
  });
  return [
    { what: 'snippets: 1,000 of one page', unit: 'ms', ours: times.one },
    { what: 'snippets: 1,000 of all pages', unit: 'ms', ours: times.all },
  ];
}

const secret = 'k7Hq-92xbV_tPz3mWc81';

/** Texts that hold a secret once, taken out of 1,000 as short as an error's, and of a long one. */
export async function redactionCosts(): Promise<readonly Figure[]> {
  const redact = createRedactor([secret]);
  const short = Array.from({ length: CALLS }, (_, index) => textWith(500, index));
  const long = [textWith(1_000_000, 0)];
  const figures: Figure[] = [];
  for (const [what, texts] of [
    ['secrets taken out of 1,000 texts of 500 characters', short],
    ['secrets taken out of a text of 1 MB', long],
  ] as const) {
    const { ours, floor } = await sideBySide(
      {
        ours: () => texts.map((text) => redact(text)).join(''),
        floor: () => texts.map((text) => text.replaceAll(secret, MASK)).join(''),
      },
      (made) => {
        same('The texts', made.ours, made.floor);
      },
    );
    figures.push({ what, unit: 'ms', ours, floor });
  }
  return figures;
}

/** Words as an error's text has them, with the secret in the middle. */
function textWith(length: number, index: number): string {
  const words = `Request ${String(index)} was refused: {"errors":[{"field":"customerId","message":"not found"}]}. `;
  const half = words.repeat(Math.ceil(length / words.length)).slice(0, (length - secret.length) / 2);
  return `${half}${secret}${half}`;
}

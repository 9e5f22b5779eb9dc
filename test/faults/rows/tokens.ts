import { json, say } from '../../support/faults/replies';
import type { FaultCase } from '../case';
import { issuing, PAGE, ROWS } from '../kits';
import { ofWrite, told } from '../told';
import { said } from './words';

/** A token that runs out while pages are read, and one that is refused for good. */
const refused: readonly FaultCase[] = issuing.flatMap((kit): FaultCase[] => {
  const refuse = () => say({ status: 401, body: said(kit, 'Expired.') });
  return [
    {
      row: '401 mid-paging, token expired (Auvo 30 min)',
      what: 'one login more, and the page again',
      kit,
      act: 'list',
      reply: (_, index) => (index === 1 ? refuse() : undefined),
      expected: { rows: ROWS, attempts: 4, logins: 2 },
    },
    {
      row: '401 again after refresh',
      what: 'from the second page on',
      kit,
      act: 'list',
      reply: (_, index) => (index > 0 ? refuse() : undefined),
      expected: { rows: PAGE, attempts: 3, logins: 2, error: told('credentials-refused', 'Expired.') },
    },
    {
      row: '401 first request',
      what: 'at the login',
      kit,
      act: 'list',
      login: refuse,
      expected: { rows: 0, attempts: 0, logins: 1, error: told('credentials-refused', 'Expired.') },
    },
    {
      row: '401 first request',
      what: 'with a token just issued',
      kit,
      act: 'list',
      reply: refuse,
      expected: { rows: 0, attempts: 1, logins: 1, error: told('credentials-refused', 'Expired.') },
    },
    {
      row: '401 first request',
      what: 'to a write',
      kit,
      act: 'write',
      reply: refuse,
      expected: {
        rows: 0,
        attempts: 1,
        logins: 1,
        error: ofWrite(told('credentials-refused', 'Expired.'), 'refused'),
      },
    },
  ];
});

/** Tokens that cannot be sent: they never get into a header, nor into a message. */
const unsendable: readonly FaultCase[] = issuing.flatMap((kit) =>
  ['line\r\nInjected: yes', 'schön', 'nul\0'].map((token): FaultCase => ({
    row: 'A token that no header can carry',
    what: JSON.stringify(token),
    kit,
    act: 'list',
    login: () => json(kit.login?.answer(token) ?? ''),
    expected: {
      rows: 0,
      attempts: 0,
      logins: 1,
      error: told('credentials-refused', 'The login was answered with a token that cannot be sent.'),
    },
  })),
);

export const tokens: readonly FaultCase[] = [...refused, ...unsendable];

import { code, plainText, table } from '../../documentation/markdown';
import type { CredentialTableState, ProfileRow, ProofRow } from '../../protocol/credentials';

const heads = [
  'Vendor',
  'Profile',
  'Address',
  'Scope',
  'Result',
  'Proof',
  'Status',
  'Tested',
  'What it says',
];

/** The table as Markdown: names, addresses and verdicts; no secret is in it. */
export const tableReport = ({ vendors }: CredentialTableState): string =>
  `${table(
    heads,
    vendors.flatMap(({ title, profiles }) =>
      profiles.flatMap((profile) => profile.proofs.map((proof) => row(title, profile, proof))),
    ),
    ['Status'],
  )}\n`;

function row(
  vendor: string,
  { name, origin, sandbox }: ProfileRow,
  { scope, request, result }: ProofRow,
): string[] {
  const { verdict, status, at, sentence } = result ?? {};
  return [
    plainText(vendor),
    plainText(name),
    sandbox ? 'built in' : code(origin),
    scope === undefined ? 'all' : code(scope),
    verdict ?? 'never tested',
    code(`${request.method} ${request.path}`),
    status === undefined ? '' : String(status),
    at === undefined ? '' : new Date(at).toISOString(),
    verdict === undefined || verdict === 'valid' ? '' : plainText(sentence ?? ''),
  ];
}

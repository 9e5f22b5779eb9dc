import { commentText } from '../quoting/comment';
import { rubyString } from '../quoting/ruby';
import { outsideSecrets } from '../outsideSecrets';
import { formSections, scriptOf, secretSections } from '../sections';
import type { SnippetRequest } from '../target';
import { titleOf } from '../text';
import { onePage, pageAfterLogin } from './page';
import { walkSections } from './walk';

/** A request as a Ruby script, in sections that an empty line parts. */
export function rubyScript(request: SnippetRequest): string {
  return scriptOf([
    [`# ${commentText(titleOf(request))}`, '# frozen_string_literal: true'],
    libraries(request).map((name) => `require ${rubyString(name)}`),
    ...secretSections(request, SECRETS),
    ...formSections(request, { walk: walkSections, page: onePage, pageAfterLogin }),
  ]);
}

function libraries(request: SnippetRequest): string[] {
  const secrets = outsideSecrets(request);
  const hasJson = request.paging !== undefined || request.login !== undefined;
  return [
    ...(secrets.some(({ as }) => as === 'query') ? ['erb'] : []),
    ...(hasJson || secrets.some(({ as }) => as === 'json') ? ['json'] : []),
    'net/http',
    ...(request.paging === undefined ? [] : ['time']),
  ];
}

const ENV = [
  '# The value of an environment variable.',
  'def env(name)',
  "  value = ENV.fetch(name, '')",
  '  value.empty? ? abort("Set the environment variable #{name} first.") : value',
  'end',
];

const JSON_TEXT = [
  '# A text as it stands between the quotes of JSON.',
  'def json_text(value)',
  '  JSON.generate(value)[1..-2]',
  'end',
];

const SECRETS = {
  read: ENV,
  json: JSON_TEXT,
  constant: (name: string): string => `${name} = env(${rubyString(name)})`,
};

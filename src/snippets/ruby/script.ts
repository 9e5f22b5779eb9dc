import { commentText } from '../quoting/comment';
import { rubyString } from '../quoting/ruby';
import { outsideSecrets, outsideVariables } from '../outsideSecrets';
import type { SnippetRequest } from '../target';
import { titleOf } from '../text';
import { onePage, pageAfterLogin } from './page';
import { walkSections } from './walk';

/** A request as a Ruby script, in sections that an empty line parts. */
export function rubyScript(request: SnippetRequest): string {
  const { paging, login } = request;
  const form =
    paging !== undefined
      ? walkSections(request, paging)
      : login === undefined
        ? onePage(request)
        : pageAfterLogin(request, login);
  const sections = [
    [`# ${commentText(titleOf(request))}`, '# frozen_string_literal: true'],
    libraries(request).map((name) => `require ${rubyString(name)}`),
    ...secretSections(request),
    ...form,
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
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

function secretSections(request: SnippetRequest): string[][] {
  const secrets = outsideSecrets(request);
  const constants =
    request.login === undefined
      ? []
      : outsideVariables(request).map((name) => `${name} = env(${rubyString(name)})`);
  return [
    ...(secrets.length > 0 ? [ENV] : []),
    ...(secrets.some(({ as }) => as === 'json') ? [JSON_TEXT] : []),
    ...(constants.length > 0 ? [constants] : []),
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

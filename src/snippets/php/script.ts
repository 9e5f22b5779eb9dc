import { commentText } from '../quoting/comment';
import { phpString } from '../quoting/php';
import { outsideSecrets, outsideVariables } from '../outsideSecrets';
import type { SnippetRequest } from '../target';
import { titleOf } from '../text';
import { onePage, pageAfterLogin } from './page';
import { walkSections } from './walk';

/** A request as a PHP script, in sections that an empty line parts. */
export function phpScript(request: SnippetRequest): string {
  const { paging, login } = request;
  const form =
    paging !== undefined
      ? walkSections(request, paging)
      : login === undefined
        ? onePage(request)
        : pageAfterLogin(request, login);
  const sections = [
    ['<?php'],
    [`// ${commentText(titleOf(request)).replaceAll('?>', '? >')}`],
    ['declare(strict_types=1);'],
    FAILURE,
    ...secretSections(request),
    ...form,
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const FAILURE = [
  'set_exception_handler(function (Throwable $error): never {',
  '    fwrite(STDERR, $error->getMessage() . PHP_EOL);',
  '    exit(1);',
  '});',
];

function secretSections(request: SnippetRequest): string[][] {
  const secrets = outsideSecrets(request);
  const constants =
    request.login === undefined
      ? []
      : outsideVariables(request).map(
          (name) => `define(${phpString(name)}, environment(${phpString(name)}));`,
        );
  return [
    ...(secrets.length > 0 ? [ENVIRONMENT] : []),
    ...(secrets.some(({ as }) => as === 'json') ? [JSON_TEXT] : []),
    ...(constants.length > 0 ? [constants] : []),
  ];
}

const ENVIRONMENT = [
  '/** The value of an environment variable. */',
  'function environment(string $name): string',
  '{',
  '    $value = getenv($name);',
  "    if ($value === false || $value === '') {",
  '        throw new RuntimeException("Set the environment variable $name first.");',
  '    }',
  '',
  '    return $value;',
  '}',
];

const JSON_TEXT = [
  '/** A text as it stands between the quotes of JSON. */',
  'function jsonText(string $value): string',
  '{',
  '    $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_UNESCAPED_SLASHES;',
  '',
  '    return substr(json_encode($value, $flags | JSON_THROW_ON_ERROR), 1, -1);',
  '}',
];

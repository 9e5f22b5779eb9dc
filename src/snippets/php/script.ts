import { commentText } from '../quoting/comment';
import { phpString } from '../quoting/php';
import { formSections, scriptOf, secretSections } from '../sections';
import type { SnippetRequest } from '../target';
import { titleOf } from '../text';
import { onePage, pageAfterLogin } from './page';
import { walkSections } from './walk';

/** A request as a PHP script, in sections that an empty line parts. */
export function phpScript(request: SnippetRequest): string {
  return scriptOf([
    ['<?php'],
    [`// ${commentText(titleOf(request)).replaceAll('?>', '? >')}`],
    ['declare(strict_types=1);'],
    FAILURE,
    ...secretSections(request, SECRETS),
    ...formSections(request, { walk: walkSections, page: onePage, pageAfterLogin }),
  ]);
}

const FAILURE = [
  'set_exception_handler(function (Throwable $error): never {',
  '    fwrite(STDERR, $error->getMessage() . PHP_EOL);',
  '    exit(1);',
  '});',
];

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

const SECRETS = {
  read: ENVIRONMENT,
  json: JSON_TEXT,
  constant: (name: string): string => `define(${phpString(name)}, environment(${phpString(name)}));`,
};

import type { Text } from '../../client/requestTemplate';
import { joinText } from '../../client/requestTemplate';
import { INVISIBLE } from './invisible';

/** Text of a `.http` file, in which secrets are variables of the environment. Nothing else can be written in it. */
export const httpFileText = (text: Text): string =>
  joinText(text)
    .map((part) => (typeof part === 'string' ? part : `{{$processEnv ${part.env}}}`))
    .join('');

/**
 * Why a text cannot stand in a `.http` file, which has no escapes: in a sentence that names the character, or
 * nothing when it can. `where` is what has it: `The body`.
 */
export function httpFileRefusal(text: Text, where: string): string | undefined {
  const escaped = text.find((part) => typeof part !== 'string' && part.as !== undefined);
  if (escaped !== undefined && typeof escaped !== 'string') {
    const character = escaped.as === 'json' ? '"' : '%';
    return `${where} has the variable ${escaped.env}, and a .http file cannot escape a ${character} in its value.`;
  }
  const literal = text.filter((part) => typeof part === 'string').join('');
  if (literal.includes('{{')) return `${where} has {{, which REST Client and httpYac read as a variable.`;
  const hidden = literal.match(INVISIBLE)?.[0]?.codePointAt(0);
  return hidden === undefined
    ? undefined
    : `${where} has the invisible character U+${hidden.toString(16).toUpperCase().padStart(4, '0')}, which a .http file cannot show.`;
}

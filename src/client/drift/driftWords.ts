import { jsonText, LosslessNumber } from '../../http/json/json';
import type { Redact } from '../../http/redaction/redaction';
import { MASK } from '../../http/redaction/redaction';

/** What kind of value came, in the words of a report. */
export function foundWord(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'true or false';
    default:
      return value instanceof LosslessNumber ? 'number' : 'object';
  }
}

/** The most characters of an example, and of what is looked through for secrets before it is cut. */
const SHOWN = 80;
const READ = 2_000;

/** A value as the example of a difference: JSON, without secrets, at most 80 characters. */
export function exampleOf(value: unknown, secret: boolean, redact: Redact): string {
  if (value === undefined) return '';
  if (secret) return MASK;
  const whole = jsonText(typeof value === 'string' ? value.slice(0, READ) : withoutSecrets(value));
  return shortened(redact(whole.slice(0, READ), whole.length > READ), SHOWN);
}

/** The value without what is called a secret inside of it. */
function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, READ).map(withoutSecrets); // more is cut off anyway
  if (typeof value !== 'object' || value === null || value instanceof LosslessNumber) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, soundsSecret(name) ? MASK : withoutSecrets(inner)]),
  );
}

/** Marks that a text goes on. */
export const CUT = '…';

/** A text of at most so many characters, its end marked when it goes on. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}${CUT}` : text;

/** A field that no document describes is hidden by its name, where a described one is by its metadata. */
export const soundsSecret = (name: string): boolean =>
  /pass(?:word|wd|phrase)|secret|token|senha|api[-_]?key|authori[sz]ation/i.test(name);

/** A field's place below another: `result.name`, and quoted where a name could be misread. */
export function below(path: string, name: string): string {
  const short = shortened(name, SHOWN);
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(short)) return `${path}[${JSON.stringify(short)}]`;
  return path === '' ? short : `${path}.${short}`;
}

/** Several things to choose from: "1, 2 or 3"; long ones are cut. */
export function oneOf(words: readonly string[]): string {
  const [last = '', ...others] = [...new Set(words)].reverse();
  if (others.length === 0) return last;
  if (others.length > 11)
    return `${others.reverse().slice(0, 10).join(', ')} or ${String(others.length - 9)} more`;
  return `${others.reverse().join(', ')} or ${last}`;
}

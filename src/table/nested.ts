import { jsonText } from '../http/json/json';
import { isObject, isTranslated } from './objects';

/**
 * What holds other values in a few words, never much longer than `most` characters: a list of plain values by
 * these, any other by its length and first item, an object as short JSON. `plain` writes a plain value.
 */
export function nestedText(value: unknown, most: number, plain: (value: unknown) => string): string {
  if (isTranslated(value)) return plain(value.text);
  if (!Array.isArray(value)) return isObject(value) ? briefJson(value, most) : plain(value);
  if (value.length === 0) return '[]';
  const beginning = value.slice(0, most);
  if (!beginning.every((item) => isPlain(item) || isTranslated(item)))
    return `${String(value.length)} × ${nestedText(value[0], most, plain)}`;
  return beginning.map((item) => nestedText(item, most, plain)).join(', ');
}

const isPlain = (value: unknown): boolean => !Array.isArray(value) && !isObject(value);

/** The beginning of a value's JSON; what is not seen is not written. */
function briefJson(value: unknown, most: number): string {
  let json = '';
  const write = (part: unknown): void => {
    if (Array.isArray(part)) {
      writeAll('[]', part as readonly unknown[], write);
    } else if (isObject(part)) {
      writeAll('{}', Object.keys(part), (name) => {
        json += `${JSON.stringify(name)}:`;
        write(part[name]);
      });
    } else json += typeof part === 'string' ? JSON.stringify(part.slice(0, most)) : jsonText(part);
  };
  const writeAll = <T>(brackets: string, parts: readonly T[], writeOne: (part: T) => void): void => {
    json += brackets.charAt(0);
    for (const [index, part] of parts.entries()) {
      if (json.length > most) return;
      if (index > 0) json += ',';
      writeOne(part);
    }
    json += brackets.charAt(1);
  };
  write(value);
  return json;
}

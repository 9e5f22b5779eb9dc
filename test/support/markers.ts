import { readFileSync, writeFileSync } from 'node:fs';

/** What stands in a document between `<!-- name -->` and `<!-- /name -->`. */
export function textBetween(file: string, name: string): string {
  const { document, from, to } = placeOf(file, name);
  return document.slice(from, to).trim();
}

/** Puts another text there. */
export function writeBetween(file: string, name: string, text: string): void {
  const { document, from, to } = placeOf(file, name);
  writeFileSync(file, `${document.slice(0, from)}\n\n${text}\n\n${document.slice(to)}`);
}

function placeOf(file: string, name: string): { document: string; from: number; to: number } {
  const document = readFileSync(file, 'utf8');
  const begin = `<!-- ${name} -->`;
  const from = document.indexOf(begin) + begin.length;
  const to = document.indexOf(`<!-- /${name} -->`, from);
  if (from < begin.length || to === -1) throw new Error(`${file} has no place called ${name}.`);
  return { document, from, to };
}

/** The values of a list field: separated by commas, those with a comma in them in quotes. */
export const listItems = (text: string): readonly string[] =>
  text.trim() === '[]'
    ? []
    : (text.match(/\s*"(?:[^"\\]|\\.)*"\s*(?=,|$)|[^,]+/g) ?? [])
        .map((item) => item.trim())
        .filter((item) => item !== '');

/** The field's text with the value added at its end, or taken out. */
export function toggleItem(text: string, item: string): string {
  const items = listItems(text);
  return (items.includes(item) ? items.filter((other) => other !== item) : [...items, item]).join(', ');
}

/** The values of a list field: separated by commas, those with a comma or a quote in them in quotes. */
export const listItems = (text: string): readonly string[] =>
  (text.match(/\s*"(?:[^"\\]|\\.)*"\s*(?=,|$)|[^,]+/g) ?? [])
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** A list field's text of values. */
export const listText = (items: readonly string[]): string =>
  items.map((item) => (/[",]/.test(item) && !/^".*"$/s.test(item) ? JSON.stringify(item) : item)).join(', ');

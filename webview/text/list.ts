/** The names in a comma-separated field. */
export function listItems(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The field's text with the name added at its end, or taken out. */
export function toggleItem(text: string, item: string): string {
  const items = listItems(text);
  return (items.includes(item) ? items.filter((other) => other !== item) : [...items, item]).join(', ');
}

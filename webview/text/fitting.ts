/** Room that one icon takes in a toolbar, with the gap after it, in CSS pixels. */
const iconRoom = 28;

/**
 * How many tools there is room for in so many CSS pixels, and whether there is also room for the names of those
 * that have one. `named` holds the width of each with its name. One icon is left for the menu with the others.
 */
export function fitting(
  room: number,
  named: readonly (number | undefined)[],
): { readonly count: number; readonly named: boolean } {
  const all = named.reduce<number>((sum, width) => sum + (width ?? iconRoom), 0);
  if (all <= room) return { count: named.length, named: true };
  const icons = Math.floor(room / iconRoom);
  return { count: icons >= named.length ? named.length : Math.max(0, icons - 1), named: false };
}

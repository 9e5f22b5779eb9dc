import type { ProfileColour } from '../../protocol/state';

/** The colours that a profile can have, by their names in the editor. */
export const colourNames: Readonly<Record<ProfileColour, string>> = {
  red: 'Red',
  orange: 'Orange',
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  purple: 'Purple',
};

export const isColour = (value: unknown): value is ProfileColour =>
  typeof value === 'string' && Object.hasOwn(colourNames, value);

/** The theme's colour for it. */
export const themeColour = (colour: ProfileColour): string => `charts.${colour}`;

/** What a profile's name asks for: production is red. */
export const suggestedColour = (name: string): ProfileColour | undefined =>
  /\b(?:prod|live\b)/i.test(name) ? 'red' : undefined;

import { readFile } from 'node:fs/promises';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import type { ThemeId } from '../editor/themes';

/** What VS Code gives a webview for a colour theme, as `recordThemes.ts` read it from the real one. */
export interface Theme {
  /** Every `--vscode-*` of the page. */
  readonly variables: Readonly<Record<string, string>>;
  /** The attributes of the body: its classes, and what the theme is called. */
  readonly body: Readonly<Record<string, string>>;
  /** The style sheet that VS Code puts before the page's own. */
  readonly defaultStyles: string;
}

/** Where a theme's record is kept. */
export const themeFile = (theme: ThemeId): string =>
  inCheckout('test', 'support', 'panel', 'themes', `${theme.toLowerCase().replaceAll(' ', '-')}.json`);

/** Reads a theme's record. */
export const readTheme = async (theme: ThemeId): Promise<Theme> =>
  JSON.parse(await readFile(themeFile(theme), 'utf8')) as Theme; // written by recordThemes.ts

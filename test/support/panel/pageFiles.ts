import { build } from 'esbuild';
import { randomBytes } from 'node:crypto';
import { extname, relative } from 'node:path';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import { webviewBundles } from '../../../scripts/lib/webview.mjs';
import type { Theme } from './themes';

/** A file that the page's server answers with. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Which operation the page is for; without one it is the table of credentials. */
export interface PageIds {
  readonly vendor?: string;
  readonly operation?: string;
}

/** What the page is for, and what VS Code would paint it with. */
export interface PageOptions extends PageIds {
  readonly theme: Theme;
  /** The origin that the files are served from. */
  readonly origin: string;
}

/** The webview's files by their name, bundled from the sources as the build does it. */
export async function bundledFiles(): Promise<Map<string, PageFile>> {
  const folder = inCheckout('dist', 'webview');
  const built = Object.values(webviewBundles).map((bundle) =>
    build({
      ...bundle,
      bundle: true,
      minify: true,
      write: false,
      logLevel: 'warning',
      absWorkingDir: inCheckout(),
      outdir: folder,
    }),
  );
  const files = (await Promise.all(built)).flatMap(({ outputFiles }) => outputFiles);
  return new Map(
    files.map(({ path, contents }) => [
      relative(folder, path),
      { type: types[extname(path)] ?? 'text/plain', bytes: contents },
    ]),
  );
}

/** The page as the panel fills it, with its own content security policy and what VS Code adds for its theme. */
export function filledPage(
  html: string,
  { vendor = '', operation = '', theme, origin }: PageOptions,
): string {
  const nonce = randomBytes(18).toString('base64url');
  const values: Readonly<Record<string, string>> = {
    nonce,
    cspSource: origin,
    style: operation === '' ? '/credentialsStyle.css' : '/style.css',
    shared: operation === '' ? '/credentials.js' : '/chunks/chunk.js',
    script: operation === '' ? '/credentials.js' : '/main.js',
    vendor,
    operation,
  };
  const styles = `<style nonce="${nonce}" id="vscode-theme">${themeStyles(theme)}</style>`;
  const attributes = Object.entries(theme.body).map(([name, value]) => `${name}="${value}"`);
  return html
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
    .replace('<meta name="viewport"', () => `${styles}<meta name="viewport"`)
    .replace('<body', () => `<body ${attributes.join(' ')}`);
}

/** What VS Code puts before the page's own styles. */
export const themeStyles = ({ variables, defaultStyles }: Theme): string =>
  `:root{${Object.entries(variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}${defaultStyles}`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ttf': 'font/ttf',
};

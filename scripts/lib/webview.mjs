// How the pages are bundled, the panel's and the table of credentials': the same for what ships and for what tests open in a plain browser.

/** @type {import('esbuild').BuildOptions} */
const page = {
  platform: 'browser',
  target: 'chrome130',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.ttf': 'file' },
  assetNames: '[name]',
};

/**
 * By page. Every file costs a panel that opens a way through the editor: pages share none, and the panel's has one beside
 * its script, `chunks/chunk.js`, which it names so that both are fetched at once.
 * @type {{ readonly panel: import('esbuild').BuildOptions, readonly credentials: import('esbuild').BuildOptions }}
 */
export const webviewBundles = {
  panel: {
    ...page,
    entryPoints: { main: 'webview/main.tsx', style: 'webview/style.css' },
    // Views that are not needed for the first rows are a file of their own.
    splitting: true,
    chunkNames: 'chunks/[name]',
  },
  credentials: {
    ...page,
    entryPoints: {
      credentials: 'webview/credentials/main.tsx',
      credentialsStyle: 'webview/credentials/style.css',
    },
  },
};

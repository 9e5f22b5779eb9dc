// How the pages are bundled, the panel's and the table of credentials': the same for what ships and for what tests open in a plain browser.

/** @type {import('esbuild').BuildOptions} */
export const webviewBundle = {
  entryPoints: {
    main: 'webview/main.tsx',
    style: 'webview/style.css',
    credentials: 'webview/credentials/main.tsx',
    credentialsStyle: 'webview/credentials/style.css',
  },
  platform: 'browser',
  target: 'chrome130',
  format: 'esm',
  // Views that are not needed for the first rows are files of their own.
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.ttf': 'file' },
  assetNames: '[name]',
};

/** Files beside the bundle, from the root of the checkout. */
export const webviewFiles = [
  'webview/index.html',
  'node_modules/@vscode/codicons/dist/codicon.css',
  'node_modules/@vscode/codicons/dist/codicon.ttf',
];

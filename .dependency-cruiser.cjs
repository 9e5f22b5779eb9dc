// The layering of the architecture: arrows point towards data.

/** One layer may not import others: each name is a folder of src. */
const apart = (layer, ...others) => ({
  name: `${layer}-knows-nothing-of-${others.join('-')}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(${others.join('|')})(/|\\.ts$)` },
});

/** One module may be imported only from here. */
const only = (name, to, from) => ({ name, severity: 'error', from: { pathNot: from }, to: { path: to } });

const editorSide = '^src/(host/|extension\\.ts$)';
const nodeModule = (name) => `(^|node_modules/)${name}(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only('vscode-only-in-the-host', '^vscode$', `${editorSide}|^test/(?:host|bench/editor/extensions)/`),
    only(
      'undici-only-in-the-transport',
      nodeModule('undici'),
      '^src/http/transport/undici|^test/|node_modules',
    ),
    only(
      'toolkit-only-in-controls',
      nodeModule('@vscode/webview-ui-toolkit'),
      '^webview/controls\\.tsx$|node_modules',
    ),
    only('sandbox-vendors-only-in-the-sandbox', '^src/sandbox/vendors/', '^src/sandbox/|^test/'),
    {
      name: 'catalog-imports-only-zod',
      severity: 'error',
      from: { path: '^src/catalog/' },
      to: { pathNot: ['^src/catalog/', nodeModule('zod')] },
    },
    {
      name: 'webview-imports-only-the-protocol',
      severity: 'error',
      from: { path: '^webview/' },
      to: { path: '^(src/(?!protocol/)|test/|scripts/)' },
    },
    {
      name: 'host-imports-the-rest-as-types-or-lazily',
      comment:
        'Activation loads only src/host; everything else arrives with import("./engine") on first use.',
      severity: 'error',
      from: { path: editorSide },
      to: {
        path: '^src/',
        pathNot: editorSide,
        dynamic: false,
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'host-loads-only-the-engine-lazily',
      severity: 'error',
      from: { path: editorSide },
      to: { path: '^src/', pathNot: `${editorSide}|^src/engine\\.ts$`, dynamic: true },
    },
    apart(
      'http',
      'catalog',
      'quota',
      'client',
      'snippets',
      'openapi',
      'export',
      'sandbox',
      'protocol',
      'session',
      'host',
    ),
    apart('quota', 'client', 'snippets', 'openapi', 'export', 'sandbox', 'protocol', 'session', 'host'),
    apart('client', 'snippets', 'openapi', 'export', 'sandbox', 'protocol', 'session', 'host'),
    apart('snippets', 'sandbox', 'session', 'host'),
    apart(
      'openapi',
      'http',
      'quota',
      'client',
      'snippets',
      'export',
      'sandbox',
      'protocol',
      'session',
      'host',
    ),
    apart('documentation', 'sandbox', 'session', 'host'),
    apart('export', 'sandbox', 'session', 'host'),
    apart(
      'requests',
      'http',
      'quota',
      'client',
      'snippets',
      'openapi',
      'export',
      'sandbox',
      'protocol',
      'session',
      'host',
    ),
    apart('sandbox', 'session', 'host', 'webview'),
    apart('protocol', 'http', 'client', 'sandbox', 'session', 'host'),
    apart('session', 'sandbox', 'host'),
    {
      name: 'src-knows-no-tests-or-scripts',
      severity: 'error',
      from: { path: '^(src|webview)/' },
      to: { path: '^(test|scripts)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(src|webview)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Tests that bundle import the package esbuild, which is taken for the build script of the same name.
    exclude: { path: '^(dist|out)/|^esbuild\\.mjs$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};

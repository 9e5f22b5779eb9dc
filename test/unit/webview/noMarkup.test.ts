import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What makes markup, code or a place to go to of a text. */
const sinks: Readonly<Record<string, RegExp>> = {
  'sets HTML':
    /\.(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bsetHTML(?:Unsafe)?\b|\bdangerouslySetInnerHTML\b/,
  'parses HTML':
    /\bDOMParser\b|\bcreateContextualFragment\b|\bparseHTMLUnsafe\b|\bdocument\.(?:write|writeln|open)\b/,
  'runs text': /\beval\s*\(|\bnew Function\b|\bFunction\s*\(|\bset(?:Timeout|Interval)\(\s*['"`]/,
  'sets a handler by name': /setAttribute(?:NS)?\(\s*(?:'on|"on|`)|\[\s*`on/,
  'makes elements by a name that is data': /createElement(?:NS)?\(\s*(?!['"])/,
  'makes a script or a frame':
    /createElement\(\s*['"](?:script|iframe|object|embed|base|link|style|form|a)['"]/,
  'sets an address':
    /\.(?:href|srcdoc|src|action|formAction)\s*=[^=]|setAttribute\(\s*['"](?:href|src|srcdoc|action|formaction|style)['"]/,
  'goes somewhere':
    /\blocation\s*(?:=[^=]|\.(?:assign|replace)\b)|\bwindow\.open\b|\bdocument\.(?:location|domain|cookie)\b/,
  'asks the network':
    /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bnew (?:Shared)?Worker\b|\bimportScripts\b/,
  'imports what is data': /\bimport\(\s*(?!['"])/,
};

/** Attributes of views that would be a place to go to or a handler as text. */
const attributes =
  /\b(?:href|srcdoc|action|formAction|xlinkHref|ping)=\{|\bon[a-z]+="|<(?:script|iframe|object|embed|base|form|a|style|link|meta)\b/;

describe("The panel's sources", () => {
  const files = filesIn('webview', /\.tsx?$/);
  const texts = files.map((file) => [file, readFileSync(file, 'utf8')] as const);

  it('are found', () => {
    assert.ok(files.length > 100, String(files.length));
  });

  for (const [does, pattern] of Object.entries(sinks))
    it(`have nothing that ${does}`, () => {
      assert.deepEqual(linesWith(pattern, texts), known[does] ?? []);
    });

  it('have no element and no attribute that leads or runs', () => {
    const views = texts.filter(([file]) => file.endsWith('.tsx'));
    // A form that sends nothing: it takes Enter, and the page's policy knows no place to send one to.
    assert.deepEqual(linesWith(attributes, views), ['webview/views/ExportDialog.tsx: <form']);
  });

  it('show a picture in one place, of an address that the host made of bytes that it looked at', () => {
    assert.deepEqual(
      linesWith(/<img\b|createElement\(['"]img|new Image\b/, texts).map((line) => line.split(':')[0]),
      ['webview/value/PictureValue.tsx', 'webview/views/value/PictureValue.tsx'].filter((file) =>
        files.includes(file),
      ),
    );
  });
});

describe("The extension's sources", () => {
  const texts = filesIn('src', /\.ts$/).map((file) => [file, readFileSync(file, 'utf8')] as const);

  it('give pages to webviews in one place, and each has the one policy that there is', () => {
    assert.deepEqual(filesWith(/\.html\s*=[^=]/, texts), ['src/host/panel/livePanel.ts']);
    assert.deepEqual(
      filesWith(/createWebviewPanel|registerWebviewViewProvider|registerCustomEditorProvider/, texts),
      ['src/host/credentials/table/credentialTable.ts', 'src/host/panel/panels.ts'],
    );
    assert.deepEqual(
      ['src', 'webview', 'media'].flatMap((folder) => filesIn(folder, /\.html?$/)),
      [],
    );
  });

  it('trust no Markdown, and make none with HTML', () => {
    assert.deepEqual(
      filesWith(/isTrusted\s*[:=]\s*true|supportHtml\s*[:=]\s*true|appendMarkdown\(/, texts),
      [],
    );
  });

  it('run no text', () => {
    assert.deepEqual(
      filesWith(/\beval\s*\(|\bnew Function\b|\bvm\.\w|from 'node:vm'|child_process/, texts),
      [],
    );
  });
});

/** Lines that are none of these: what the pattern cannot tell, and was looked at. */
const known: Readonly<Record<string, readonly string[]>> = {};

/** The files below a folder, as paths from the root. */
function filesIn(folder: string, name: RegExp): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return found
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => name.test(path))
    .sort();
}

type Texts = readonly (readonly [file: string, text: string])[];

const linesWith = (pattern: RegExp, texts: Texts): string[] =>
  texts.flatMap(([file, text]) =>
    text
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\*|\/\*\*)/.test(line) && pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

const filesWith = (pattern: RegExp, texts: Texts): string[] =>
  texts.filter(([file, text]) => linesWith(pattern, [[file, text]]).length > 0).map(([file]) => file);

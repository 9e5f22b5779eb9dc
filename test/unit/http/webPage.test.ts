import assert from 'node:assert/strict';
import { createRedactor } from '../../../src/http/redaction/redaction';
import { isWebPage, pageTitle } from '../../../src/http/webPage';

const asIs = (text: string) => text;

describe('a web page', () => {
  for (const text of [
    '<!DOCTYPE html>',
    '\n  <!doctype HTML PUBLIC "x">',
    '<html lang="pt">',
    '<HTML>',
    '<head><title>x</title>',
    '<body>x',
    '<title>x</title>',
    '<script>location = "/"</script>',
    '<center><h1>502 Bad Gateway</h1></center>',
  ]) {
    it(`is seen by what it begins with: ${text.trim()}`, () => {
      assert.equal(isWebPage(text), true);
    });
  }

  it('is seen by its type when it begins as one may', () => {
    assert.equal(isWebPage('<!-- gone --><html>', 'text/html; charset=utf-8'), true);
    assert.equal(isWebPage('<?xml version="1.0"?><html>', 'application/xhtml+xml'), false);
    assert.equal(isWebPage('<?xml version="1.0"?><html>', 'TEXT/HTML'), true);
  });

  for (const [text, type] of [
    ['', 'text/html'],
    ['{"a": 1}', 'text/html'],
    ['plain words', 'text/html'],
    ['<error/>', 'application/xml'],
    ['<error/>', undefined],
    ['<htmlish>', undefined],
  ] as const) {
    it(`is none: ${text} as ${String(type)}`, () => {
      assert.equal(isWebPage(text, type), false);
    });
  }
});

describe('the title of a web page', () => {
  for (const [html, title] of [
    ['<title>Sign in</title>', 'Sign in'],
    ['<head><TITLE lang="en">\n  Sign\tin \u0000\u202e now\n</TITLE>', 'Sign in now'],
    ['<title>A &amp; B &lt;b&gt; &quot;c&quot; &apos;d&apos;&nbsp;e</title>', 'A & B <b> "c" \'d\' e'],
    ['<title>&#83;&#x69;gn &#65; &#xF; in</title>', 'Sign A in'],
    ['<title>&#9999999; &unknown; & &;</title>', '&#9999999; &unknown; & &;'],
    ['<title>cut', 'cut'],
    ['<title>a<b> c</b></title>d', 'a<b> c</b>'],
    ['<title>a</TITLE >b</title>', 'a'],
    ['<title> </title>', undefined],
    ['<titles>no</titles>', undefined],
    ['<html></html>', undefined],
    ['', undefined],
  ] as const) {
    it(`is plain text: ${JSON.stringify(html)}`, () => {
      assert.equal(pageTitle(html, asIs), title);
    });
  }

  it('has 120 characters at most', () => {
    assert.equal(pageTitle(`<title>${'x'.repeat(120)}</title>`, asIs), 'x'.repeat(120));
    assert.equal(pageTitle(`<title>${'😀'.repeat(121)}</title>`, asIs), `${'😀'.repeat(119)}…`);
  });

  it('is cut only after secrets are out', () => {
    const title = `<title>${'x'.repeat(117)}secret</title>`;
    assert.equal(
      pageTitle(title, (text) => text.replace('secret', '•')),
      `${'x'.repeat(117)}•`,
    );
  });

  for (const [html, title] of [
    ['<title>Key of <secret> refused</title>', 'Key of •••• refused'],
    ['<title>Key of <secr', 'Key of ••••'],
    [`<title>${' '.repeat(63_988)}<secret></title>`, '••••'],
  ] as const) {
    it(`holds no part of a secret with brackets: ${JSON.stringify(html.slice(0, 40))}`, () => {
      assert.equal(pageTitle(html, createRedactor(['<secret>'])), title);
    });
  }

  it('is looked for at the beginning only, and found fast in what is made to be slow', () => {
    assert.equal(pageTitle(`${' '.repeat(64_000)}<title>late</title>`, asIs), undefined);
    assert.equal(pageTitle('<title'.repeat(100_000), asIs), undefined);
  });
});

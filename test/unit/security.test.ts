import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

/** The beginning of a test's title: all of it, unless a value follows. */
const titles = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /\b(?:describe|it|property)\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"|`([^`]*?)(?:\$\{|`))/g,
    ),
  ].map(([, single, double, template]) => single ?? double ?? template ?? '');

describe('SECURITY.md', () => {
  const text = readFileSync('SECURITY.md', 'utf8');
  const threats = text.split(/^### /m).slice(1);

  it('names files that there are', () => {
    const paths = [...text.matchAll(/`((?:src|test|webview|scripts)\/[^`\s]+)`/g)].map(
      ([, path = '']) => path,
    );
    assert.ok(paths.length > 60, String(paths.length));
    assert.deepEqual(
      paths.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('names tests that there are, by their titles', () => {
    const named = [...text.matchAll(/`(test\/[^`\s]+\.test\.ts)` “([^”]+)”/g)];
    assert.ok(named.length > 40, String(named.length));
    const missing = named.filter(([, file = '', title = '']) => {
      const isOpen = title.endsWith('…');
      const begin = isOpen ? title.slice(0, -1) : title;
      return (
        !existsSync(file) || !titles(file).some((one) => (isOpen ? one.startsWith(begin) : one === begin))
      );
    });
    assert.deepEqual(
      missing.map(([one]) => one),
      [],
    );
  });

  it('says of each threat what stops it, and which test shows it', () => {
    assert.ok(threats.length >= 12, String(threats.length));
    for (const threat of threats) {
      assert.match(threat, /^Done by `(?:src|webview|scripts)\//m, threat.slice(0, 60));
      assert.match(threat, /^- `test\//m, threat.slice(0, 60));
    }
  });
});

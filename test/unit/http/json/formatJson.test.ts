import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatJson } from '../../../../src/http/json/formatJson';

/** A JSON text with other white space between its parts. */
const spaced = fc
  .tuple(fc.json({ stringUnit: 'binary' }), fc.constantFrom('', ' ', '\n\t', '\r\n  '))
  .map(([json, space]) =>
    json.replace(/"(?:[^"\\]|\\.)*"|[[\]{},:]/g, (token) =>
      token.startsWith('"') ? token : `${space}${token}${space}`,
    ),
  );
const withoutSpace = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (token) => (token.startsWith('"') ? token : ''));

describe('a JSON text on several lines', () => {
  it('is the one that came, but for white space', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        assert.equal(withoutSpace(formatJson(text)), withoutSpace(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('looks as JSON.stringify would write it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.equal(formatJson(JSON.stringify(value)), JSON.stringify(value, null, 2));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps digits, escapes, the order of keys and keys that are there twice', () => {
    assert.equal(
      formatJson('{"b":9007199254740993,"10":1.0,"a":1E400,"b":"\\u00e4\\/ { [,: ","e":[ ],"o":{ }}'),
      '{\n  "b": 9007199254740993,\n  "10": 1.0,\n  "a": 1E400,\n  "b": "\\u00e4\\/ { [,: ",\n  "e": [],\n  "o": {}\n}',
    );
  });

  it('stays as it is when it is none, or nested too deeply', () => {
    for (const text of ['', '<html>', '{"a": 1', '[1,]', '['.repeat(300) + ']'.repeat(300)])
      assert.equal(formatJson(text), text);
  });

  it('has its keys in order when asked to, and everything else where it was', () => {
    const sorted = formatJson('{"b":[3,{"z":1,"a":1.50}],"a":2,"\\u0061":1,"B":0}', { sortKeys: true });
    assert.equal(
      sorted,
      '{\n  "B": 0,\n  "a": 2,\n  "\\u0061": 1,\n  "b": [\n    3,\n    {\n      "a": 1.50,\n      "z": 1\n    }\n  ]\n}',
    );
  });

  it('in that order is the same text for the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const turned = formatJson(JSON.stringify(reversed(value)), { sortKeys: true });
        assert.equal(turned, formatJson(JSON.stringify(value), { sortKeys: true }));
        assert.deepEqual(JSON.parse(turned), JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes many levels side by side, and leaves too many in one another as they came', () => {
    const wide = `[${'{"a":[1]},'.repeat(300)}0]`;
    assert.deepEqual(JSON.parse(formatJson(wide)), JSON.parse(wide));
    assert.notEqual(formatJson(wide), wide);
    for (const deep of [`${'['.repeat(257)}${']'.repeat(257)}`, `${'{"a":'.repeat(257)}1${'}'.repeat(257)}`])
      assert.equal(formatJson(deep), deep);
  });
});

/** The same data with the fields of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, part]) => [name, reversed(part)]),
  );
}

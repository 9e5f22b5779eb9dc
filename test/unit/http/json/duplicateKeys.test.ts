import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDuplicateKeys } from '../../../../src/http/json/duplicateKeys';
import { toEnd } from '../../../support/toEnd';

const duplicateKeys = (text: string) => toEnd(findDuplicateKeys(text));

describe('repeated keys', () => {
  it('are found with their place and line', () => {
    const text =
      '{\n  "rows": [\n    {"id": 1},\n    {"id": 2, "customerId": 3,\n     "customerId": 4}\n  ]\n}';
    assert.deepEqual(duplicateKeys(text), [{ path: ['rows', '1', 'customerId'], line: 5 }]);
  });

  it('are the same key however it is written', () => {
    assert.deepEqual(duplicateKeys('{"a": 1, "\\u0061": 2}'), [{ path: ['a'], line: 1 }]);
    assert.deepEqual(duplicateKeys('{"__proto__": 1, "__proto__" : 2}'), [{ path: ['__proto__'], line: 1 }]);
  });

  it('are none in other objects, in values or in strings', () => {
    for (const text of [
      '[{"a": 1}, {"a": 2}]',
      '{"a": {"a": {"b": 1}}, "b": "a"}',
      '{"a": "{\\"b\\": 1, \\"b\\": 2}", "c": ["a", "a", ",", ":"]}',
      '"a"',
      '1',
    ])
      assert.deepEqual(duplicateKeys(text), [], text);
  });

  it('are listed up to the tenth', () => {
    const found = duplicateKeys(`[${'{"a":1,"a":2},\n'.repeat(50)}0]`);
    assert.deepEqual(
      found.map(({ path, line }) => [path[0], line]),
      Array.from({ length: 10 }, (_, row) => [String(row), row + 1]),
    );
  });

  it('of a long text are looked for in stretches', () => {
    const steps = findDuplicateKeys(`[${'{"a":1},\n'.repeat(50_000)}{"a":1,"a":2}]`);
    let stretches = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) stretches++;
    assert.ok(stretches >= 6, String(stretches));
    assert.deepEqual(step.value, [{ path: ['50000', 'a'], line: 50_001 }]);
  });

  it('do not occur in what JSON.stringify writes, and occur where an object is written twice', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value) => {
        const text = JSON.stringify(value, null, 2);
        assert.deepEqual(duplicateKeys(text), []);
        const inner = JSON.stringify(value).slice(1, -1);
        const names = duplicateKeys(`{${inner},${inner}}`).map(({ path }) => path);
        assert.deepEqual(
          names,
          Object.keys(value)
            .slice(0, 10)
            .map((name) => [name]),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

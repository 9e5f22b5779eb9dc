import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IncompleteError, NotJsonError, UnreadableError } from '../../../../src/http/errors';
import { isDeeperThan } from '../../../../src/http/json/depth';
import { buildExact } from '../../../../src/http/json/exactJson';
import {
  buildWritten,
  hasWrittenZeros,
  jsonText,
  LosslessNumber,
  numberText,
  parseJson,
  prettyJson,
} from '../../../../src/http/json/json';

/** A decimal number as sign, digits without zeros at either end, and exponent: equal exactly when the values are. */
function exact(text: string): string {
  const [, sign, whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return `${sign ?? ''}0`;
  return `${sign ?? ''}${significant}e${String(Number(power) - fraction.length + digits.length - significant.length)}`;
}

const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,24})(\.\d{1,24})?([eE][+-]?\d{1,3})?$/);
const isNumber = (value: unknown): value is number | LosslessNumber =>
  typeof value === 'number' || value instanceof LosslessNumber;

describe('lossless JSON', () => {
  it('keeps the value of every number', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const value = parseJson(`[${text}]`);
        assert.ok(Array.isArray(value) && isNumber(value[0]));
        assert.equal(exact(numberText(value[0])), exact(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every text that JSON.parse reads as the same value, when no number needs care', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        assert.deepEqual(JSON.parse(jsonText(parseJson(text))), JSON.parse(text));
      }),
    );
  });

  for (const text of [
    '9007199254740993',
    '1e400',
    '1e-400',
    '-0',
    '0.12345678901234567891',
    '12345678901234567890.5',
  ]) {
    it(`writes ${text} as it came`, () => {
      const [value] = parseJson(`[${text}]`) as unknown[];
      assert.ok(isNumber(value));
      assert.equal(numberText(value), text);
    });
  }

  it('builds what JSON.parse builds, from any text with any white space', () => {
    const spaced = fc.constantFrom(undefined, '\n', '\t', 3);
    fc.assert(
      fc.property(fc.jsonValue(), spaced, (value, space) => {
        const text = ` ${JSON.stringify(value, null, space)}\r\n`;
        const built = buildExact(text);
        assert.equal(JSON.stringify(JSON.parse(jsonText(built))), JSON.stringify(JSON.parse(text)));
        assert.equal(jsonText(parseJson(text)), jsonText(built));
      }),
      { numRuns: 1000 },
    );
    assert.deepEqual(buildExact('[[], {}, [ ], { }, true, false, null, "", "\\u0041\\"\\\\"]'), [
      [],
      {},
      [],
      {},
      true,
      false,
      null,
      '',
      'A"\\',
    ]);
  });

  it('takes the last of equal keys, also when the values are almost the same', () => {
    for (const [text, last] of [
      ['{"long": 9007199254740993, "a": [1], "a": {"0": 1}}', '{"long":9007199254740993,"a":{"0":1}}'],
      ['{"a": 0, "a": -0, "long": 9007199254740993}', '{"a":-0,"long":9007199254740993}'],
      ['{"__proto__": 1, "__proto__": 1e400}', '{"__proto__":1e400}'],
      ['{"a": 1e400, "b": 2, "\\u0061": 3}', '{"a":3,"b":2}'],
    ] as const)
      assert.equal(jsonText(parseJson(text)), last);
  });

  it('writes any text again with the same values and, save whole numbers as keys, in the same order', () => {
    const text =
      '{"z":-0,"a":[1e400,0.1,12345678901234567890],"s":"\\ud800\\u0000\u202e\u200b","__proto__":{"constructor":1}}';
    assert.equal(jsonText(parseJson(text)), text);
    assert.equal(jsonText(parseJson('{"b": 1, "10": 2, "9": 3}')), '{"9":3,"10":2,"b":1}');
    assert.equal(jsonText(undefined), '');
    assert.equal(
      prettyJson('{"a":[-0,9007199254740993]}'),
      '{\n  "a": [\n    -0,\n    9007199254740993\n  ]\n}',
    );
    assert.equal(prettyJson('not JSON'), 'not JSON');
  });

  it('does not take an object for a number that says that it is one', () => {
    const text = '{"isLosslessNumber":true,"value":"1","long":9007199254740993}';
    assert.equal(jsonText(parseJson(text)), text);
  });

  it('refuses what only a lenient parser takes', () => {
    for (const text of [
      '[NaN]',
      '[Infinity]',
      '[01]',
      '["a\u0001"]',
      '{a: 1}',
      "['a']",
      '[9007199254740993,]',
    ]) {
      assert.throws(() => parseJson(text), NotJsonError, text);
    }
  });

  it('keeps __proto__ and constructor as fields, and pollutes nothing', () => {
    for (const number of ['1', '9007199254740993']) {
      const value = parseJson(`{"__proto__": {"bad": ${number}}, "constructor": 2}`);
      assert.deepEqual(Object.keys(value as object), ['__proto__', 'constructor']);
      assert.equal((value as { bad?: unknown }).bad, undefined);
      assert.equal(({} as { bad?: unknown }).bad, undefined);
    }
  });

  it('takes the last of two equal keys', () => {
    assert.deepEqual(parseJson('{"a": 1, "a": 2}'), { a: 2 });
    assert.equal(jsonText(parseJson('{"a": 1, "a": 9007199254740993}')), '{"a":9007199254740993}');
  });

  it('says line and column, whichever parser found the fault', () => {
    const place = (text: string) => {
      try {
        parseJson(text);
      } catch (error) {
        return error instanceof NotJsonError ? error.message : String(error);
      }
      return 'accepted';
    };
    assert.equal(place('{\n  "a": }'), 'The answer is not JSON. It breaks off at line 2, column 8.');
    assert.equal(place('{"a": 1}\n\nx'), 'The answer is not JSON. It breaks off at line 3, column 1.');
    assert.equal(place('[1,\n"a\tb"]'), 'The answer is not JSON. It breaks off at line 2, column 3.');
    assert.equal(
      place('{"a": 1, "a": 2,\n oops}'),
      'The answer is not JSON. It breaks off at line 2, column 2.',
    );
    assert.equal(place(''), 'The answer is empty.');
    assert.equal(place(' \r\n'), 'The answer is empty.');
    assert.match(place('<!DOCTYPE html><html>'), /^A web page came instead of data\./);
  });

  it('calls an answer that stops too early incomplete', () => {
    for (const text of ['{"a": [1, 2', '{"a"', '["abc', '[', '[[1],', '"a', ' {"a":\n']) {
      assert.throws(() => parseJson(text), IncompleteError, text);
    }
  });

  it('calls an answer incomplete that stops within a word, a number or an escape', () => {
    const whole = ['true', 'false', 'null', '-10.25e+10', '0.5', '"\\u00e9\\n\\\\"'];
    for (const token of whole) {
      for (let at = 1; at < token.length; at++) {
        const cut = token.slice(0, at);
        for (const text of [`[${cut}`, `{"a": ${cut}`, `[1, ${cut}`])
          assert.throws(() => parseJson(text), IncompleteError, text);
      }
    }
    for (const text of ['tru', '-', '1e']) assert.throws(() => parseJson(text), IncompleteError, text);
  });

  it('calls an answer no JSON that nothing could make whole', () => {
    for (const text of [
      ...['[trx', '[True', '[tr ', '[nulL', '[.', '[+', '[01', '[1.e', '[1e5.', '[--', '[- '],
      ...['["\\x', '["\\u0g', '["\n', '[1 tr', '{tr', '{"a": 1, n', '{"a" t', '{-', '[1]tr', '{"a"}', '[}'],
      ...['x', '\ufeff[', '[\u00a0', '{,', '[1,]'],
    ])
      assert.throws(() => parseJson(text), NotJsonError, text);
  });

  it('reads 256 levels and refuses 257, without a RangeError', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    assert.ok(Array.isArray(parseJson(nested(256))));
    assert.throws(() => parseJson(nested(257)), UnreadableError);
    assert.throws(() => parseJson(nested(100_000)), UnreadableError);
    assert.throws(() => parseJson('{"a":'.repeat(100_000)), UnreadableError);
    const fields = (depth: number) => `${'{"a":1,"b":'.repeat(depth)}2${'}'.repeat(depth)}`;
    assert.ok(parseJson(fields(256)));
    assert.throws(() => parseJson(fields(257)), UnreadableError);
  });

  it('finds the depth that the value has, whatever its strings hold', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    const value = fc.jsonValue({ maxDepth: 6 });
    fc.assert(
      fc.property(value, fc.stringMatching(/^[[\]{}"\\]*$/), (inner, text) => {
        const whole = [inner, text, { [text]: inner }];
        const depth = depthOf(whole);
        assert.equal(isDeeperThan(JSON.stringify(whole), depth - 1), true);
        assert.equal(isDeeperThan(JSON.stringify(whole), depth), false);
      }),
      { numRuns: 1000 },
    );
    assert.equal(isDeeperThan('"[[[ never closed', 1), false);
  });

  it('does not count brackets in strings', () => {
    assert.ok(parseJson(JSON.stringify({ text: `\\"${'['.repeat(500)}` })));
  });

  it('quotes nothing of the text in its errors', () => {
    try {
      parseJson('{"token": "hidden-value" oops}');
      assert.fail();
    } catch (error) {
      assert.ok(error instanceof NotJsonError);
      assert.ok(!`${String(error)}${String(error.cause)}${String(error.answer)}`.includes('hidden-value'));
    }
  });
});

describe('numbers as they were written', () => {
  it('keep every digit, also the zeros that a value does not need', () => {
    const text = '[12.50,1.0,-0,1e2,0.1,10,{"a":[100.100]}]';
    assert.equal(jsonText(buildWritten(text)), text);
  });

  it('are plain numbers where these would be written the same', () => {
    assert.deepEqual(buildWritten('[0.1,10,-3,"1.0",true,null]'), [0.1, 10, -3, '1.0', true, null]);
  });

  it('are looked for only in texts that may have some', () => {
    assert.deepEqual(
      ['[1.10]', '[10.0,2]', '{"a":0.50}', '[1.01]', '[10]', '[1.100001]'].map(hasWrittenZeros),
      [true, true, true, false, false, false],
    );
  });
});

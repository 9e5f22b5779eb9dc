import assert from 'node:assert/strict';
import { parseJson } from '../../../src/http/json/json';
import type { ExportOptions } from '../../../src/export/exportText';
import { exportText } from '../../../src/export/exportText';
import type { CellKind } from '../../../src/protocol/results';

const plain: ExportOptions = {
  format: 'csv',
  separator: ',',
  bom: false,
  guardFormulas: true,
  nested: 'json',
};

const column = (id: string, kind: CellKind = 'text') => ({ id, kind });

/** Rows as JSON, written with these columns. */
function exported(json: string, ids: readonly string[], options: Partial<ExportOptions> = {}): string {
  const rows = parseJson(json) as readonly unknown[]; // the cases are lists
  return [
    ...exportText(
      rows,
      ids.map((id) => column(id)),
      { ...plain, ...options },
    ),
  ]
    .map(({ text }) => text)
    .join('');
}

describe('An export as CSV', () => {
  it('quotes what has separators, quotes, line breaks or spaces at its ends', () => {
    assert.equal(
      exported('[{"a": "x,y", "b": "say \\"hi\\""}, {"a": "two\\r\\nlines", "b": " spaced "}]', ['a', 'b']),
      'a,b\r\n"x,y","say ""hi"""\r\n"two\r\nlines"," spaced "\r\n',
    );
  });

  it('uses the separator that was chosen and begins with a byte order mark when asked to', () => {
    assert.equal(
      exported('[{"a": 1, "b": 2}]', ['a', 'b'], { separator: ';', bom: true }),
      '\ufeffa;b\r\n1;2\r\n',
    );
    assert.equal(exported('[{"a": 1, "b": 2}]', ['b', 'a'], { separator: '\t' }), 'b\ta\r\n2\t1\r\n');
  });

  it('writes numbers with the digits that came', () => {
    assert.equal(
      exported('[{"a": 9007199254740993}, {"a": 1e400}, {"a": -0}, {"a": 0.1000000000000000055}]', ['a']),
      'a\r\n9007199254740993\r\n1e400\r\n-0\r\n0.1000000000000000055\r\n',
    );
  });

  const dangerous = [
    '=1+1',
    '+1 2',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
  ];
  for (const text of dangerous) {
    it(`puts an apostrophe before ${JSON.stringify(text)}, unless it shall not`, () => {
      const json = JSON.stringify([{ a: text, b: '' }]);
      const [, cell] = /^a,b\r\n"?('?[^"]*)"?,\r\n$/.exec(exported(json, ['a', 'b'])) ?? [];
      assert.equal(cell, `'${text}`);
      assert.doesNotMatch(exported(json, ['a', 'b'], { guardFormulas: false }), /'/);
    });
  }

  it('puts none before numbers, nor before a text that is a negative number', () => {
    assert.equal(
      exported('[{"a": -5}, {"a": "-12.50"}, {"a": "-1,5"}, {"a": -1e400}]', ['a']),
      'a\r\n-5\r\n-12.50\r\n"-1,5"\r\n-1e400\r\n',
    );
  });

  it('guards the names of columns, which are the vendor’s too', () => {
    assert.equal(exported('[{"=a": 1}]', ['=a']), "'=a\r\n1\r\n");
  });

  it('keeps a row whose only cell is empty', () => {
    assert.equal(exported('[{"a": ""}, {"a": null}, {}]', ['a']), 'a\r\n""\r\n""\r\n""\r\n');
  });

  it('writes what is nested as JSON in one cell', () => {
    assert.equal(
      exported('[{"a": {"id": 9007199254740993, "tags": ["x"]}}]', ['a']),
      'a\r\n"{""id"":9007199254740993,""tags"":[""x""]}"\r\n',
    );
  });

  it('writes names that objects inherit like any other', () => {
    assert.equal(
      exported('[{"__proto__": {"x": 1}, "constructor": "c"}, {}]', ['__proto__', 'constructor']),
      '__proto__,constructor\r\n"{""x"":1}",c\r\n,\r\n',
    );
  });
});

describe('An export as JSON', () => {
  it('is a list of the rows with the columns shown, in their order', () => {
    assert.equal(
      exported('[{"a": 1, "b": "x", "c": null}, {"c": {"d": []}}]', ['c', 'a'], { format: 'json' }),
      '[\n{"c":null,"a":1},\n{"c":{"d":[]}}\n]\n',
    );
    assert.equal(exported('[]', ['a'], { format: 'json' }), '[]\n');
  });

  it('is a row a line as NDJSON', () => {
    assert.equal(exported('[{"a": "x\\ny"}, {}]', ['a'], { format: 'ndjson' }), '{"a":"x\\ny"}\n{}\n');
  });

  it('keeps digits, names and broken characters as they came', () => {
    const json = '[{"10":1e400,"a":9007199254740993,"2":-0,"__proto__":{"x":"\\ud800"},"c":"\\u0000"}]';
    assert.equal(
      exported(json, ['10', 'a', '2', '__proto__', 'c'], { format: 'ndjson', nested: 'columns' }),
      `${json.slice(1, -1)}\n`,
    );
  });

  it('keeps rows that are no objects', () => {
    assert.equal(exported('[1, "x", null, [2]]', ['value'], { format: 'ndjson' }), '1\n"x"\nnull\n[2]\n');
    assert.equal(
      exported('[9007199254740993, {"a": 1}]', ['a'], { format: 'ndjson' }),
      '9007199254740993\n{"a":1}\n',
    );
  });
});

describe('An export as Markdown', () => {
  it('is a table with numbers to the right', () => {
    const pieces = exportText([{ a: 'x', b: 1 }], [column('a'), column('b', 'number')], {
      ...plain,
      format: 'markdown',
    });
    assert.equal([...pieces].map(({ text }) => text).join(''), '| a | b |\n| --- | ---: |\n| x | 1 |\n');
  });

  it('makes no markup of what a cell says', () => {
    const text = 'a|b\\|c `x` *y* _z_ ~s~ [l](u) $m$ <b>&amp;</b>\r\nnext';
    assert.equal(
      exported(JSON.stringify([{ t: text }]), ['t'], { format: 'markdown' }),
      '| t |\n| --- |\n' +
        '| a\\|b\\\\\\|c \\`x\\` \\*y\\* \\_z\\_ \\~s\\~ \\[l\\](u) \\$m\\$ &lt;b&gt;&amp;amp;&lt;/b&gt;<br>next |\n',
    );
  });
});

describe('What an export gives', () => {
  it('is a piece for each row, with the rows that are whole then', () => {
    assert.deepEqual(
      [...exportText([{ a: 1 }, { a: 2 }], [column('a')], plain)],
      [
        { text: 'a\r\n', rows: 0 },
        { text: '1\r\n', rows: 1 },
        { text: '2\r\n', rows: 2 },
        { text: '', rows: 2 },
      ],
    );
  });
});

import assert from 'node:assert/strict';
import { parseJson } from '../../../src/http/json/json';
import type { DetailPath } from '../../../src/protocol/detail';
import { detailOf, valueText } from '../../../src/table/detail';
import { schemaAt } from '../../../src/table/schemaAt';
import { pathText, placeAt, valueAt } from '../../../src/table/valueAt';
import { find } from '../../support/catalog';
import { png } from './pictures';

const look = (json: string, path: DetailPath = [], from = 0) =>
  detailOf({ row: { a: parseJson(json) }, column: 'a', path, from });

describe('a value in full', () => {
  it('is one level at a time: what it holds says what it is and how much it holds', () => {
    assert.deepEqual(look('{"id": 9007199254740993, "list": [1, 2], "inner": {"b": null}, "t": "x\\ny"}'), {
      path: [],
      kind: 'object',
      text: '4 fields',
      children: [
        { key: 'id', kind: 'number', text: '9007199254740993' },
        { key: 'list', kind: 'list', text: '1, 2', count: 2 },
        { key: 'inner', kind: 'object', text: '{"b":null}', count: 1 },
        { key: 't', kind: 'text', text: 'x ⏎ y' },
      ],
      count: 4,
    });
    assert.deepEqual(look('{"list": [true, {"b": 1}]}', ['list'])?.children, [
      { key: 0, kind: 'boolean', text: 'true' },
      { key: 1, kind: 'object', text: '{"b":1}', count: 1 },
    ]);
  });

  it('comes in portions of 200, from where it is asked for', () => {
    const json = JSON.stringify(Array.from({ length: 450 }, (_, index) => index));
    const part = look(json, [], 400);
    assert.equal(part?.count, 450);
    assert.deepEqual([part.children.length, part.children[0]?.key], [50, 400]);
    assert.equal(look(json)?.children.length, 200);
    assert.equal(look(json, [], 450)?.children.length, 0);
  });

  it('has its lines, and shows what cannot be seen', () => {
    assert.equal(look('"a\\n\\tb\\u202ec"')?.text, 'a\n\tb\\u202ec');
  });

  it('is cut when it is very long, and says how long it is', () => {
    const long = look(JSON.stringify('x'.repeat(250_000)));
    assert.equal(long?.length, 250_000);
    assert.equal(long.text.length, 100_001);
    assert.equal(look(JSON.stringify('x'.repeat(100_000)))?.length, undefined);
  });

  it('is nothing where nothing is', () => {
    assert.equal(look('{"a": 1}', ['b']), undefined);
    assert.equal(look('[1]', ['length']), undefined);
    assert.equal(look('{"a": 1}', ['constructor']), undefined);
    assert.equal(look('"abc"', [0]), undefined);
    assert.equal(look('null')?.kind, 'null');
  });

  it('has the words of the document: descriptions and labels', () => {
    const { operation } = find('auvo', 'tasks.list');
    const row = {
      attachments: [{ attachmentType: 1 }],
      priority: 2,
      idUserFrom: 3,
      summary: { totalValue: 5 },
    };
    const at = (column: string, path: DetailPath = []) =>
      detailOf({ row, column, path, from: 0, schema: schemaAt(operation, column, path) });
    assert.equal(at('priority')?.text, '2 · Medium');
    assert.equal(at('attachments', [0])?.kind, 'object');
    const vehicle = find('autengo', 'vehicle.list').operation;
    const equipment = schemaAt(vehicle, 'fuelType', ['text']);
    assert.notEqual(equipment, undefined);
    assert.equal(schemaAt(vehicle, 'constructor', []), undefined);
    assert.equal(schemaAt(vehicle, 'vin', ['nothing', 0]), undefined);
  });

  it('shows a picture as its size, and a date as a date', () => {
    assert.deepEqual(
      [look(JSON.stringify(png))?.kind, look(JSON.stringify(png))?.text],
      ['image', 'PNG image, 70 B'],
    );
    assert.equal(look('"2026-11-21T08:00:00"')?.kind, 'date');
  });

  it('is copied exactly: texts as they are, everything else as JSON', () => {
    assert.equal(valueText('a\u202e"b'), 'a\u202e"b');
    assert.equal(valueText(parseJson('9007199254740993')), '9007199254740993');
    assert.equal(
      valueText(parseJson('{"a": [1e400, -0], "b": {}}')),
      '{\n  "a": [\n    1e400,\n    -0\n  ],\n  "b": {}\n}',
    );
    assert.equal(valueText(null), 'null');
  });
});

describe('the path of a value', () => {
  const cases: readonly [string, DetailPath, string][] = [
    ['customer', ['contacts', 0, 'name'], 'customer.contacts[0].name'],
    ['odd key', ['a-b', 'ünï', '0', 3], '["odd key"]["a-b"].ünï["0"][3]'],
    ['a"b', [], '["a\\"b"]'],
    ['', [''], '[""][""]'],
  ];
  for (const [column, path, text] of cases) {
    it(`is written ${text}`, () => {
      assert.equal(pathText(column, path), text);
    });
  }

  it('leads to the value', () => {
    const row = parseJson('{"a": {"__proto__": [5, 6]}}');
    assert.equal(valueAt(row, 'a', ['__proto__', 1]), 6);
    assert.equal(valueAt(row, 'a', ['toString']), undefined);
  });
});

describe('a place', () => {
  const of = (json: string, column = 'latitude', path: DetailPath = []) =>
    placeAt(parseJson(json), column, path);

  it('is found from either of its coordinates, and from what holds both', () => {
    const place = { latitude: '-16.6809', longitude: '-49.2533' };
    assert.deepEqual(of('{"latitude": -16.6809, "longitude": -49.2533}'), place);
    assert.deepEqual(of('{"latitude": "-16.6809", "longitude": " -49.2533 "}', 'longitude'), place);
    assert.deepEqual(of('{"at": {"lat": -16.6809, "lng": -49.2533}}', 'at'), place);
    assert.deepEqual(of('{"at": {"lat": -16.6809, "lng": -49.2533}}', 'at', ['lng']), place);
    assert.equal(of('{"latitude": 1, "longitude": 2, "name": "x"}', 'name'), undefined);
    assert.equal(look('{"lat": 1.5, "lon": 2}')?.isPlace, true);
    assert.equal(look('{"lat": 1.5}')?.isPlace, undefined);
  });

  it('keeps the digits that came', () => {
    const exact = of('{"latitude": 1.12345678901234567890, "longitude": 2}');
    assert.equal(exact?.latitude, '1.12345678901234567890');
  });

  it('is none out of range, at 0 and 0, or in other words than digits', () => {
    for (const [latitude, longitude] of [
      ['90.1', '0'],
      ['900', '900'],
      ['0', '180.5'],
      ['0', '0.0'],
      ['"1e1"', '2'],
      ['"1&x=2"', '2'],
      ['null', '2'],
      ['""', '""'],
      ['true', '1'],
    ])
      assert.equal(
        of(`{"latitude": ${latitude ?? ''}, "longitude": ${longitude ?? ''}}`),
        undefined,
        latitude,
      );
  });
});

import assert from 'node:assert/strict';
import * as z from 'zod';
import { jsonPatch, jsonQuery } from '../../../../src/catalog/fields';
import { defineOperation } from '../../../../src/catalog/operation';
import { readAuvo } from './auvo';
import { catalogNames } from './catalogNames';
import { differences, expectedOf } from './compare';
import { documented, namesInJson } from './documented';

describe('reading names from an example', () => {
  it('nests them by their braces, with lists transparent', () => {
    assert.deepEqual(namesInJson('{"a": [{"b": 1}, {"b": 2, "c": {"d": ["x"]}}], "e": null}', 'answer'), [
      'answer.a',
      'answer.a.b',
      'answer.a.b',
      'answer.a.c',
      'answer.a.c.d',
      'answer.e',
    ]);
  });

  it('minds neither missing commas nor missing outer braces nor a quote too many', () => {
    const text = '"result":{ "a": null\n "b": ""some text,\n "c" : { "d": 0.00 }';
    assert.deepEqual(namesInJson(text, 'answer'), [
      'answer.result',
      'answer.result.a',
      'answer.result.b',
      'answer.result.c',
      'answer.result.c.d',
    ]);
  });

  it('reads JavaScript too, whose names have no quotes', () => {
    assert.deepEqual(
      namesInJson("{ and: { kilometers: ['>=|1:2'] }, // or: 'this'\n offset: 0 }", 'query', true),
      ['query.and', 'query.and.kilometers', 'query.offset'],
    );
  });
});

describe('reading an operation of Auvo', () => {
  const text = [
    'Things/Thing/Listhttps, none',
    'GEThttps://api.auvo.com.br/v2/things/id/parts/?paramFilter=paramFilter&page=pageParameters',
    'id',
    'The thing.',
    'Number',
    'paramFilter',
    'json string.id (number) - The idstartDate (required, string) - Seen ("yyyy").kind (string) - Low:1, High:2name (string) - The name',
    'String',
    'page',
    'Page. Default 1.',
    'Int',
    'Request',
    'print response_bodyResponse',
    '200',
    'Body',
    '"result": {"id": 1}',
    'Response',
    '400',
    '{"message": ""}',
  ].join('\n');
  const [operation] = readAuvo(text);

  it('knows which words of the address are parameters', () => {
    assert.deepEqual(
      [operation?.method, operation?.path, operation?.line],
      ['GET', '/things/{id}/parts/', 2],
    );
  });

  it('takes the fields of the filter apart, with their marks and values', () => {
    const fields = [...(operation?.names ?? [])].filter((name) => name.startsWith('query.paramFilter.'));
    assert.deepEqual(
      fields.map((name) => name.replace('query.paramFilter.', '')),
      ['id', 'startDate', 'kind', 'name'],
    );
    assert.equal(operation?.required.get('query.paramFilter.startDate'), true);
    assert.deepEqual(operation.values.get('query.paramFilter.kind'), ['1', '2']);
    assert.equal(operation.defaults.get('query.page'), 1);
  });

  it('reads the first answer, and not the failures', () => {
    assert.deepEqual(
      [...(operation?.names ?? [])].filter((name) => name.startsWith('answer.')),
      ['answer.result', 'answer.result.id'],
    );
  });
});

describe('comparing a document with the catalog', () => {
  const operation = defineOperation({
    id: 'things.patch',
    title: 'Patch',
    description: 'Patches.',
    method: 'PATCH',
    path: '/things/{id}',
    params: { id: z.int() },
    query: { paramFilter: jsonQuery({ name: z.string() }) },
    body: jsonPatch({ name: z.string() }),
    response: z.looseObject({ result: z.union([z.array(z.looseObject({ id: z.int() })), z.null()]) }),
    line: 1,
  });
  const names = new Set(catalogNames(operation).keys());
  const asDocumented = (all: Iterable<string>) => {
    const document = documented('PATCH', '/things/{id}', 1);
    for (const name of all) document.names.add(name);
    return document;
  };

  it('sees every place of the catalog: path, filter, changes and lists in alternatives', () => {
    for (const name of ['path.id', 'query.paramFilter.name', 'change.name', 'body.value', 'answer.result.id'])
      assert.ok(names.has(name), name);
  });

  it('says what is missing on either side', () => {
    const expected = expectedOf(asDocumented([...names, 'body.more']), [], new Map());
    assert.deepEqual(differences(expected, new Set([...names, 'query.other'])), [
      'is not in the catalog: body.more',
      'is not in the document: query.other',
    ]);
  });

  it('follows an exception, and notices when what it allows is gone', () => {
    const because = 'It is so.';
    const document = asDocumented(
      [...names].map((name) => (name === 'answer.result.id' ? 'answer.result.ID' : name)),
    );
    const exceptions = [
      { written: 'answer.result.ID', sent: 'answer.result.id', because },
      { added: ['answer.extra'], because },
    ];
    const expected = expectedOf(document, exceptions, new Map());
    assert.deepEqual(differences(expected, new Set([...names, 'answer.extra'])), []);
    assert.deepEqual(differences(expected, names), ['is not in the catalog: answer.extra']);
  });
});

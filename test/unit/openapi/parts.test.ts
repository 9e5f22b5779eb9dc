import assert from 'node:assert/strict';
import * as z from 'zod';
import {
  numberEnum,
  jsonPatch,
  base64File,
  localDateTime,
  row,
  wholeNumber,
} from '../../../src/catalog/fields';
import { vendors } from '../../../src/catalog/vendors';
import { opens } from '../../../src/catalog/reference';
import { Components } from '../../../src/openapi/components';
import { jsonSchema } from '../../../src/openapi/jsonSchema';
import { singular } from '../../../src/openapi/names';
import type { JsonObject } from '../../../src/openapi/types';
import { at, documentOf, operationIn, parameterOf, textAt } from './look';

describe('the ways into an API', () => {
  it('AutoVu: three headers, all of them', async () => {
    const document = await documentOf(vendors.autovu);
    assert.deepEqual(operationIn(document, 'diary.list').object.security, [
      { 'api-key': [], scopecode: [], 'api-password': [] },
    ]);
    assert.deepEqual(at(document, 'components', 'securitySchemes', 'api-key', 'type'), 'apiKey');
  });

  it('Auvo: a bearer token, and none to get one', async () => {
    const document = await documentOf(vendors.auvo);
    assert.deepEqual(operationIn(document, 'tasks.list').object.security, [{ Authorization: [] }]);
    assert.deepEqual(operationIn(document, 'login').object.security, []);
    assert.equal(at(document, 'components', 'securitySchemes', 'Authorization', 'scheme'), 'bearer');
  });

  it('Autengo: the key alone, or with one of the two forms of the token', async () => {
    const document = await documentOf(vendors.autengo);
    assert.deepEqual(operationIn(document, 'vehicle.list').object.security, [
      { 'X-Api-Key': [] },
      { 'X-Api-Key': [], Authorization: [] },
      { 'X-Api-Key': [], 'X-Authorization': [] },
    ]);
    assert.match(
      textAt(document, 'components', 'securitySchemes', 'Authorization', 'description'),
      /"JWT <token>"/,
    );
  });

  it('secrets in a body are text that an editor hides, and never an example', async () => {
    const document = await documentOf(vendors.auvo);
    const body = document.components.schemas.LoginBody;
    assert.deepEqual(body?.required, ['apiKey', 'apiToken']);
    assert.equal(at(body, 'properties', 'apiToken', 'format'), 'password');
    const media = at(operationIn(document, 'login').object, 'requestBody', 'content', 'application/json');
    assert.equal(at(media, 'example'), undefined);
  });
});

describe('parameters', () => {
  it('a filter is JSON text, described by its media type', async () => {
    const filter = parameterOf(await documentOf(vendors.auvo), 'tasks.list', 'paramFilter');
    assert.equal(filter.required, true);
    assert.equal(filter.schema, undefined);
    const schema = at(filter, 'content', 'application/json', 'schema');
    assert.deepEqual(at(schema, 'required'), ['startDate', 'endDate']);
  });

  it('a list of fields is separated by commas', async () => {
    const fields = parameterOf(await documentOf(vendors.auvo), 'tasks.list', 'selectfields');
    assert.deepEqual([fields.style, fields.explode], ['form', false]);
  });

  it('brackets are a deep object, and what that leaves open is said', async () => {
    const document = await documentOf(vendors.autengo);
    const and = parameterOf(document, 'vehicle.list', 'and');
    assert.deepEqual([and.style, and.explode], ['deepObject', true]);
    assert.match(textAt(and, 'description'), /and\[field\]\[\]=value/);
    assert.doesNotMatch(
      textAt(parameterOf(document, 'vehicle.list', 'order'), 'description'),
      /\[\]/,
      'an object without lists needs no such words',
    );
  });

  it('the language is one parameter that operations share', async () => {
    const document = await documentOf(vendors.autengo);
    const [first] = operationIn(document, 'makes').object.parameters as readonly unknown[]; // made so
    assert.deepEqual(first, { $ref: '#/components/parameters/Language' });
    assert.deepEqual(at(document, 'components', 'parameters', 'Language', 'schema', 'enum'), ['de', 'en']);
  });

  it('a slash at the end of a path is kept beside the path, which linters want without it', async () => {
    const document = await documentOf(vendors.auvo);
    assert.ok('/tasks' in document.paths);
    assert.equal(operationIn(document, 'tasks.list').object['x-path'], '/tasks/');
  });
});

describe('rows of which the document names no field', () => {
  it('are components of their own, and the fields that lead somewhere are told by name', async () => {
    const document = await documentOf(vendors.autovu);
    const { Diary, DiarySearchSitesRow } = document.components.schemas;
    assert.deepEqual(Diary, DiarySearchSitesRow);
    assert.ok(at(document, 'x-opens-by-name', 'JobId', '0', 'operationId'));
  });
});

describe('limits', () => {
  it('stand on the document, and in the headers that the vendor sends', async () => {
    const document = await documentOf(vendors.autovu);
    assert.equal(at(document, 'x-rate-limits', 'windows', '1', 'requests'), 5000);
    const { responses } = operationIn(document, 'diary.list').object;
    assert.ok(at(responses, '200', 'headers', 'X-RateLimit-Daily-Remaining'));
    assert.ok(at(responses, '429', 'headers', 'Retry-After'));
    assert.ok(at(responses, '429', 'headers', 'X-RateLimit-Minute-Limit'));
  });

  it('are not invented where none is documented', async () => {
    const document = await documentOf(vendors.auvo);
    assert.deepEqual(at(document, 'x-rate-limits', 'windows'), []);
    assert.equal(at(operationIn(document, 'tasks.list').object, 'responses', '200', 'headers'), undefined);
  });
});

describe('a schema in the words of OpenAPI', () => {
  it('has labels for tools and in the description for people', () => {
    assert.deepEqual(
      jsonSchema(numberEnum({ 1: 'Low', 2: 'High' }).optional().describe('How urgent'), 'input'),
      {
        description: 'How urgent. 1 = Low, 2 = High.',
        type: 'integer',
        enum: [1, 2],
        'x-enum-labels': { 1: 'Low', 2: 'High' },
      },
    );
  });

  it('does not repeat labels that the description says already', () => {
    const said = numberEnum({ 1: 'Low', 2: 'High' }).describe('1 - Low | 2 - High');
    assert.equal(jsonSchema(said, 'input').description, '1 - Low | 2 - High');
  });

  it('has the limits of the vendor, and none of JavaScript', () => {
    assert.deepEqual(jsonSchema(wholeNumber({ min: 1 }), 'input'), { type: 'integer', minimum: 1 });
  });

  it('asks for no zone in a time that has none', () => {
    const schema = jsonSchema(localDateTime(), 'input');
    assert.equal(schema.format, undefined);
    assert.match('2026-11-21T08:00:00', new RegExp(textAt(schema, 'pattern')));
    assert.doesNotMatch('2026-11-21T08:00:00Z', new RegExp(textAt(schema, 'pattern')));
  });

  it('says that a file is base64', () => {
    assert.deepEqual(jsonSchema(base64File(), 'input'), { type: 'string', contentEncoding: 'base64' });
  });

  it('names the operation that a value opens, and a secret', () => {
    const schema = jsonSchema(
      row({ id: z.int().meta(opens('customers.get')), token: z.string().meta({ secret: true }) }),
      'output',
    );
    assert.deepEqual(at(schema, 'properties', 'id', 'x-opens'), [
      { operationId: 'customers.get', at: ['path', 'id'] },
    ]);
    assert.equal(at(schema, 'properties', 'token', 'x-secret'), true);
  });

  it('keeps fields that are called as our words are', () => {
    const schema = jsonSchema(row({ labels: z.string(), secret: z.string(), patch: z.boolean() }), 'output');
    assert.deepEqual(Object.keys(schema.properties as object), ['labels', 'secret', 'patch']);
  });

  it('types the value of a change by its path', () => {
    const schema = jsonSchema(jsonPatch({ name: z.string(), active: z.boolean() }), 'input');
    assert.equal(at(schema, 'items', 'oneOf', '1', 'properties', 'value', 'type'), 'boolean');
  });
});

describe('components', () => {
  const object = (...names: string[]): JsonObject => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  });
  const holder = (property: string, inner: JsonObject): JsonObject => ({
    type: 'object',
    properties: { [property]: inner, [`other${property}`]: { type: 'string' } },
  });

  it('are kept once, under the first name', () => {
    const components = new Components();
    assert.deepEqual(components.add(object('a', 'b'), 'Task'), { $ref: '#/components/schemas/Task' });
    assert.deepEqual(components.add(object('a', 'b'), 'TaskList'), { $ref: '#/components/schemas/Task' });
    assert.deepEqual(components.add(object('a'), 'Task', 'TaskGetRow'), {
      $ref: '#/components/schemas/TaskGetRow',
    });
    assert.deepEqual(Object.keys(components.all()), ['Task', 'TaskGetRow']);
  });

  it('are made of what stands in two places, called by its property, with the words of each place', () => {
    const components = new Components();
    components.add(holder('discount', object('value', 'type')), 'Task');
    components.add(holder('discount', { ...object('value', 'type'), description: 'Off.' }), 'Quotation');
    const all = components.all();
    assert.deepEqual(all.Discount, object('value', 'type'));
    assert.deepEqual(at(all.Task, 'properties', 'discount'), { $ref: '#/components/schemas/Discount' });
    assert.deepEqual(at(all.Quotation, 'properties', 'discount'), {
      $ref: '#/components/schemas/Discount',
      description: 'Off.',
    });
  });

  it('have the name of their owner where one property has two shapes', () => {
    const components = new Components();
    for (const [owner, inner] of [
      ['A', object('x', 'y')],
      ['B', object('x', 'y')],
      ['C', object('x', 'z')],
      ['D', object('x', 'z')],
    ] as const)
      components.add({ ...holder('note', inner), title: owner }, owner);
    assert.deepEqual(Object.keys(components.all()), ['A', 'ANote', 'B', 'C', 'CNote', 'D']);
  });

  it('are called in the singular', () => {
    assert.deepEqual(['categories', 'taskTypes', 'address', 'diary'].map(singular), [
      'category',
      'taskType',
      'address',
      'diary',
    ]);
  });
});

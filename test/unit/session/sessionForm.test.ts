import assert from 'node:assert/strict';
import { fileIn } from '../../../src/session/form/formFiles';
import { SessionForm } from '../../../src/session/form/sessionForm';
import { writeForm } from '../../../src/session/form/writeForm';
import { bodySchema } from '../../../src/session/form/bodySchema';
import { allOperations, find } from '../../support/catalog';
import { nestedBody, patchBody, taking } from '../../support/forms';

const example = { name: 'Maria', lines: [{ item: 'a', qty: 2 }] };
const { vendor, operation } = taking(nestedBody, example);
const opened = (values = writeForm(operation, { body: example })) =>
  new SessionForm(vendor, operation, values);
const body = (form: SessionForm) => form.sections().find(({ id }) => id === 'body');

describe('the body as JSON', () => {
  it('is the form’s on several lines, and becomes fields again', () => {
    const form = opened();
    form.setBodyMode('json');
    assert.equal(form.values.body, `${JSON.stringify(example, undefined, 2)}\n`);
    assert.deepEqual(
      body(form)?.fields.map(({ id, control }) => [id, control]),
      [['body', 'json']],
    );
    assert.deepEqual(form.reading.input.body, example);
    form.setBodyMode('form');
    assert.deepEqual(form.values, writeForm(operation, { body: example }));
  });

  it('stays text while it is not valid JSON, or has what the form cannot show, and says where', () => {
    const form = opened({});
    form.setBodyMode('json');
    form.edit({ body: '{ "name": ' });
    form.setBodyMode('form');
    assert.match(body(form)?.body?.notice ?? '', /not valid JSON/);
    assert.equal(form.values.body, '{ "name": ');
    form.edit({ body: '{ "name": "x", "lines": [{ "item": "a", "colour": "red" }] }' });
    assert.equal(body(form)?.body?.notice, undefined);
    form.setBodyMode('form');
    assert.match(body(form)?.body?.notice ?? '', /cannot show lines\[0\]\.colour/);
    assert.equal(body(form)?.body?.mode, 'json');
  });

  it('is checked as the form is, with the place in it', () => {
    const form = opened({});
    form.setBodyMode('json');
    form.edit({ body: '{ "name": "x", "lines": [{ "qty": 1 }] }' });
    assert.deepEqual(form.reading.issues, { body: 'lines[0].item: Fill this in.' });
    form.edit({ body: '{ "name": "x", "amount": 9007199254740993 }' });
    assert.deepEqual(form.reading.issues, {
      body: 'A number in it has too many digits: write it as a text.',
    });
    form.edit({ body: '{\n  "name": x }' });
    const issues: Readonly<Record<string, string>> = form.reading.issues;
    assert.deepEqual(Object.values(issues), ['This is not valid JSON: see line 2, column 11.']);
  });
});

describe('what a field cannot read', () => {
  it('is kept when the body is shown as JSON, and is marked there and back', () => {
    const form = opened({ 'body.name': 'x', 'body.amount': 'twelve' });
    form.setBodyMode('json');
    assert.deepEqual(JSON.parse(form.values.body ?? ''), { name: 'x', amount: 'twelve' });
    assert.match(form.reading.issues.body ?? '', /^amount: /);
    form.setBodyMode('form');
    assert.equal(form.values['body.amount'], 'twelve');
    assert.deepEqual(Object.keys(form.reading.issues), ['body.amount']);
  });

  it('is told together with the next mistakes of the same JSON, up to three', () => {
    const form = opened({});
    form.setBodyMode('json');
    form.edit({ body: '{ "name": 1, "amount": "twelve", "lines": [{ "qty": 1 }, {}, {}] }' });
    const said = form.reading.issues.body ?? '';
    assert.match(said, /name: .+ amount: .+ lines\[0\]\.item: Fill this in\. And 2 more\.$/);
  });
});

describe('the body in an editor', () => {
  it('fills the fields as it is typed', () => {
    const form = opened();
    form.setBodyText('{ "name": "Ana", "address": { "street": "Rua A" } }');
    assert.deepEqual(form.values, { 'body.name': 'Ana', 'body.address.street': 'Rua A' });
    assert.equal(body(form)?.body?.mode, 'form');
  });

  it('is kept as text while it is half typed, and becomes fields again by itself', () => {
    const form = opened();
    form.setBodyText('{ "name": "An');
    assert.equal(body(form)?.body?.mode, 'json');
    assert.match(body(form)?.body?.notice ?? '', /not valid JSON/);
    assert.equal(form.bodyText, '{ "name": "An');
    form.setBodyText('{ "name": "Ana" }');
    assert.equal(body(form)?.body?.mode, 'form');
    assert.equal(body(form)?.body?.notice, undefined);
  });

  it('stays text when the user asked for text', () => {
    const form = opened();
    form.setBodyMode('json');
    form.setBodyText('{ "name": "Ana" }');
    assert.equal(body(form)?.body?.mode, 'json');
  });
});

describe('a list whose items are all empty', () => {
  it('is left out, because an empty list may clear what the vendor has; sent empty is said on purpose', () => {
    const form = opened({ 'body.name': 'x' });
    form.changeList('body.lines', 'add');
    assert.deepEqual(form.reading.input.body, { name: 'x' });
    form.changeList('body.lines', 'empty');
    assert.deepEqual(form.reading.input.body, { name: 'x', lines: [] });
  });
});

describe('the body as a whole', () => {
  it('is filled from the example and cleared, in either mode, and nothing else changes', () => {
    const form = opened({ language: 'de' });
    form.fillBody();
    assert.deepEqual(form.reading.shown.body, example);
    form.clearBody();
    assert.deepEqual({ ...form.values }, { language: 'de' });
    form.setBodyMode('json');
    form.fillBody();
    assert.deepEqual(JSON.parse(form.values.body ?? ''), example);
    form.clearBody();
    assert.equal(form.bodyText, '');
    assert.equal(body(form)?.body?.mode, 'json');
  });

  for (const { name, vendor, operation } of allOperations.filter(
    (one) => one.operation.example.body !== undefined,
  )) {
    it(`of ${name} goes through JSON and back without a change`, () => {
      const values = writeForm(operation, operation.example);
      const form = new SessionForm(vendor, operation, values);
      form.setBodyMode('json');
      form.setBodyMode('form');
      assert.deepEqual(form.values, values);
    });
  }
});

describe('a file in a form', () => {
  it('is a short text in the form and its content in the request, wherever its item moves', () => {
    const form = opened();
    form.setFile('body.photo', { name: 'photo.png', base64: 'aGFsbG8=' });
    assert.match(form.values['body.photo'] ?? '', /^@file:[\da-f-]+\/photo\.png$/);
    assert.equal(body(form)?.fields.find(({ id }) => id === 'body.photo')?.file, 'photo.png, 5 B');
    assert.deepEqual(form.reading.input.body, { ...example, photo: 'aGFsbG8=' });
    assert.deepEqual(form.reading.issues, {});
    assert.ok(!form.bodyText.includes('aGFsbG8='));
    form.setBodyMode('json');
    assert.deepEqual(form.reading.input.body, { ...example, photo: 'aGFsbG8=' });
  });

  it('has to be chosen again when its content is gone', () => {
    const form = opened();
    form.setFile('body.photo', { name: 'photo.png', base64: 'aGFsbG8=' });
    form.dispose();
    form.set({ ...form.values });
    assert.equal(form.reading.issues['body.photo'], 'Choose the file again: its content is not kept.');
  });

  it('is found by the form that it was chosen in only, never by a text that looks like it', () => {
    const form = opened();
    form.setFile('body.photo', { name: 'x', base64: 'aGFsbG8=' });
    for (let number = 0; number < 100; number++) {
      form.edit({ 'body.note': `@file:${String(number)}/x` });
      assert.deepEqual((form.reading.input.body as { note: unknown }).note, `@file:${String(number)}/x`);
    }
  });

  it('stays in the other item when one of two that have it takes another', () => {
    const { vendor: auvo, operation: attachments } = find('auvo', 'customers.attachments');
    const form = new SessionForm(auvo, attachments, writeForm(attachments, attachments.example));
    form.setFile('body.attachments.0.file', { name: 'one', base64: 'b25l' });
    form.changeList('body.attachments', 'duplicate', 0);
    form.setFile('body.attachments.1.file', { name: 'two', base64: 'dHdv' });
    const contents = () =>
      (form.reading.input.body as { attachments: { file: string }[] }).attachments.map(({ file }) => file);
    assert.deepEqual(contents(), ['b25l', 'dHdv']);
    const [first, second] = [0, 1].map((at) => form.values[`body.attachments.${String(at)}.file`] ?? '');
    form.changeList('body.attachments', 'remove', 0);
    assert.deepEqual(contents(), ['dHdv']);
    assert.deepEqual([fileIn(first ?? ''), fileIn(second ?? '')?.name], [undefined, 'two']);
    form.setBodyMode('json');
    form.clearBody();
    assert.equal(fileIn(second ?? ''), undefined);
  });

  it('goes into no other field', () => {
    const form = opened();
    form.setFile('body.name', { name: 'photo.png', base64: 'aGFsbG8=' });
    assert.equal(form.values['body.name'], 'Maria');
  });
});

describe('a form that is long', () => {
  it('finds the place of each of thousands of issues', () => {
    const { vendor: lets, operation: create } = find('letsjobit', 'visits.create');
    const names = Array.from({ length: 500 }, (_, at) => [`body.${String(at)}.name`, 'x'] as const);
    const form = new SessionForm(lets, create, { body: '500', ...Object.fromEntries(names) });
    const issues = Object.keys(form.reading.issues);
    assert.ok(issues.length >= 500);
    assert.ok(issues.some((id) => id.startsWith('body.499.')));
  });
});

describe('a change whose field is another now', () => {
  const { vendor: any, operation: patch } = taking(patchBody, []);
  const change = (path: string, value: string) =>
    new SessionForm(any, patch, {
      body: '1',
      'body.0.op': 'replace',
      'body.0.path': path,
      'body.0.value': value,
    });

  it('begins without a value: what was typed was meant for the field before', () => {
    const form = change('priority', '2');
    form.edit({ 'body.0.path': 'orientation' });
    assert.equal(form.values['body.0.value'], undefined);
    assert.deepEqual(form.reading.issues, { 'body.0.value': 'Fill this in.' });
  });

  it('takes a value that comes with the field, or that was typed before any', () => {
    const both = change('priority', '2');
    both.edit({ 'body.0.path': 'orientation', 'body.0.value': 'Left' });
    assert.equal(both.values['body.0.value'], 'Left');
    const first = change('', 'Left');
    first.edit({ 'body.0.path': 'orientation' });
    assert.equal(first.values['body.0.value'], 'Left');
  });
});

describe('a value from elsewhere', () => {
  it('goes into its field, or into a new condition of a filter', () => {
    const vehicles = find('autengo', 'vehicle.list');
    const form = new SessionForm(
      vehicles.vendor,
      vehicles.operation,
      writeForm(vehicles.operation, { query: { and: { price: '>|1' } } }),
    );
    assert.equal(form.fill(['query', 'search'], 'Golf'), 'query.search');
    form.fill(['query', 'and', 'makeName'], 'VW');
    assert.deepEqual(form.reading.input.query, { search: 'Golf', and: { price: '>|1', makeName: 'VW' } });
  });
});

describe('the messages of a vendor', () => {
  it('stand at the field that they name, by its name or by its place', () => {
    const form = opened();
    assert.deepEqual(
      form.issuesOf({ 'lines[0].qty': 'No.', Name: 'Taken.', '$.address.street': 'Where?', other: 'x' }),
      {
        'body.lines.0.qty': 'No.',
        'body.name': 'Taken.',
        'body.address.street': 'Where?',
      },
    );
  });
});

describe('the JSON schema of a body', () => {
  it('has descriptions, labels of values and the example, and no words of the catalog', () => {
    const { operation } = taking(patchBody, [{ op: 'replace', path: 'orientation', value: 'a$b' }]);
    const schema = JSON.stringify(bodySchema(operation));
    assert.match(schema, /"enumDescriptions":\["Low","High"\]/);
    assert.match(schema, /What to know before going there/);
    assert.match(schema, /a\\\\\$b/);
    assert.doesNotMatch(schema, /"labels"|"patch"|9007199254740991/);
  });

  for (const { name, operation } of allOperations.filter((one) => one.operation.body !== undefined)) {
    it(`of ${name} is made`, () => {
      assert.equal(bodySchema(operation) === undefined, operation.credentialBody !== undefined);
    });
  }
});

import assert from 'node:assert/strict';
import { readRequestFile, writeRequestFile } from '../../../src/requests/requestFile';
import type { SavedRequest } from '../../../src/requests/savedRequests';
import { cleanName, readSaved } from '../../../src/requests/savedRequests';

const request: SavedRequest = {
  vendorId: 'auvo',
  operationId: 'tasks.list',
  name: 'Open tasks',
  values: { 'query.pageSize': '50', 'query.page': '1', 'query.other': 'not in the form' },
};
const bytes = (text: string) => new TextEncoder().encode(text);
const problemOf = (text: string) => {
  const read = readRequestFile(bytes(text));
  assert.ok('problem' in read, text);
  return read.problem;
};
const changed = (more: object) =>
  JSON.stringify({ vendorscope: 1, vendor: 'auvo', operation: 'tasks.list', name: 'x', values: {}, ...more });

describe('A saved request as a file', () => {
  it('has one value a line in an order that does not change', () => {
    const text = writeRequestFile(request);
    assert.equal(
      text,
      [
        '{',
        '  "vendorscope": 1,',
        '  "vendor": "auvo",',
        '  "operation": "tasks.list",',
        '  "name": "Open tasks",',
        '  "values": {',
        '    "query.other": "not in the form",',
        '    "query.page": "1",',
        '    "query.pageSize": "50"',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
    const values = Object.fromEntries(Object.entries(request.values).reverse());
    assert.equal(writeRequestFile({ ...request, values }), text);
  });

  it('is read as it was written, values that the form does not have included', () => {
    assert.deepEqual(readRequestFile(bytes(writeRequestFile(request))), { request });
    assert.deepEqual(readRequestFile(bytes(`\uFEFF${writeRequestFile(request)}`)), { request });
  });

  it('says in words what is wrong with it', () => {
    assert.match(problemOf('{\n  "vendorscope": 1,,\n}'), /^This is not JSON( at line 2 column 20)?\.$/);
    assert.equal(problemOf(''), 'This is not JSON.');
    const other = 'This is no saved request: it does not begin with “"vendorscope": 1”.';
    for (const text of ['null', '[]', '"text"', '{}', '{"vendorscope":"1"}'])
      assert.equal(problemOf(text), other);
    assert.equal(
      problemOf(changed({ vendorscope: 2 })),
      'It has version 2; this Vendorscope reads version 1.',
    );
    assert.equal(problemOf(changed({ vendor: undefined })), '“vendor” is missing or is no text.');
    assert.equal(problemOf(changed({ values: 7 })), '“values” is missing or is no object.');
    assert.equal(
      problemOf(changed({ values: { 'query.page': 7 } })),
      '“values.query.page” is missing or is no text.',
    );
    assert.equal(problemOf(changed({ name: '' })), '“name” is empty or too long.');
    assert.equal(problemOf(changed({ name: '\u202e' })), '“name” is empty.');
    assert.equal(
      problemOf(changed({ operation: 'tasks.guess' })),
      'There is no operation “tasks.guess” of “auvo”.',
    );
    assert.equal(
      problemOf(' '.repeat(1024 * 1024 + 1)),
      'This file is larger than 1 MB: no saved request is.',
    );
  });

  it('tells nothing of the text of a file that is none', () => {
    assert.ok(!problemOf('canary').includes('canary'));
  });

  it('never throws, whatever its bytes are', () => {
    for (const odd of [[0xff, 0xfe], [0], [0x7b, 0xc3]])
      assert.ok('problem' in readRequestFile(Uint8Array.from(odd)));
    const read = readRequestFile(bytes(changed({}).replace('{}', '{"__proto__":"x","constructor":"y"}')));
    assert.ok('request' in read);
    assert.equal(Object.getPrototypeOf(read.request.values), Object.prototype);
  });
});

describe('The user’s saved requests', () => {
  it('are read as they were stored; what is not legal is dropped', () => {
    const stored = { id: 'a', ...request };
    assert.deepEqual(readSaved([stored, { ...stored, name: '' }, 7, { ...stored, values: [] }]), [stored]);
    assert.deepEqual(readSaved(undefined), []);
  });

  it('have names without characters that hide or turn text', () => {
    assert.equal(cleanName(' Tasks\u202e\u0007 of\nAna\u200b '), 'Tasks of Ana');
    assert.equal(cleanName('x'.repeat(300)).length, 100);
  });
});

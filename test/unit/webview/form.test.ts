import assert from 'node:assert/strict';
import type { FormField, FormGroup, FormSection } from '../../../src/protocol/form';
import { initialView, reduce, typedValues, unsentOf, valuesOf } from '../../../webview/state';
import { itemTitle, singular } from '../../../webview/text/item';
import { listItems, toggleItem } from '../../../webview/text/list';
import { fieldToFix, fieldsOf, filledCount, hasIssue, missingFields } from '../../../webview/text/missing';
import { panel } from './fixtures';

const field = (id: string, more: Partial<FormField> = {}): FormField => ({
  id,
  label: id.split('.').at(-1) ?? '',
  control: 'text',
  required: false,
  ...more,
});
const item = (at: number): FormGroup => ({
  id: `body.lines.${String(at)}`,
  title: '',
  fields: [
    field(`body.lines.${String(at)}.type`, {
      control: 'choice',
      choices: [{ value: '1', label: '1 · Repair' }],
    }),
    field(`body.lines.${String(at)}.name`, { required: true }),
  ],
});
const body: FormSection = {
  id: 'body',
  title: 'Body',
  fields: [field('body.name')],
  nested: [
    { kind: 'group', id: 'body.address', title: 'address', fields: [field('body.address.street')] },
    {
      kind: 'list',
      id: 'body.lines',
      title: 'lines',
      of: 'item',
      bare: false,
      given: true,
      required: false,
      items: [item(0), item(1)],
    },
  ],
};

describe('a nested form', () => {
  const { form } = panel({ sections: [body] });

  it('has its fields in order, those of groups and items included', () => {
    assert.deepEqual(
      fieldsOf(form).map(({ id }) => id),
      [
        'body.name',
        'body.address.street',
        'body.lines.0.type',
        'body.lines.0.name',
        'body.lines.1.type',
        'body.lines.1.name',
      ],
    );
    assert.deepEqual(
      missingFields(form, { 'body.lines.0.name': 'a', 'body.lines.1.type': '1' }).map(({ id }) => id),
      ['body.lines.1.name'],
    );
    assert.deepEqual(missingFields(form, {}), [], 'an empty item is left out, so nothing of it is missing');
    assert.equal(filledCount(form, { 'body.lines': '2', 'body.lines.0.name': 'a' }), 1);
  });

  it('knows where an issue is, also that of a list as a whole', () => {
    const issues = { 'body.lines': 'Add one.' };
    assert.equal(fieldToFix(panel({ sections: [body], issues }).form, {})?.id, 'body.lines');
    assert.ok(hasIssue(body, issues));
    assert.ok(hasIssue(body, { 'body.lines.1.type': 'No.' }));
    assert.ok(!hasIssue(item(0), { 'body.lines.1.type': 'No.' }));
  });

  it('calls an item by the first thing that it says', () => {
    assert.equal(itemTitle(item(0), { 'body.lines.0.type': '1', 'body.lines.0.name': 'x' }), '1 · Repair');
    assert.equal(itemTitle(item(0), { 'body.lines.0.name': ' two\n lines ' }), 'two lines');
    assert.equal(itemTitle(item(0), {}), '');
    assert.deepEqual(['visits', 'categories', 'address', 'extraData'].map(singular), [
      'visit',
      'category',
      'address',
      'extraData',
    ]);
  });
});

describe('what was typed', () => {
  const arrived = {
    type: 'arrived',
    panel: panel({ values: { 'body.lines': '1', 'path.id': '1' } }),
    at: 0,
  } as const;

  it('is sent as what changed, not as the whole form', () => {
    const view = [arrived, { type: 'edited', field: 'path.id', text: '2' } as const].reduce(
      reduce,
      initialView(),
    );
    assert.deepEqual(unsentOf(view), { 'path.id': '2' });
  });

  it('is no longer laid on top of a list that the host rewrites', () => {
    const view = [
      arrived,
      { type: 'focused', field: 'body.lines.0.name' } as const,
      { type: 'edited', field: 'body.lines.0.name', text: 'x' } as const,
      { type: 'edited', field: 'path.id', text: '2' } as const,
      { type: 'superseded', prefix: 'body.lines' } as const,
    ].reduce(reduce, initialView());
    assert.deepEqual(valuesOf(view), { 'body.lines': '1', 'path.id': '2' });
    assert.equal(view.editing, undefined);
  });

  it('is remembered without anything of the body', () => {
    const values = {
      body: '2',
      'body.0.name': 'x',
      'body:mode': 'json',
      'query.bodyType': 'y',
      'path.id': '1',
    };
    assert.deepEqual(typedValues(values), { 'query.bodyType': 'y', 'path.id': '1' });
  });
});

describe('a list field', () => {
  it('keeps values with a comma or a quote in them whole', () => {
    assert.deepEqual(listItems('a, "b, c", "d\\"e" , f"g'), ['a', '"b, c"', '"d\\"e"', 'f"g']);
    assert.deepEqual(listItems(' [] '), []);
    assert.equal(toggleItem('[]', 'a'), 'a');
  });
});

import assert from 'node:assert/strict';
import * as z from 'zod';
import { changes } from '../../../src/catalog/fields';
import { findOperation } from '../../../src/catalog/vendor';
import { vendors, type VendorId } from '../../../src/catalog/vendors';

/** Whether the body of an operation takes a value, and the first reason why not. */
function reading(vendor: VendorId, id: string, value: unknown): string | undefined {
  const body = findOperation(vendors[vendor], id)?.body;
  assert.ok(body, id);
  return body.safeParse(value).error?.issues[0]?.message;
}

describe('the body of a partial update', () => {
  const body = changes({ name: z.string(), size: z.int() });

  it('takes any of the fields, but not none and no others', () => {
    for (const value of [{ name: 'a' }, { size: 1 }, { name: 'a', size: 1 }])
      assert.deepEqual(body.parse(value), value);
    assert.equal(body.safeParse({}).error?.issues[0]?.message, 'Change at least one field.');
    for (const value of [{ nmae: 'a' }, { size: 'a' }]) assert.equal(body.safeParse(value).success, false);
  });

  it('says so in JSON Schema', () => {
    const { required, minProperties, additionalProperties } = z.toJSONSchema(body, { io: 'input' });
    assert.deepEqual([required, minProperties, additionalProperties], [undefined, 1, false]);
  });
});

describe('the bodies of Autengo', () => {
  it('keep the limits that the document sets to a contact', () => {
    const cases: [body: object, reason: RegExp][] = [
      [{ zipCode: '1'.repeat(17) }, /at most 16 /],
      [{ iban: '1'.repeat(65) }, /at most 64 /],
      [{ driverLicenseNumber: '1'.repeat(101) }, /at most 100 /],
      [{ notes: 'x'.repeat(16_777_216) }, /at most 16777215 /],
      [{ customerRating: 0 }, /from 1 to 5/],
      [{ title: 'Ms' }, /one of Mr, Mrs/],
      [{ dateOfBirth: '1990-02-30' }, /date such as/],
      [{ ID: 123 }, /ID/],
      [{ isPrivate: true }, /isPrivate/],
    ];
    for (const id of ['contact.create', 'contact.update', 'contact.updateByTecfactura'])
      for (const [body, reason] of cases) assert.match(reading('autengo', id, body) ?? '', reason);
  });

  it('want a vehicle for an opportunity, and both numbers for a token', () => {
    assert.equal(reading('autengo', 'opportunity.create', { sellingId: 'AIQWXW' }), undefined);
    assert.equal(reading('autengo', 'opportunity.create', { sellingId: '' }), 'Fill this in.');
    assert.match(
      reading('autengo', 'opportunity.create', { sellingId: 'A', sourceType: 7 }) ?? '',
      /one of 6/,
    );
    assert.ok(reading('autengo', 'auth.token', { userAlzuraId: 1 }));
  });
});

describe('the bodies of LetsJobIt', () => {
  const visit = {
    driverId: 'd',
    date: '2026-11-21',
    id: 1,
    docNo: 'n',
    customer: 'c',
    address: 'a',
    city: 'c',
    companyId: 'c',
  };
  const create = (changed: object) => reading('letsjobit', 'visits.create', [{ ...visit, ...changed }]);

  it('take a visit with what is required and no more', () => {
    assert.equal(create({}), undefined);
    for (const name of Object.keys(visit)) assert.ok(create({ [name]: undefined }), name);
  });

  it('take visits only as a list', () => {
    assert.ok(reading('letsjobit', 'visits.create', visit));
    assert.equal(reading('letsjobit', 'visits.create', []), 'Add a visit.');
  });

  it('write flags and numbers as numbers, as the table says', () => {
    assert.equal(create({ closed: 1, inMobileApp: 0, siteId: 30101308, priority: 10 }), undefined);
    for (const wrong of [{ closed: '1' }, { closed: true }, { siteId: '30101308' }, { priority: '3' }])
      assert.ok(create(wrong), JSON.stringify(wrong));
    for (const priority of [0, 11]) assert.match(create({ priority }) ?? '', /from 1 to 10/);
  });

  it('take lines with fields of their own, of a documented type', () => {
    const line = { actionItem: true, description: 'Service' };
    const field = { type: 'select', caption: 'Colour', name: 'colour', options_values: 'red | blue' };
    assert.equal(create({ lines: [{ ...line, extraData: [field] }] }), undefined);
    assert.ok(create({ lines: [{ ...line, extraData: [{ ...field, type: 'file' }] }] }));
    assert.ok(create({ lines: [{ description: 'Service' }] }));
  });

  it('take any part of a visit for an update', () => {
    assert.equal(reading('letsjobit', 'visits.update', { obs: 'No parking available' }), undefined);
    assert.ok(reading('letsjobit', 'visits.update', { modifyUser: 'me' }));
  });
});

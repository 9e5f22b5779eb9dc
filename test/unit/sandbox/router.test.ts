import assert from 'node:assert/strict';
import { vendors } from '../../../src/catalog/vendors/index';
import { createRouter } from '../../../src/sandbox/router';

describe('the router', () => {
  const autengo = createRouter(vendors.autengo);
  const idOf = (path: string) => {
    const route = autengo('GET', path);
    return route.found === 'operation' ? [route.operation.id, route.params] : route.found;
  };

  it('prefers literal segments to parameters', () => {
    assert.deepEqual(idOf('/v3/vehicle/reference/make'), ['makes', {}]);
    assert.deepEqual(idOf('/v3/vehicle/reference/make/190/model'), ['models', { makeId: '190' }]);
    assert.deepEqual(idOf('/v3/vehicle/AIQWXW'), ['vehicle.get', { sellingId: 'AIQWXW' }]);
  });

  it('decodes parameters, and finds nothing for empty or broken ones', () => {
    assert.deepEqual(idOf('/v3/vehicle/A%2FB'), ['vehicle.get', { sellingId: 'A/B' }]);
    assert.equal(idOf('/v3/vehicle/'), 'nothing');
    assert.equal(idOf('/v3/vehicle/%E0%A4%A'), 'nothing');
    assert.equal(idOf('/vehicle'), 'nothing');
  });

  it('names the methods of a path that has others', () => {
    assert.deepEqual(autengo('POST', '/v3/vehicle'), { found: 'path', methods: ['GET'] });
  });
});

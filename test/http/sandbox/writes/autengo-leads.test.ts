import assert from 'node:assert/strict';
import { at, handClock, operationOf, rowsAt, secrets, visit, type Visit } from '../visitor';

describe('leads, tokens and filter values in the sandbox of Autengo', () => {
  const clock = handClock();
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit({ clock });
  });
  after(() => sandbox.close());
  beforeEach(() => sandbox.reset('autengo'));

  const opportunity = (body: unknown) => sandbox.write('autengo', 'POST', '/v3/opportunity', body);
  const example = operationOf('autengo', 'opportunity.create').example.body;

  it("a lead for the document's vehicle gets a number, and the next lead the next", async () => {
    const { status, json } = await opportunity(example);
    assert.equal(status, 200);
    assert.deepEqual(json, { status: 'success', data: { opportunityId: 3813 } });
    assert.equal(at((await opportunity({ sellingId: 'AIQWXW' })).json, 'data', 'opportunityId'), 3814);
    await sandbox.reset('autengo');
    assert.equal(at((await opportunity(example)).json, 'data', 'opportunityId'), 3813);
  });

  it('a lead for no vehicle is not found, and one without a vehicle refused', async () => {
    assert.equal((await opportunity({ sellingId: 'NOSUCH' })).status, 404);
    assert.equal((await opportunity({ requestText: 'Hello' })).status, 400);
    assert.equal((await opportunity({ sellingId: 'AIQWXW', sourceType: 5 })).status, 400);
  });

  it('a token is issued with the API key alone, opens for a day, and is refreshed by another', async () => {
    const { example: asked } = operationOf('autengo', 'auth.token');
    const issued = await sandbox.write('autengo', 'POST', '/v3/auth/token', asked.body);
    assert.equal(issued.status, 200);
    const token = String(at(issued.json, 'token'));
    const rest = { expires_in: 86400, token_type: 'Bearer', scope: 'AutengoApiV3' };
    assert.deepEqual(issued.json, { token, ...rest });

    const withToken = (value: string) => ({ ...secrets.autengo, Authorization: `JWT ${value}` });
    const refreshed = await sandbox.get('autengo', '/v3/auth/refresh', withToken(token));
    const next = String(at(refreshed.json, 'token'));
    assert.deepEqual(refreshed.json, { token: next, ...rest });
    assert.notEqual(next, token);
    assert.equal((await sandbox.get('autengo', '/v3/vehicle/AIQWXW', withToken(next))).status, 200);
    clock.advance(86_400);
    assert.equal((await sandbox.get('autengo', '/v3/vehicle/AIQWXW', withToken(next))).status, 401);
  });

  it('a token for nobody is refused', async () => {
    const answer = await sandbox.write('autengo', 'POST', '/v3/auth/token', { dealerAlzuraId: 1 });
    assert.equal(answer.status, 400);
  });

  const values = async (search: string, language = 'de') =>
    (await sandbox.get('autengo', `/v3/vehicle/filter/values${search}`, { 'Accept-Language': language }))
      .json;

  it('filter values are the makes in stock unless fields are named', async () => {
    const json = await values('');
    assert.deepEqual(Object.keys(json as object), ['makeId']);
    const makes = rowsAt((await sandbox.get('autengo', '/v3/vehicle/reference/make')).json, 'list');
    const known = makes.map(({ makeId }) => Number(makeId)).toSorted((one, other) => one - other);
    assert.deepEqual(at(json, 'makeId'), known);
  });

  it('filter values come for each named field, translated where vehicles are', async () => {
    const search = encodeURI('?fields[]=isPluginHybrid&fields[]=driveType&fields[]=modelId');
    const json = await values(search, 'en');
    assert.deepEqual(Object.keys(json as object), ['isPluginHybrid', 'driveType', 'modelId']);
    assert.deepEqual(at(json, 'isPluginHybrid'), [false, true]);
    assert.deepEqual(at(json, 'driveType'), [
      { key: 'all', text: 'All-wheel drive' },
      { key: 'front', text: 'Front-wheel drive' },
      { key: 'rear', text: 'Rear-wheel drive' },
    ]);
    assert.deepEqual(operationOf('autengo', 'filterValues').response.safeParse(json).error, undefined);
    assert.equal((await sandbox.get('autengo', '/v3/vehicle/filter/values?fields[]=colorId')).status, 400);
  });
});

import assert from 'node:assert/strict';
import { getTask } from '../../../src/catalog/vendors/auvo/tasks';
import { task } from '../../../src/catalog/vendors/auvo/task';
import { vehicle } from '../../../src/catalog/vendors/autengo/vehicle';
import { visit } from '../../../src/catalog/vendors/letsjobit/visit';
import { getVisit } from '../../../src/catalog/vendors/letsjobit/visits';
import { readExample } from './walk';
import { vendors } from '../../../src/catalog/vendors';

describe('what the documents write in more than one form', () => {
  let oneVisit: object | undefined;
  let oneTask: object;

  before(async () => {
    const { data } = getVisit.response.parse(await readExample(vendors.letsjobit, 'visits.get'));
    oneVisit = Array.isArray(data) ? data[0] : data;
    oneTask = getTask.response.parse(await readExample(vendors.auvo, 'tasks.get')).result;
  });

  it('is accepted in each: flags of a visit', () => {
    for (const closed of [true, false, 0, 1, '0', '1']) visit.parse({ ...oneVisit, closed });
    assert.equal(visit.safeParse({ ...oneVisit, closed: 2 }).success, false);
  });

  it('is accepted in each: sub-contractors of a visit', () => {
    for (const subContractorIds of [['A', 'B'], 'A,B', null]) visit.parse({ ...oneVisit, subContractorIds });
    assert.equal(visit.safeParse({ ...oneVisit, subContractorIds: 1 }).success, false);
  });

  it('is accepted in each: numbers of a visit written as text', () => {
    for (const siteId of [30101308, '30101308']) visit.parse({ ...oneVisit, siteId });
    for (const priority of [10, '3']) visit.parse({ ...oneVisit, priority });
  });

  it('is accepted in each: a visit by itself, or a list of one', () => {
    getVisit.response.parse({ data: oneVisit });
    getVisit.response.parse({ data: [oneVisit] });
  });

  it('is accepted in each: the enums of a task', () => {
    for (const priority of [1, '1']) task.parse({ ...oneTask, priority });
    for (const checkinType of [3, '3']) task.parse({ ...oneTask, checkinType });
    for (const checkinType of [4, '4'])
      assert.equal(task.safeParse({ ...oneTask, checkinType }).success, false);
  });

  it('is accepted in each: moments of a task that have not come', () => {
    for (const checkInDate of ['', '0001-01-01T00:00:00']) task.parse({ ...oneTask, checkInDate });
  });

  it('is accepted in each: what a vehicle shows only in words', () => {
    const { shape } = vehicle;
    for (const value of [true, 'NO']) shape.isNetPrice.parse(value);
    for (const value of [1.2, '1.2']) shape.tyreTreadL.parse(value);
    for (const value of ['array', []]) shape.equipment.parse(value);
  });
});

import { defineAnswers } from '../answer';
import { asFlag, asNumber, asText, type Fields } from '../read';
import { sentence } from '../refusal';
import { createVisits } from './letsjobit/visits';
import { changeVisit, isVisit, removeVisit, saveVisits } from './letsjobit/writes';

/** Filters that a row meets when it carries the same value, in whatever form. */
const sameText = ['_id', 'id', 'date', 'driverId'];
const sameNumber = ['priority'];
const sameFlag = ['closed', 'confirmClose', 'inProgress', 'skipped'];

/** Visits of British service engineers, as LetsJobIt answers them. */
export const letsjobitAnswers = defineAnswers({
  createData: () => ({ visits: createVisits(), inserted: 0 }),
  answers: {
    'visits.list': ({ data, query }) => data.visits.filter((visit) => meets(visit, query)),
    // Like the list, it answers an array.
    'visits.get': ({ data, path }) => {
      const found = data.visits.filter(isVisit(path.ID));
      return found.length > 0 ? found : undefined;
    },
    'visits.create': ({ data, body, clock }) => saveVisits(data, body, clock),
    'visits.update': ({ data, path, body, clock }) => changeVisit(data, path.ID, body, clock),
    'visits.delete': ({ data, path }) => removeVisit(data, path.ID),
  },
  envelope: ({ rows }) => ({
    meta: { totalRecords: 0, returnedRecords: rows.length, remainingRecords: 0, nextStart: 0 },
  }),
  // "The same structure as the list"; a write answers its counters, and no data.
  singleEnvelope: ({ operationId, rows, total }) =>
    operationId === 'visits.get'
      ? {
          meta: { totalRecords: total, returnedRecords: rows.length, remainingRecords: 0, nextStart: total },
        }
      : { meta: {}, data: null },
  // "Each response contains a meta object; if the request was not successful, an optional error parameter."
  refusal: (refusal) => ({ status: refusal.status, json: { meta: {}, error: sentence(refusal) } }),
});

function meets(visit: Fields, query: Fields): boolean {
  const docNo = asText(query.docNo)?.toLowerCase();
  return (
    sameText.every(
      (name) => asText(query[name]) === undefined || asText(visit[name]) === asText(query[name]),
    ) &&
    sameNumber.every(
      (name) => query[name] === undefined || asNumber(visit[name]) === asNumber(query[name]),
    ) &&
    sameFlag.every((name) => query[name] === undefined || asFlag(visit[name]) === asFlag(query[name])) &&
    (docNo === undefined || asText(visit.docNo)?.toLowerCase().includes(docNo) === true)
  );
}

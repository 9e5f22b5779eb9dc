import { defineAnswers } from '../answer';
import { asFlag, asNumber, asText, type Fields } from '../read';
import { sentence } from '../refusal';
import { createVisits } from './letsjobit/visits';

/** Filters that a row meets when it carries the same value, in whatever form. */
const sameText = ['_id', 'id', 'date', 'driverId'];
const sameNumber = ['priority'];
const sameFlag = ['closed', 'confirmClose', 'inProgress', 'skipped'];

/** Visits of British service engineers, as LetsJobIt answers them. */
export const letsjobitAnswers = defineAnswers({
  createData: createVisits,
  answers: {
    'visits.list': ({ data, query }) => data.filter((visit) => meets(visit, query)),
    // Which of the two ids is meant is not said, so both find the visit; like the list, it answers an array.
    'visits.get': ({ data, path }) => {
      const found = data.filter((visit) => visit._id === path.ID || asText(visit.id) === path.ID);
      return found.length > 0 ? found : undefined;
    },
  },
  envelope: ({ rows }) => ({
    meta: { totalRecords: 0, returnedRecords: rows.length, remainingRecords: 0, nextStart: 0 },
  }),
  // "The same structure as the list."
  singleEnvelope: ({ rows, total }) => ({
    meta: { totalRecords: total, returnedRecords: rows.length, remainingRecords: 0, nextStart: total },
  }),
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

import type { Answer } from '../../answer';
import { asFields } from '../../read';
import { renamed } from './changes';
import type { AuvoData } from './data';
import { rowOf, type Entry } from './entries';
import { contains, equals } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** Records that meet `paramFilter`: one id, part of a description. */
export const describedList =
  (entries: (data: AuvoData) => readonly Entry[]): Answer<AuvoData> =>
  ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const found = entries(data).filter(
      ({ id, row }) => equals(filter.id, id) && contains(filter.description, row.description),
    );
    return listed(found, query);
  };

/** The single segment or keyword calls `registrationDate` what the list calls `creationDate`. */
const registered =
  (entries: (data: AuvoData) => readonly Entry[]): Answer<AuvoData> =>
  ({ data, path }) => {
    const row = rowOf(entries(data), path.id);
    return row && renamed(row, { creationDate: 'registrationDate' });
  };

/** What the operations of customer groups, segments and keywords answer: plain registers. */
export const registersAnswers: GroupAnswers = {
  'customerGroups.list': describedList(({ customerGroups }) => customerGroups),
  'segments.get': registered(({ segments }) => segments),
  'segments.list': describedList(({ segments }) => segments),
  'keywords.get': registered(({ keywords }) => keywords),
  'keywords.list': describedList(({ keywords }) => keywords),
};

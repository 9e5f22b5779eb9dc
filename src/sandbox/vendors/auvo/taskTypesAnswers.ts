import { InputRefused } from '../../answer';
import { asNumber, type Fields } from '../../read';
import { patched, replaced, unknownIds } from './changes';
import { rowOf } from './entries';
import type { GroupAnswers } from './groupAnswers';
import { describedList } from './registersAnswers';

/** What the operations of task types answer. */
export const taskTypesAnswers: GroupAnswers = {
  'taskTypes.list': describedList(({ taskTypes }) => taskTypes),
  'taskTypes.get': ({ data, path }) => {
    const row = rowOf(data.taskTypes, path.id);
    return row && single(row);
  },
  'taskTypes.patch': ({ data, path, body }) => {
    const entry = data.taskTypes.find(({ id }) => id === asNumber(path.id));
    if (!entry) return undefined;
    const changes = patched(body);
    const field = 'standartQuestionnaireId';
    const known = (id: number) => rowOf(data.questionnaires, id) !== undefined;
    const issues = unknownIds(field, changes[field], known);
    if (issues.length > 0) throw new InputRefused(issues);
    return replaced(data.taskTypes, entry, { ...entry, row: { ...entry.row, ...changes } }).row;
  },
};

/** The single task type spells `standard`, where the list and the PATCH spell `standart`; its order is its own, too. */
function single(row: Fields): Fields {
  const { id, description, creatorId, creationDate, toleranceTime, ...rest } = row;
  const { standartTime: standardTime, standartQuestionnaireId: standardQuestionnaireId, ...others } = rest;
  const times = { standardTime, toleranceTime, standardQuestionnaireId };
  return { id, description, creatorId, creationDate, ...times, ...others };
}

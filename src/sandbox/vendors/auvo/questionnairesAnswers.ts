import { asFields, asNumber } from '../../read';
import { idsOf } from './changes';
import type { AuvoData } from './data';
import { rowOf } from './entries';
import { equals } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of questionnaires answer. */
export const questionnairesAnswers: GroupAnswers = {
  'questionnaires.get': ({ data, path }) => rowOf(data.questionnaires, path.id),
  'questionnaires.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const ofTasks = idsOf(filter.taskIDs);
    const wanted = ofTasks.length > 0 ? questionnairesOf(data, ofTasks) : undefined;
    const found = data.questionnaires.filter(({ id }) => equals(filter.id, id) && (wanted?.has(id) ?? true));
    return listed(found, query);
  },
};

/** The questionnaires that the tasks carry, and those that their types ask for. */
function questionnairesOf({ tasks, taskTypes }: AuvoData, taskIds: readonly number[]): Set<number> {
  const ids = tasks
    .filter(({ taskId }) => taskIds.includes(taskId))
    .flatMap(({ row }) => {
      const answered: readonly unknown[] = Array.isArray(row.questionnaires) ? row.questionnaires : [];
      const type = rowOf(taskTypes, row.taskType) ?? {};
      return [
        ...answered.map((each) => asNumber(asFields(each).questionnaireId)),
        asNumber(type.standartQuestionnaireId),
        ...idsOf(asFields(type.requirements).requiredQuestionnaires),
      ];
    });
  return new Set(ids.filter((id) => id !== undefined));
}

import { clockTime, day, isoLocal, minute } from '../../dates';
import { createRandom } from '../../random';
import type { Entry } from './entries';
import { questionnaireIdOf } from './ids';
import { taskTypes } from './work';

/** Types beside those of `work.ts`, without tasks: minutes planned, and whether they are still in use. */
const others: readonly (readonly [description: string, minutes: number, active: boolean])[] = [
  ['Treinamento de usuário', 120, true],
  ['Retirada de equipamento', 60, true],
  ['Pesquisa de satisfação', 15, true],
  ['Entrega de EPI', 20, true],
  ['Corretiva - gerador', 180, false],
  ['Instalação de alarme', 240, false],
];

/** The task types with what the API says of them, spelled as list and PATCH spell it; 23 and up, as in `work.ts`. */
export function createTaskTypes(): Entry[] {
  const random = createRandom(21_345);
  const known = taskTypes.map(({ description, minutes }) => [description, minutes, true] as const);
  return [...known, ...others].map(([description, minutes, active], index) => {
    const id = (taskTypes[0]?.id ?? 1) + index;
    const own = index < known.length ? questionnaireIdOf(id) : null;
    const created = Date.UTC(2016, 2, 23, 8) + index * 90 * day + random.whole(0, 540) * minute;
    const row = {
      description,
      id,
      creatorId: 123,
      creationDate: isoLocal(created),
      standartQuestionnaireId: own,
      standartTime: clockTime(minutes),
      toleranceTime: clockTime(random.pick([15, 30, 60])),
      active,
      sendSatisfactionSurvey: random.chance(0.5),
      requirements: {
        fillReport: random.chance(0.7),
        getSignature: random.chance(0.6),
        fillRolledKilometer: random.chance(0.4),
        emailTheTask: random.chance(0.5),
        minimumNumberOfPhotos: random.whole(0, 3),
        requiredQuestionnaires: [
          ...random.some([1, 2, 3], random.whole(0, 2)),
          ...(own === null ? [] : [own]),
        ],
      },
    };
    return { id, row };
  });
}

import { day, isoLocal, minute } from '../../dates';
import { createRandom, type Random } from '../../random';
import type { Fields } from '../../read';
import type { Entry } from './entries';
import { questionIdOf, questionnaireIdOf } from './ids';
import { taskTypes } from './work';

/** Questionnaires that any type of task may require: 1 to 3 are those of the document's examples. */
// prettier-ignore
const common: readonly (readonly [description: string, questions: readonly string[]])[] = [
  ['Análise preliminar de risco', ['Área isolada?', 'EPI completo?', 'Trabalho em altura?']],
  ['Pesquisa de satisfação', ['Como avalia o atendimento?', 'Recomendaria a empresa?']],
  ['Entrega de EPI', ['Itens entregues', 'Tamanho conferido?']],
  ['Checklist do veículo', ['Quilometragem', 'Pneus em bom estado?', 'Foto do painel']],
  ['Laudo fotográfico', ['Foto antes', 'Foto depois', 'Observações']],
];

/** The common questionnaires and one for each type of task, whose questions the tasks answer. */
export function createQuestionnaires(): Entry[] {
  const random = createRandom(32_145);
  const asked = [
    ...common.map(([description, questions], index) => ({
      id: index + 1,
      description,
      questions: questions.map((text, place) => [questionIdOf(index + 1, place), text] as const),
    })),
    ...taskTypes.map(({ id, description, questions }) => ({
      id: questionnaireIdOf(id),
      description: `Checklist - ${description}`,
      questions: questions.map(([text], place) => [questionIdOf(id, place), text] as const),
    })),
  ];
  return asked.map(({ id, description, questions }, index) => {
    const created = Date.UTC(2016, 2, 23, 8) + index * 120 * day + random.whole(0, 540) * minute;
    const creationDate = isoLocal(created);
    const row = {
      id,
      description,
      header: random.pick(['Responda no local.', 'Preencha antes de iniciar o serviço.', '']),
      footer: random.pick(['Obrigado!', '']),
      creationDate,
      questions: questions.map(([questionId, text]) => question(random, questionId, text, creationDate)),
    };
    return { id, row };
  });
}

/** The kinds of answer are not documented: 1 text, 2 choice, 3 number, 4 photo are the sandbox's. */
function question(random: Random, id: number, description: string, creationDate: string): Fields {
  const answerType = description.startsWith('Foto') ? 4 : description.endsWith('?') ? 2 : random.pick([1, 3]);
  const subTitle = random.chance(0.3) ? 'Em caso de dúvida, ligue para a central.' : '';
  return { id, answerType, description, subTitle, requiredAnswer: random.chance(0.7), creationDate };
}

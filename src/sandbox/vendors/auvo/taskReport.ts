import { isoLocal } from '../../dates';
import type { Random } from '../../random';
import { asText, type Fields } from '../../read';
import type { Customer } from './customers';
import { questionIdOf, questionnaireIdOf } from './ids';
import type { TaskType } from './work';
import { guid } from './writing';

/** A picture taken on the spot. */
export const photo = (random: Random, taskId: number): Fields => ({
  id: String(880_000 + taskId),
  url: `https://attachments.auvo.example/tasks/${guid(random)}.jpeg`,
  attachmentType: 1,
  subtitle: 'Foto do local',
  description: '',
  extension: 'jpeg',
});

/** The questionnaire of a type of task with the answers given. */
export const questionnaire = (random: Random, type: TaskType, left: number): Fields => ({
  itemId: String(type.id * 10),
  questionnaireId: String(questionnaireIdOf(type.id)),
  questionnaireDescription: `Checklist - ${type.description}`,
  answers: type.questions.map(([question, replies], index) => ({
    questionId: String(questionIdOf(type.id, index)),
    questionDescription: question,
    replyId: random.whole(600_000, 699_999),
    reply: random.pick(replies),
    replyDate: isoLocal(left),
  })),
});

/** Who signs: a business's manager, or the customer of a household. */
export function signer({ name, row }: Customer): string {
  const manager = asText(row.manager);
  return manager === undefined || manager === '' ? name : manager;
}

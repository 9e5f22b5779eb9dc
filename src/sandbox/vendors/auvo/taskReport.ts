import { isoLocal } from '../../dates';
import type { Random } from '../../random';
import type { Fields } from '../../read';
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

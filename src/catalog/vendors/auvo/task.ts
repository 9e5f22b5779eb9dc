import * as z from 'zod';
import { row } from '../../fields';
import { opens } from '../../reference';
import { checkinTypeLabels, numberOrDigits, priorityLabels } from './enums';
import { moment, numberOrText } from './shared';
import { taskCharges } from './taskCharges';

/** A task, as the list and the single one show it (lines 594 and 1883). */
export const task = row({
  taskID: z.int().describe('The task id').meta(opens('tasks.get')),
  externalId: z.string().describe('External task id'),
  idUserFrom: z.int().describe('userId of the User that is opening the task').meta(opens('users.get')),
  idUserTo: z
    .int()
    .describe('userId of the User responsible for executing the task')
    .meta(opens('users.get')),
  userToName: z.string().describe('Name of idUserTo'),
  userFromName: z.string().describe('Name of idUserFrom'),
  customerId: z.int().describe('CustomerId of the Customer chosen for the task').meta(opens('customers.get')),
  customerExternalId: numberOrText(),
  customerDescription: z.string(),
  taskType: z.int().describe('taskTypeId of the task type').meta(opens('taskTypes.get')),
  taskTypeDescription: z.string(),
  creationDate: moment(),
  taskDate: moment().describe('Date and time for the execution of the task'),
  latitude: z.number().describe('Latitude of the task, in degrees'),
  longitude: z.number().describe('Longitude of the task, in degrees'),
  address: z.string().describe('Address of the task'),
  orientation: z.string().describe('Orientation of the task'),
  priority: numberOrDigits(priorityLabels).describe('Priority of the task. 1 - Low | 2 - Medium | 3 - High'),
  deliveredOnSmarthPhone: z.boolean(),
  deliveredDate: moment(),
  finished: z.boolean(),
  report: z.string(),
  visualized: z.boolean(),
  visualizedDate: moment(),
  checkIn: z.boolean(),
  checkInDate: moment(),
  checkOut: z.boolean(),
  checkOutDate: moment(),
  checkinType: numberOrDigits(checkinTypeLabels).describe(
    'Checkin type of the task type. 1 - Manual | 2 - Automatic | 3 - User',
  ),
  equipmentsId: z.array(z.int().meta(opens('equipments.get'))).describe('Ids of the equipments'),
  keyWords: z.array(numberOrText().meta(opens('keywords.get'))).describe('Ids of the keywords'),
  keyWordsDescriptions: z.array(z.string()).describe('Descriptions of the keywords'),
  inputedKm: z.number().describe('Kilometres'),
  adoptedKm: z.number().describe('Kilometres'),
  attachments: z.array(
    row({
      id: numberOrText(),
      url: z.string(),
      attachmentType: z.int(),
      subtitle: z.string(),
      description: z.string(),
      extension: z.string(),
    }),
  ),
  questionnaires: z.array(
    row({
      itemId: numberOrText(),
      questionnaireId: numberOrText().meta(opens('questionnaires.get')),
      questionnaireDescription: numberOrText(),
      answers: z.array(
        row({
          questionId: numberOrText(),
          questionDescription: z.string(),
          replyId: numberOrText(),
          reply: numberOrText(),
          replyDate: moment(),
        }),
      ),
    }),
  ),
  signatureUrl: z.string(),
  checkInDistance: z.number(),
  checkOutDistance: z.number(),
  sendSatisfactionSurvey: z.boolean().describe('Send satisfaction survey for the task'),
  survey: z.string(),
  taskUrl: z.string(),
  pendency: z.string(),
  dateLastUpdate: moment().describe('The last update date of the task'),
  ticketId: z.int().describe('Id of the ticket, 0 for none').meta(opens('tickets.get')),
  ticketTitle: z.string(),
  signatureName: z.string(),
  signatureDocument: z.string(),
  expense: numberOrText().describe('An amount as Brazilian text, such as "2.500.000,00"'),
  duration: z.string(),
  durationDecimal: numberOrText(),
  displacementStart: z.string(),
  ...taskCharges,
  estimatedDuration: z.string().describe('"HH:mm:ss"'),
  financialCategory: z.string().describe('Name of the Financial Category'),
  taskStatus: numberOrText(),
});

/** A task as its creation and its upsert answer it (lines 875 and 1108). */
export const writtenTask = task.partial({
  userToName: true,
  userFromName: true,
  taskTypeDescription: true,
  equipmentsId: true,
  keyWordsDescriptions: true,
  sendSatisfactionSurvey: true,
  duration: true,
  durationDecimal: true,
  displacementStart: true,
  estimatedDuration: true,
});

/** A task as a patch answers it: without what is charged (line 1312). */
export const patchedTask = writtenTask.partial({
  products: true,
  services: true,
  additionalCosts: true,
  summary: true,
});

/** A task as the change of its attachments answers it (line 1778). */
export const taskWithAttachments = patchedTask.partial({ financialCategory: true });

/** A task as the upserts of what is charged answer it (lines 1394, 1515 and 1660). */
export const chargedTask = task.partial({ estimatedDuration: true, financialCategory: true });

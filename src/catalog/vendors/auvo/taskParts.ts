import * as z from 'zod';
import { wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { attachmentsBody, attachmentsExample, attachmentsNotes, resultOf } from './shared';
import { chargedTask, taskWithAttachments } from './task';
import { chargeLists } from './taskBody';

const params = { id: wholeNumber().describe('taskID attribute of the task').meta(opens('tasks.get')) };
const single = { style: 'single', at: ['result'] } as const;

const shorterNote =
  'The answer shows neither estimatedDuration nor financialCategory, which the single task has (lines 728 and 729).';
const undocumentedNote = 'No errors are documented, such as for an id that does not exist.';
const requiredNote =
  'What is required is not documented: only the id is asked for here, and the list may be left out.';
const decimalNote =
  'Quantity and Value are numbers written as text; whether a comma or a point separates decimals is not said.';

export const upsertTaskProducts = defineOperation({
  id: 'tasks.products',
  title: 'Add or change products of a task',
  description: "Task's products upsert: adds new products or updates existing ones.",
  method: 'PUT',
  path: '/tasks/{id}/products',
  params,
  body: z.strictObject({ taskProducts: chargeLists.taskProducts.optional() }),
  response: resultOf(chargedTask),
  page: single,
  example: {
    path: { id: 23 },
    body: {
      taskProducts: [{ ProductId: '419384ad-705c-11eb-bf97-0aa2a285b66a', Quantity: '1', Value: '44' }],
    },
  },
  notes: [
    'The fields of taskProducts are those of the example (line 1373); the table has none (line 1364).',
    requiredNote,
    decimalNote,
    shorterNote,
    undocumentedNote,
  ],
  line: 1359,
});

export const upsertTaskServices = defineOperation({
  id: 'tasks.services',
  title: 'Add or change services of a task',
  description: "Task's services upsert: adds new services or updates existing ones.",
  method: 'PUT',
  path: '/tasks/{id}/services',
  params,
  body: z.strictObject({ taskServices: chargeLists.taskServices.optional() }),
  response: resultOf(chargedTask),
  page: single,
  example: {
    path: { id: 23 },
    body: {
      taskServices: [{ ServiceId: '419384ad-705c-11eb-bf97-0aa2a285b66a', Quantity: '1', Value: '44' }],
    },
  },
  notes: [
    'The fields of taskServices are those of the example (line 1494); the table has none (line 1485).',
    'The example answers a totalValue of 41.8 for one service at 44 with no discount (line 1575).',
    requiredNote,
    decimalNote,
    shorterNote,
    undocumentedNote,
  ],
  line: 1480,
});

export const upsertTaskAdditionalCosts = defineOperation({
  id: 'tasks.additionalCosts',
  title: 'Add or change additional costs of a task',
  description: "Task's additional costs upsert: adds new additional costs or updates existing ones.",
  method: 'PUT',
  path: '/tasks/{id}/additional-costs',
  params,
  body: z.strictObject({ taskAdditionalCosts: chargeLists.taskAdditionalCosts.optional() }),
  response: resultOf(chargedTask),
  page: single,
  example: {
    path: { id: 23 },
    body: {
      taskAdditionalCosts: [{ AdditionalCostId: 'aa3ca4d0-8154-4c37-978d-49531d17d41c', Value: '361' }],
    },
  },
  notes: [
    'No documented operation lists additional costs, so their ids come from tasks that have some.',
    'The answer shows neither the quantity nor the discount that were sent (line 1716).',
    requiredNote,
    decimalNote,
    shorterNote,
    undocumentedNote,
  ],
  line: 1599,
});

export const putTaskAttachments = defineOperation({
  id: 'tasks.attachments',
  title: 'Change attachments of a task',
  description: 'Adds attachments to a task, after removing the previous ones where asked to.',
  method: 'PUT',
  path: '/tasks/{id}/attachments',
  params,
  body: attachmentsBody(
    'this option will remove all the previous attachments inserted by the requester in the task',
  ),
  response: resultOf(taskWithAttachments),
  page: single,
  example: { path: { id: 23 }, body: attachmentsExample },
  notes: [
    ...attachmentsNotes,
    'The answer shows neither products, services, additionalCosts, summary and financialCategory nor the names that the single task has (line 1778).',
    undocumentedNote,
  ],
  line: 1739,
});

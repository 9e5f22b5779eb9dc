import * as z from 'zod';
import { row } from '../../fields';
import { opens } from '../../reference';
import { moment, numberOrText } from './shared';

const customField = row({
  value: z.string(),
  valueDescription: z.string(),
  customFieldTicket: row({
    id: z.int().describe('Id of the field'),
    order: z.int().describe('Place among the fields'),
    title: z.string(),
    fieldType: z.string().describe('The values are not documented'),
    fieldVisibility: z.string().describe('The values are not documented'),
    description: z.string(),
    primary: z.boolean(),
    required: z.boolean(),
    removed: z.boolean(),
    creationDate: moment(),
    multipleChoiceItems: z.array(
      row({
        id: z.int().describe('Id of the choice'),
        field: z.int().describe('Id of the field'),
        description: z.string(),
        order: z.int().describe('Place among the choices'),
        creationDate: moment(),
        removed: z.boolean(),
      }),
    ),
  }),
});

const alteration = row({
  alterationType: z.int().describe('The values are not documented'),
  alterationDate: moment(),
  userId: z.int().describe('userId of the user who altered the ticket').meta(opens('users.get')),
  userName: z.string(),
  from: z.string().describe('The value before'),
  to: z.string().describe('The value after'),
  helper: z.string(),
  toDescription: z.string(),
  helperDescription: z.string(),
  fromDescription: z.string(),
});

const urlAttachments = z.array(z.string()).describe('Addresses of the attachments');

const interaction = row({
  id: z.int().describe('Id of the interaction'),
  ticketId: z.int().describe('The ticket id').meta(opens('tickets.get')),
  creationDate: moment(),
  userId: z.int().describe('userId of the user who wrote it').meta(opens('users.get')),
  userName: z.string(),
  title: z.string(),
  message: z.string(),
  interactionType: z.string().describe('The values are not documented'),
  emailMenssageId: z.string().describe('Id of the email; spelled so'),
  emailContact: z.string(),
  emailContactName: z.string(),
  emailReference: z.string(),
  urlAttachments,
});

const statusAlteration = row({
  id: z.int().describe('Id of the alteration'),
  descripton: z.string().describe('Name of the status; spelled so'),
  checkIn: moment().describe('When the ticket came into the status'),
  checkOut: moment().describe('When it left the status'),
});

/** A ticket, as the single one shows it (line 4768). */
export const ticket = row({
  id: z.int().describe('The ticket id').meta(opens('tickets.get')),
  creationDate: moment(),
  teamId: z.int().describe('The team id').meta(opens('teams.get')),
  teamName: z.string(),
  userCreatorId: z.int().describe('userId of the user who opened the ticket').meta(opens('users.get')),
  userCreatorName: z.string(),
  userResponsableId: z
    .int()
    .describe('userId of the user responsible for the ticket; spelled so')
    .meta(opens('users.get')),
  userResponsableName: z.string(),
  title: z.string(),
  customerId: numberOrText().describe('The customer id').meta(opens('customers.get')),
  customerName: z.string(),
  customerEmail: z.string(),
  customerPhoneNumber: z.string(),
  equipmentId: z.int().describe('The equipment id').meta(opens('equipments.get')),
  requestTypeDescription: z.string().describe('Name of the type of request'),
  priority: z.string().describe('The values are not documented'),
  description: z.string(),
  statusDescription: z.string().describe('Name of the status'),
  statusType: z.string().describe('The kind of status; the values are not documented'),
  endDate: moment(),
  emailMenssageId: z.string().describe('Id of the email that opened the ticket; spelled so'),
  requesterEmail: z.string(),
  requesterName: z.string(),
  taskIDs: z.array(z.int().meta(opens('tasks.get'))).describe('Ids of the tasks of the ticket'),
  urlAttachments,
  customFields: z.array(customField),
  alterations: z.array(alteration),
  interactions: z.array(interaction),
  statusAlterations: z.array(statusAlteration),
});

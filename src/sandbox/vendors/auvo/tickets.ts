import { byDay, day, exportedAt, hour, isoLocal, minute } from '../../dates';
import { createRandom, type Random } from '../../random';
import { asNumber, asText, asTexts, isFields, type Fields } from '../../read';
import type { Customer } from './customers';
import type { Entry } from './entries';
import { equipmentIdOf } from './ids';
import type { Task } from './task';
import { createHistory, type TicketHistory } from './ticketHistory';
import { customFields, requests } from './ticketTexts';
import type { User } from './users';
import { guid, noDate } from './writing';

/** Tickets before those that tasks came from. */
const earlier = 500;
const firstDay = Date.UTC(2025, 0, 2);

/** A ticket with what its filters ask for and the row does not carry. Its tasks are looked up when it is answered. */
export interface Ticket extends Entry {
  /** 1 to 3: email, inside, page of requests. */
  readonly origin: number;
  /** 1 to 7, as the filter counts them. */
  readonly status: number;
  readonly groups: readonly number[];
}

/** What the groups that tickets name know. */
export interface TicketSources {
  readonly users: readonly User[];
  readonly customers: readonly Customer[];
  readonly tasks: readonly Task[];
  readonly teams: readonly Entry[];
}

/** The tickets of 2025, 42 of the document's examples among them, then those that tasks of 2026 came from. */
export function createTickets(sources: TicketSources): Ticket[] {
  const random = createRandom(33_166);
  const { users, tasks } = sources;
  const attendants = users.filter(({ type }) => type === 2);
  const customers = sources.customers.filter(({ active }) => active);
  const byId = new Map(sources.customers.map((customer) => [customer.id, customer]));
  const step = (364 * day) / earlier;
  const old = Array.from({ length: earlier }, (_, index) => {
    const at = firstDay + Math.round((index * step) / minute) * minute;
    const [title, type, texts] = random.pick(requests);
    const origin = random.weighted([
      [4, 1],
      [3, 2],
      [3, 3],
    ] as const);
    const ended = random.weighted([
      [90, 'closed'],
      [7, 'cancelled'],
      [3, 'no'],
    ] as const);
    const lastAt = at + random.whole(30, 72 * 60) * minute;
    const asked = { at, lastAt, ended, title, type, text: random.pick(texts), origin };
    return createTicket(random, index + 1, asked, random.pick(customers), random.pick(attendants), sources);
  });
  const ofTasks = tasks.flatMap(({ row, updated }) => {
    const id = asNumber(row.ticketId) ?? 0;
    const customer = byId.get(asNumber(row.customerId) ?? 0);
    if (id === 0 || customer === undefined) return [];
    const at = Date.parse(`${asText(row.creationDate) ?? ''}Z`) - random.whole(1, 20) * hour;
    const finished = row.finished === true;
    const asked = {
      at,
      lastAt: finished ? updated : Math.min(at + 6 * hour, exportedAt),
      ended: finished ? ('closed' as const) : ('no' as const),
      title: asText(row.ticketTitle) ?? '',
      type: 'Manutenção corretiva',
      text: asText(row.orientation) ?? '',
      origin: random.whole(1, 3),
    };
    return [createTicket(random, id, asked, customer, random.pick(attendants), sources)];
  });
  return [...old, ...ofTasks];
}

interface Asked {
  readonly at: number;
  readonly lastAt: number;
  readonly ended: 'no' | 'closed' | 'cancelled';
  readonly title: string;
  readonly type: string;
  readonly text: string;
  readonly origin: number;
}

function createTicket(
  random: Random,
  id: number,
  { at, lastAt, ended, title, type, text, origin }: Asked,
  customer: Customer,
  attendant: User,
  { teams }: TicketSources,
): Ticket {
  const known = customer.row.contacts;
  const contact = Array.isArray(known) ? known.find(isFields) : undefined;
  const email = asTexts(customer.row.email)[0] ?? '';
  const requester = { name: asText(contact?.name) ?? customer.name, email: asText(contact?.email) ?? email };
  const history = createHistory(random, {
    ticketId: id,
    openedAt: at,
    lastAt,
    ended,
    by: attendant,
    contact: requester,
  });
  const { status, closedAt } = history;
  const row: Fields = {
    id,
    creationDate: isoLocal(byDay(at)),
    teamId: attendant.teamId,
    teamName: teams.find((team) => team.id === attendant.teamId)?.row.description ?? '',
    userCreatorId: attendant.userId,
    userCreatorName: attendant.name,
    userResponsableId: attendant.userId,
    userResponsableName: attendant.name,
    title,
    customerId: String(customer.id), // text, as in the examples
    customerName: customer.name,
    customerEmail: email,
    customerPhoneNumber: asTexts(customer.row.phoneNumber)[0] ?? '',
    equipmentId: random.chance(0.7) ? equipmentIdOf(customer.id) : 0,
    requestTypeDescription: type,
    priority: type === 'Emergência' ? 'Alta' : random.pick(['Baixa', 'Média', 'Média', 'Alta']),
    description: text,
    statusDescription: status.description,
    statusType: status.type,
    endDate: closedAt === undefined ? noDate : isoLocal(byDay(closedAt)),
    emailMenssageId: origin === 1 ? `<${guid(random)}@mail.auvo.example>` : '',
    requesterEmail: requester.email,
    requesterName: requester.name,
    taskIDs: [],
    urlAttachments: random.chance(0.2)
      ? [`https://attachments.auvo.example/tickets/${guid(random)}.jpeg`]
      : [],
    customFields: customFields(random),
    ...happened(history),
  };
  return { id, origin, status: status.code, groups: customer.groups, row };
}

const happened = ({ alterations, interactions, statusAlterations }: TicketHistory): Fields => ({
  alterations,
  interactions,
  statusAlterations,
});

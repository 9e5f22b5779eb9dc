import { byDay, isoLocal, minute } from '../../dates';
import type { Random } from '../../random';
import type { Fields } from '../../read';
import { statuses, type TicketStatus } from './ticketTexts';
import type { User } from './users';
import { noDate } from './writing';

/** What happened to a ticket: which status it came to when, and what was written. */
export interface TicketHistory {
  readonly status: TicketStatus;
  readonly closedAt: number | undefined;
  readonly alterations: readonly Fields[];
  readonly interactions: readonly Fields[];
  readonly statusAlterations: readonly Fields[];
}

interface Happening {
  readonly ticketId: number;
  readonly openedAt: number;
  /** When it came to its last status. */
  readonly lastAt: number;
  readonly ended: 'no' | 'closed' | 'cancelled';
  readonly by: User;
  readonly contact: { readonly name: string; readonly email: string };
}

/** Writes a history that agrees with itself: every status begins when the one before it ends. */
export function createHistory(random: Random, happening: Happening): TicketHistory {
  const { ticketId, openedAt, lastAt, ended, by } = happening;
  const path = passed(random, ended);
  const step = path.length > 1 ? (lastAt - openedAt) / (path.length - 1) : 0;
  const timeOf = (index: number) => openedAt + Math.floor((index * step) / minute) * minute;
  const moment = (index: number) => isoLocal(byDay(timeOf(index)));
  const statusAlterations = path.map((status, index) => ({
    id: ticketId * 10 + index,
    descripton: status.description,
    checkIn: moment(index),
    checkOut: index === path.length - 1 ? noDate : moment(index + 1),
  }));
  const alterations = path.slice(1).map((status, index) => ({
    alterationType: 1,
    alterationDate: moment(index + 1),
    userId: by.userId,
    userName: by.name,
    from: String(path[index]?.code ?? ''),
    to: String(status.code),
    helper: '',
    toDescription: status.description,
    helperDescription: '',
    fromDescription: path[index]?.description ?? '',
  }));
  const messages = ['Recebemos seu chamado.', 'Técnico a caminho.', 'Podemos encerrar o chamado?'];
  const interactions = messages.slice(0, random.whole(0, path.length - 1)).map((message, index) => ({
    id: ticketId * 10 + index,
    ticketId,
    creationDate: isoLocal(byDay(timeOf(index) + 5 * minute)),
    userId: by.userId,
    userName: by.name,
    title: 'Resposta ao cliente',
    message,
    interactionType: 'Público',
    emailMenssageId: '',
    emailContact: happening.contact.email,
    emailContactName: happening.contact.name,
    emailReference: '',
    urlAttachments: [],
  }));
  const status = path.at(-1) ?? statuses.opened;
  const closedAt = ended === 'no' ? undefined : timeOf(path.length - 1);
  return { status, closedAt, alterations, interactions, statusAlterations };
}

function passed(random: Random, ended: Happening['ended']): readonly TicketStatus[] {
  const { opened, normal, paused, closed, cancelled, forAttendant, forCustomer } = statuses;
  if (ended === 'cancelled') return [opened, cancelled];
  if (ended === 'closed') {
    return random.weighted([
      [6, [opened, normal, closed]],
      [2, [opened, normal, forCustomer, normal, closed]],
      [1, [opened, normal, paused, normal, closed]],
    ] as const);
  }
  return random.weighted([
    [4, [opened]],
    [4, [opened, normal]],
    [2, [opened, normal, forCustomer]],
    [2, [opened, normal, forCustomer, forAttendant]],
    [1, [opened, normal, paused]],
  ] as const);
}

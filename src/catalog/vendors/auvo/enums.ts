import * as z from 'zod';
import { numberEnum, stringEnum } from '../../fields';

/** Line 458: the names are sent; 0 and 1 are documented as their equals. */
export const order = () =>
  stringEnum({ asc: 'Ascending', desc: 'Descending' })
    .default('asc')
    .describe('"asc"/0 for ascending or "desc"/1 for descending. Default "asc".');

/** Line 449. The table of the write operation words them as user, team manager and administrator (line 193). */
export const userTypeLabels = { 1: 'User', 2: 'Manager', 3: 'Administrator' } as const;
export const userType = () => numberEnum(userTypeLabels);
/** The filter takes it as text (line 449). */
export const userTypeFilter = () => stringEnum({ '1': 'User', '2': 'Manager', '3': 'Administrator' });

/** Line 1852. `finalizedAutomaticallyOrManually` and `all` show that it is a filter, not what a task carries. */
export const taskStatusFilter = () =>
  numberEnum({
    0: 'Unfinished',
    1: 'Finalized automatically',
    2: 'Finalized manually',
    3: 'Finalized automatically or manually',
    4: 'All',
    5: 'With pendency',
    6: 'Started or ended',
  });

/** Line 794. */
export const priorityLabels = { 1: 'Low', 2: 'Medium', 3: 'High' } as const;
export const priority = () => numberEnum(priorityLabels);
/** The filter takes it as text (line 1852). */
export const priorityFilter = () => stringEnum({ '1': 'Low', '2': 'Medium', '3': 'High' });

/** Line 806. */
export const checkinTypeLabels = { 1: 'Manual', 2: 'Automatic', 3: 'User' } as const;
export const checkinType = () => numberEnum(checkinTypeLabels);

/** Line 1616, as text: what a discount's value means. */
export const discountType = () => stringEnum({ '0': 'Monetary value', '1': 'Percentage' });

/** Line 202 calls day 7 "Sunday" a second time. */
export const weekdayLabels = {
  1: 'Sunday',
  2: 'Monday',
  3: 'Tuesday',
  4: 'Wednesday',
  5: 'Thursday',
  6: 'Friday',
  7: 'Saturday',
} as const;
export const weekday = () => numberEnum(weekdayLabels);

/** Line 248, in seconds. */
export const gpsFrequencyLabels = {
  60: '1 minute',
  120: '2 minutes',
  180: '3 minutes',
  240: '4 minutes',
  300: '5 minutes',
} as const;
export const gpsFrequency = () => numberEnum(gpsFrequencyLabels);

/** Line 282. The examples also carry 0 (line 426), which no table explains. */
export const notificationLabels = { 1: 'Email', 2: 'Push', 3: 'Both' } as const;
/** What is sent: the example of the new user has 0 as well (line 355). */
export const notificationChoice = () => numberEnum({ 0: 'None (not documented)', ...notificationLabels });

/** Line 4889, in the words of the document; the filter takes it as text. */
export const ticketStatusFilter = () =>
  stringEnum({
    '1': 'Normal',
    '2': 'Abertura',
    '3': 'Pausa',
    '4': 'Cancelamento',
    '5': 'Encerramento',
    '6': 'AguardandoAtendente',
    '7': 'AguardandoCliente',
  });

/** Line 4889, in the words of the document: by email, inside, on the page of requests. */
export const ticketOrigin = () => numberEnum({ 1: 'Email', 2: 'Interno', 3: 'PaginaSolicitacao' });

type Labels = Readonly<Record<number, string>>;

/** A number in an answer with labels for the documented values; others occur, so the set stays open. */
export const labelled = (labels: Labels) => z.int().meta({ labels });

/** A closed set that one answer writes as numbers and another as text: `1` and `"1"`. */
export function numberOrDigits<const L extends Labels>(labels: L) {
  const digits = Object.keys(labels) as `${keyof L & number}`[]; // keys of L are numbers by its type
  const numbers = digits.map(Number) as (keyof L & number)[]; // as above
  return z.union([z.literal(numbers), z.literal(digits)]).meta({ labels });
}

import { day, exportedAt, hour, isoLocal, minute } from '../../dates';
import { createRandom, type Random } from '../../random';
import type { Entry } from './entries';
import { kindsOfExpense } from './expenseTypes';
import type { User } from './users';
import { guid } from './writing';

const expenseCount = 900;
const firstDay = Date.UTC(2026, 0, 1);

/** The expenses of 2026 so far, ids in the order of their dates; 23 is the one of the document's examples. */
export function createExpenses(users: readonly User[]): Entry[] {
  const random = createRandom(17_320);
  const spenders = users.filter(({ type }) => type === 1);
  const step = (exportedAt - day - firstDay) / expenseCount;
  return Array.from({ length: expenseCount }, (_, index) => {
    const midnight = firstDay + Math.floor((index * step) / day) * day;
    // Ids follow the dates, so the hour follows the place within the day.
    const at = midnight + 7 * hour + Math.floor((((index * step) % day) / day) * 780) * minute;
    return createExpense(random, index + 1, at, random.pick(spenders), users);
  });
}

function createExpense(random: Random, id: number, at: number, spender: User, users: readonly User[]): Entry {
  const known = id === 23;
  const user = known ? (users.find(({ userId }) => userId === 123) ?? spender) : spender;
  const [typeId, typeName, texts, from, to] = random.pick(
    known ? kindsOfExpense.filter(([kind]) => kind === 456) : kindsOfExpense,
  );
  const row = {
    id,
    description: random.pick(texts),
    userToId: user.userId,
    userToName: user.name,
    typeId,
    typeName,
    date: isoLocal(at),
    attachmentUrl: random.chance(0.7) ? `https://attachments.auvo.example/expenses/${guid(random)}.jpeg` : '',
    creationDate: isoLocal(at + random.whole(1, 240) * minute),
    // Whole numbers, as in the examples; cents make the documented one plausible.
    amount: known ? 497_827 : random.whole(from, to),
  };
  return { id, row };
}

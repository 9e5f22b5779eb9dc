import { byDay, day, exportedAt, isoLocal, minute } from '../../dates';
import { createRandom, type Random } from '../../random';
import { asNumber, asText, isFields, type Fields } from '../../read';
import type { Customer } from './customers';
import type { Entry } from './entries';
import { stockedProducts, type StockedProduct } from './stockedProducts';
import type { Task } from './task';
import type { User } from './users';
import { costs } from './work';

/** Where a quotation can stand, in the order of its life. */
// prettier-ignore
const stages: readonly (readonly [weight: number, description: string, changeStock: boolean, isCancelled: boolean, editAllowed: boolean])[] = [
  [2, 'Rascunho', false, false, true], [4, 'Enviado', false, false, true], [2, 'Em negociação', false, false, true],
  [5, 'Aprovado', true, false, false], [1, 'Faturado', true, false, false], [2, 'Recusado', false, true, false],
];
const remarks = ['Validade de 15 dias.', 'Cliente pediu desconto à vista.', 'Incluir frete.', ''];

/** What came of every fourth task that is over, ids in the order of the tasks. */
export function createQuotations(
  users: readonly User[],
  customers: readonly Customer[],
  tasks: readonly Task[],
): Entry[] {
  const random = createRandom(31_622);
  const requesters = users.filter(({ type }) => type > 1);
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const stocked = stockedProducts();
  return tasks
    .filter(({ taskId, at }) => taskId % 4 === 3 && at < exportedAt - 10 * day)
    .map((task, index) => {
      const customer = byId.get(asNumber(task.row.customerId) ?? 0);
      return createQuotation(random, index + 1, {
        task,
        customer,
        requester: random.pick(requesters),
        stocked,
      });
    });
}

interface Parties {
  readonly task: Task;
  readonly customer: Customer | undefined;
  readonly requester: User;
  readonly stocked: readonly StockedProduct[];
}

function createQuotation(
  random: Random,
  publicId: number,
  { task, customer, requester, stocked }: Parties,
): Entry {
  const requested = task.at + random.whole(60, 4_000) * minute;
  const registered = requested + random.whole(30, 4_000) * minute;
  const lines = random.some(stocked, random.whole(1, 3)).map(({ code, price }) => {
    const amout = random.whole(1, 6);
    return { total: amout * price, row: { productId: code, amout, UnitaryValue: price.toFixed(2) } };
  });
  const extras = random.chance(0.4) ? random.some(costs, 1) : [];
  const totalProducts = sum(lines.map(({ total }) => total));
  const totalAdditionalCosts = sum(extras.map(([, , , price]) => price));
  const gross = sum([totalProducts, totalAdditionalCosts]);
  const discount = random.chance(0.3) ? Math.min(12, totalProducts) : 0;
  const row: Fields = {
    publicId,
    customerId: customer?.id ?? 0,
    customerName: customer?.name ?? '',
    taskID: task.taskId,
    descount: discount.toFixed(2),
    requesterUserId: requester.userId,
    observations: random.pick(remarks),
    registerDate: isoLocal(byDay(registered)),
    requestDate: isoLocal(byDay(requested)),
    aditionalCosts: extras.map(([, code, description, price], index) => ({
      id: publicId * 10 + index,
      costId: Number(code),
      description,
      value: price.toFixed(2),
    })),
    alterations: alterations(random, publicId, requester, registered),
    products: lines.map((line) => line.row),
    contacts: contacts(customer),
    summary: {
      totalProducts,
      totalServices: 0,
      totalAdditionalCosts,
      netTotalValue: sum([gross, -discount]),
      grossTotalValue: gross,
      discount: { type: 'Monetario', value: discount },
    },
    CurrentStage: stage(random),
  };
  return { id: publicId, row };
}

const alterations = (random: Random, publicId: number, { userId }: User, from: number): Fields[] =>
  Array.from({ length: random.whole(0, 2) }, (_, index) => ({
    id: publicId * 10 + index,
    key: publicId,
    column: String(random.whole(1, 4)),
    type: String(random.whole(1, 2)),
    userId,
    date: isoLocal(byDay(from + (index + 1) * random.whole(5, 900) * minute)),
    observations: random.pick(remarks),
    value: random.decimal(5, 300, 2).toFixed(2),
  }));

/** The customer's contacts in the words of a quotation, the phone as a number. */
function contacts(customer: Customer | undefined): Fields[] {
  const known = customer?.row.contacts;
  return (Array.isArray(known) ? known.filter(isFields) : []).map((contact) => ({
    id: contact.id,
    name: contact.name,
    job: contact.jobPosition,
    email: contact.email,
    phoneNumber: asNumber(asText(contact.phone)) ?? 0,
  }));
}

function stage(random: Random): Fields {
  const chosen = random.weighted(stages.map((each, index) => [each[0], { each, index }] as const));
  const [, description, changeStock, isCancelled, editAllowed] = chosen.each;
  const position = chosen.index + 1;
  return { id: position, description, position, changeStock, isCancelled, editAllowed };
}

const sum = (values: readonly number[]) =>
  Number(values.reduce((total, value) => total + value, 0).toFixed(2));

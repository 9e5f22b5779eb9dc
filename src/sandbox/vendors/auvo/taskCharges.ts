import { InputRefused } from '../../answer';
import { asFields, asNumber, asText, type Fields } from '../../read';
import type { Issue } from '../../refusal';
import { bookedBy } from './billing';
import type { AuvoData } from './data';
import type { Task } from './task';
import { fieldsAt } from './taskChanges';
import { costs } from './work';

/** What a task can be charged with: where a body names it, where a row lists it, and what a new line says of it. */
interface Kind {
  readonly list: string;
  readonly id: string;
  readonly sent: string;
  readonly sentId: string;
  readonly offer: (data: AuvoData, id: string) => Offer | undefined;
}

interface Offer {
  readonly line: Fields;
  readonly price: number;
}

const kinds: readonly Kind[] = [
  {
    list: 'products',
    id: 'productId',
    sent: 'taskProducts',
    sentId: 'ProductId',
    offer(data, productId) {
      const row = data.products.find((each) => each.row.productId === productId)?.row;
      const line = { productId, code: row?.code, name: row?.name, description: null };
      return row && { line, price: decimal(row.unitaryValue) ?? 0 };
    },
  },
  {
    list: 'services',
    id: 'id',
    sent: 'taskServices',
    sentId: 'ServiceId',
    offer(data, id) {
      const row = data.services.find((each) => each.row.id === id)?.row;
      return row && { line: { id, name: row.title }, price: decimal(row.price) ?? 0 };
    },
  },
  {
    list: 'additionalCosts',
    id: 'additionalCostId',
    sent: 'taskAdditionalCosts',
    sentId: 'AdditionalCostId',
    offer(_, additionalCostId) {
      const [, code, name, price] = costs.find(([id]) => id === additionalCostId) ?? [];
      return price === undefined ? undefined : { line: { additionalCostId, code, name }, price };
    },
  },
];

/** The user whose keys are used, in this sandbox. */
const requester = 123;

/** A task with the lines of a body added, or changed where they are there, and summed up again. */
export function chargedTask(data: AuvoData, task: Task, sent: Fields, at: string): Task {
  const issues: Issue[] = [];
  const row: Record<string, unknown> = { ...task.row };
  const costAmounts: Record<string, number> = { ...task.costAmounts };
  for (const kind of kinds) {
    const lines = [...fieldsAt(task.row, kind.list)];
    for (const [index, item] of fieldsAt(sent, kind.sent).entries()) {
      const id = asText(item[kind.sentId]) ?? '';
      const offer = kind.offer(data, id);
      if (!offer) {
        const field = `${kind.sent}.${String(index)}.${kind.sentId}`;
        issues.push({ place: 'body', field, value: id, message: 'It does not exist.' });
        continue;
      }
      const place = lines.findIndex((line) => line[kind.id] === id);
      const line = writeLine(kind, offer, lines[place] ?? {}, item, at);
      lines.splice(place < 0 ? lines.length : place, 1, line);
      if (kind.list === 'additionalCosts') costAmounts[id] = costAmount(line, item);
    }
    row[kind.list] = lines;
  }
  if (issues.length > 0) throw new InputRefused(issues);
  row.summary = summary(row, costAmounts, asFields(sent.taskDiscount));
  return { ...task, costAmounts, row };
}

function writeLine(kind: Kind, { line, price }: Offer, before: Fields, item: Fields, at: string): Fields {
  const unitaryValue = decimal(item.Value) ?? asNumber(before.unitaryValue) ?? price;
  const booking = { ...bookedBy(requester), dateRegister: before.dateRegister ?? at, dateEdit: at };
  if (kind.list === 'additionalCosts') return { ...line, unitaryValue, ...booking };
  const quantity = decimal(item.Quantity) ?? asNumber(before.quantity) ?? 1;
  const discount = before.discount ?? { value: 0, type: 'Valor' };
  return {
    ...line,
    quantity,
    unitaryValue,
    totalValue: round(quantity * unitaryValue),
    ...booking,
    discount,
  };
}

/** What an additional cost comes to: its row shows neither quantity nor discount. */
function costAmount({ unitaryValue }: Fields, item: Fields): number {
  const amount = (asNumber(unitaryValue) ?? 0) * (decimal(item.Quantity) ?? 1);
  const discount = decimal(item.DiscountValue) ?? 0;
  return round(amount - (asText(item.DiscountType) === '1' ? (amount * discount) / 100 : discount));
}

function summary(row: Fields, costAmounts: Readonly<Record<string, number>>, sent: Fields): Fields {
  const sum = (values: readonly unknown[]) =>
    round(values.reduce<number>((total, value) => total + (asNumber(value) ?? 0), 0));
  const totals = {
    totalProducts: sum(fieldsAt(row, 'products').map(({ totalValue }) => totalValue)),
    totalServices: sum(fieldsAt(row, 'services').map(({ totalValue }) => totalValue)),
    totalAdditionalCosts: sum(
      fieldsAt(row, 'additionalCosts').map(
        (line) => costAmounts[asText(line.additionalCostId) ?? ''] ?? line.unitaryValue,
      ),
    ),
  };
  // The fields of a discount are documented for answers only; a body's are read as those.
  const discount = { ...asFields(asFields(row.summary).discount), ...sent };
  const totalValue = round(sum(Object.values(totals)) - (asNumber(discount.value) ?? 0));
  return { ...totals, totalValue, discount };
}

/** `"1.234,50"`, `"12.5"` and `12.5` as numbers. */
function decimal(value: unknown): number | undefined {
  const text = asText(value);
  return asNumber(text?.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text);
}

const round = (value: number) => Number(value.toFixed(2));

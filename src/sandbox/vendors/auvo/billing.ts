import { createRandom, type Random } from '../../random';
import type { Fields } from '../../read';
import { costs, products, services } from './work';
import { guid } from './writing';

/** What was used and charged on a task; the sums of the summary agree with its lines. Nothing before the work is done. */
export function createBilling(random: Random, finished: boolean, by: number, at: string): Fields {
  const booked = () => ({ ...bookedBy(by), dateRegister: at, dateEdit: null });
  const none = { value: 0, type: 'Valor' };
  const productLines = finished && random.chance(0.35) ? random.some(products, random.whole(1, 2)) : [];
  const serviceLines = finished && random.chance(0.5) ? random.some(services, random.whole(1, 2)) : [];
  const costLines = finished && random.chance(0.15) ? random.some(costs, 1) : [];
  const used = productLines.map(([productId, code, name, price]) => {
    const quantity = random.whole(1, 4);
    const totalValue = round(quantity * price);
    const line = { name, description: null, quantity, unitaryValue: price, totalValue };
    return { productId, code, ...line, ...booked(), discount: none };
  });
  const done = serviceLines.map(([id, name, price]) => {
    const quantity = random.whole(1, 3);
    const line = { name, quantity, unitaryValue: price, totalValue: round(quantity * price) };
    return { id, ...line, ...booked(), discount: none };
  });
  const paid = costLines.map(([additionalCostId, code, name, price]) => ({
    additionalCostId,
    code,
    name,
    unitaryValue: price,
    ...booked(),
  }));
  const totals = {
    totalProducts: sum(used.map(({ totalValue }) => totalValue)),
    totalServices: sum(done.map(({ totalValue }) => totalValue)),
    totalAdditionalCosts: sum(paid.map(({ unitaryValue }) => unitaryValue)),
  };
  const discount = used.length > 0 && random.chance(0.2) ? { value: 10, type: 'Valor' } : none;
  const totalValue = round(sum(Object.values(totals)) - discount.value);
  return {
    products: used,
    services: done,
    additionalCosts: paid,
    summary: { ...totals, totalValue, discount },
  };
}

/** How a line names the user who booked it. */
export const bookedBy = (userId: number): Fields => ({
  userResponsible: guid(createRandom(userId)),
  userResponsibleCode: userId,
});

const round = (value: number) => Number(value.toFixed(2));
const sum = (values: readonly number[]) => round(values.reduce((total, value) => total + value, 0));

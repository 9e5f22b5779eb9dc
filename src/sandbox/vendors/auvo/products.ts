import { day, exportedAt, isoLocal, minute } from '../../dates';
import { createRandom, type Random } from '../../random';
import type { Fields } from '../../read';
import type { Entry } from './entries';
import { stockedProducts, type StockedProduct } from './stockedProducts';
import type { User } from './users';
import { brazilianMoney, guid } from './writing';

/** What is in stock and in the hands of the field; 456 is the code of the document's example. */
export function createProducts(users: readonly User[], equipments: readonly Entry[]): Entry[] {
  const random = createRandom(29_999);
  const keepers = users.filter(({ type }) => type > 1);
  const holders = users.filter(({ type }) => type === 1);
  return stockedProducts().map((product) => {
    const count = random.weighted([
      [3, 0],
      [4, 1],
      [2, 2],
      [1, 4],
    ] as const);
    const equipment = random.chance(0.15) ? random.pick(equipments).id : 0;
    return createProduct(random, product, equipment, random.some(holders, count), random.pick(keepers));
  });
}

function createProduct(
  random: Random,
  product: StockedProduct,
  equipment: number,
  holders: readonly User[],
  keeper: User,
): Entry {
  const { productId, code, name, categoryId, price } = product;
  const cost = price * random.decimal(0.45, 0.7, 2);
  const minimum = random.pick([0, 5, 10, 30]);
  const photo = `https://attachments.auvo.example/products/${guid(random)}.jpeg`;
  const row: Fields = {
    productId,
    externalId: code === 456 ? '123' : random.chance(0.8) ? `P${String(code)}` : '',
    code: String(code),
    name,
    associatedEquipmentId: equipment,
    categoryId,
    unitaryValue: brazilianMoney(price),
    unitaryCost: brazilianMoney(cost),
    totalStock: code === 456 ? 120 : random.whole(0, 240),
    active: code === 456 || random.chance(0.85),
    minimumStock: code === 456 ? '30' : String(minimum),
    Base64Image: '',
    uriAnexos: random.chance(0.4) ? [photo] : [],
    productSpecifications: random.chance(0.5)
      ? [{ name: 'cor', Specification: random.pick(['azul', 'preto', 'branco', 'cinza']) }]
      : [],
    employeesStock: holders.map((holder, index) =>
      stock(random, product, cost, code * 10 + index, holder, keeper),
    ),
  };
  return { id: code, row };
}

function stock(
  random: Random,
  { code, price }: StockedProduct,
  cost: number,
  id: number,
  holder: User,
  keeper: User,
): Fields {
  const amount = random.whole(1, 12);
  const moved = exportedAt - random.whole(1, 200) * day - random.whole(0, 600) * minute;
  return {
    id,
    userId: holder.userId,
    amount: amount + random.whole(0, 6),
    lastStockMovement: {
      id: 70_000 + id,
      operationUserId: keeper.userId,
      stockUserId: holder.userId,
      productId: code,
      amount,
      Unitaryvalue: price,
      UnitaryCost: Number(cost.toFixed(2)),
      entry: random.chance(0.8),
      date: isoLocal(moved),
    },
  };
}

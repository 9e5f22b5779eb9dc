import { createRandom } from '../../random';
import { products } from './work';
import { guid } from './writing';

/** A product as it is bought and sold: money in reais. */
export interface StockedProduct {
  readonly productId: string;
  readonly code: number;
  readonly name: string;
  readonly categoryId: number;
  readonly price: number;
}

/** What the tasks do not name. */
// prettier-ignore
const others: readonly (readonly [code: number, categoryId: number, name: string, price: number])[] = [
  [480, 12, 'Gás refrigerante R410A (kg)', 92], [481, 12, 'Gás refrigerante R134a (kg)', 84.5], [482, 12, 'Capacitor 35 µF', 32.9],
  [483, 12, 'Motor ventilador 1/4 cv', 389], [484, 12, 'Placa eletrônica inverter', 742.3], [485, 12, 'Compressor rotativo 12.000 BTU', 980],
  [490, 13, 'Disjuntor tripolar 63 A', 118.4], [491, 13, 'Cabo flexível 6 mm² (m)', 7.85], [492, 13, 'DPS 40 kA', 79.9],
  [493, 13, 'Relé térmico 12-18 A', 134.2], [494, 13, 'Barramento de cobre (m)', 212], [500, 14, 'Câmera dome 5 MP', 349.9],
  [501, 14, 'Conector RJ45 cat. 6', 2.6], [502, 14, 'Cabo UTP cat. 6 (m)', 3.9], [503, 14, 'Switch PoE 8 portas', 598],
  [504, 14, 'HD 4 TB para CFTV', 729], [510, 15, 'Sapata de cabina', 186], [511, 15, 'Botão de pavimento', 94.5],
  [512, 15, 'Roldana de porta', 63.7], [520, 16, 'Selo mecânico 5/8"', 58.2], [521, 16, 'Válvula de retenção 2"', 147.6],
  [530, 17, 'Disco de corte 7"', 14.9], [540, 18, 'Luva isolante classe 0', 268], [541, 18, 'Óculos de proteção', 12.4],
  [550, 19, 'Controlador de temperatura', 164], [551, 19, 'Sensor NTC', 29.8], [560, 20, 'Lâmpada LED tubular 18 W', 21.5],
  [561, 20, 'Refletor LED 100 W', 138], [570, 21, 'Bucha e parafuso S8 (cento)', 34], [571, 21, 'Abraçadeira de nylon (cento)', 18.6],
  [580, 42, 'Fita isolante 20 m', 9.9], [581, 42, 'Solda prata (vareta)', 16.2], [582, 42, 'Detergente desincrustante (l)', 27.5],
];

/** Categories of the products that tasks name, by code. */
const categoryOf: Readonly<Record<string, number>> = { 456: 12, 457: 13, 458: 12, 461: 12, 470: 14, 475: 13 };

/** The products of the tasks and more, in the order of their codes. */
export function stockedProducts(): readonly StockedProduct[] {
  const random = createRandom(28_284);
  const named = products.map(([productId, code, name, price]) => ({
    productId,
    code: Number(code),
    name,
    categoryId: categoryOf[code] ?? 42,
    price,
  }));
  const more = others.map(([code, categoryId, name, price]) => ({
    productId: guid(random),
    code,
    name,
    categoryId,
    price,
  }));
  return [...named, ...more];
}

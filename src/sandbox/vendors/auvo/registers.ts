import { day, hour, isoLocal, minute } from '../../dates';
import { createRandom } from '../../random';
import type { Entry } from './entries';
import { keyWords } from './work';

/** 1 to 9 are the kinds of business in `names.ts`, 10 is that of households; the others wait for their first customer. */
// prettier-ignore
const segments: readonly string[] = [
  'Supermercados', 'Clínicas e laboratórios', 'Condomínios', 'Restaurantes', 'Escolas', 'Hotelaria', 'Auto peças',
  'Farmácias', 'Indústria', 'Residencial', 'Órgãos públicos', 'Academias', 'Agronegócio', 'Logística',
];

/** The first eight are those of the customers' `groupsId`. */
// prettier-ignore
const customerGroups: readonly string[] = [
  'Contrato mensal', 'Contrato anual', 'Avulso', 'Goiânia', 'Interior', 'Distrito Federal', 'Garantia estendida', 'VIP',
  'Inadimplentes', 'Em negociação',
];

/** Beside those of `work.ts`, which tasks carry. */
// prettier-ignore
const otherKeyWords: readonly string[] = [
  'Altura', 'Espaço confinado', 'Plantão', 'Peça em falta', 'Terceirizado', 'Vistoria', 'Cortesia', 'Reincidente',
];

/** Segments, with the date that the single one calls `registrationDate`. */
export const createSegments = (): Entry[] => dated(segments, 1, 11_235);

/** Customer groups have no date. */
export const createCustomerGroups = (): Entry[] =>
  customerGroups.map((description, index) => ({ id: index + 1, row: { id: index + 1, description } }));

/** Keywords, dated as segments are. */
export const createKeywords = (): Entry[] => {
  const known = keyWords.map(([, description]) => description);
  return dated([...known, ...otherKeyWords], Number(keyWords[0]?.[0] ?? 1), 58_132);
};

const dated = (descriptions: readonly string[], firstId: number, seed: number): Entry[] => {
  const random = createRandom(seed);
  return descriptions.map((description, index) => {
    const id = firstId + index;
    const created = Date.UTC(2016, 2, 23) + index * 40 * day + 8 * hour + random.whole(0, 540) * minute;
    return { id, row: { description, id, creationDate: isoLocal(created) } };
  });
};

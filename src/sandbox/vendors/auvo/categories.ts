import type { Entry } from './entries';

/** Categories of equipment; 12 and 42 are those of the document's examples. */
// prettier-ignore
export const equipmentCategories: readonly (readonly [id: number, description: string])[] = [
  [12, 'Ar-condicionado'], [13, 'Câmara fria'], [14, 'Elevador'], [15, 'CFTV'], [16, 'Quadro elétrico'],
  [17, 'Medidor'], [18, 'Bomba hidráulica'], [19, 'Gerador'], [20, 'Balcão refrigerado'], [21, 'Nobreak'],
  [22, 'Central de alarme'], [42, 'Chiller'],
];

/** Categories of products; 12 and 42 are those of the document's examples. */
// prettier-ignore
export const productCategories: readonly (readonly [id: number, description: string])[] = [
  [12, 'Refrigeração'], [13, 'Elétrica'], [14, 'CFTV e redes'], [15, 'Elevadores'], [16, 'Hidráulica'],
  [17, 'Ferramentas'], [18, 'EPI'], [19, 'Automação'], [20, 'Iluminação'], [21, 'Fixação'], [42, 'Consumíveis'],
];

/** Categories as records; the external id of 12 is the documented one. */
export const createCategories = (categories: readonly (readonly [number, string])[]): Entry[] =>
  categories.map(([id, description]) => ({
    id,
    row: { id, description, externalId: String(2_004 + id) },
  }));

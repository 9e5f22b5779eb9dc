import { day, isoLocal, minute } from '../../dates';
import { createRandom } from '../../random';
import type { Entry } from './entries';
import type { User } from './users';

/** What people of the field spend money on: id, name, what they write, from and to how many cents. */
// prettier-ignore
export const kindsOfExpense: readonly (readonly [id: number, name: string, texts: readonly string[], from: number, to: number])[] = [
  [41, 'Alimentação', ['Almoço em viagem', 'Jantar da equipe', 'Lanche'], 1_800, 9_500],
  [42, 'Combustível', ['Abastecimento da van', 'Etanol', 'Diesel S10'], 8_000, 42_000],
  [43, 'Pedágio', ['Pedágio BR-060', 'Pedágio BR-153'], 520, 2_480],
  [44, 'Estacionamento', ['Estacionamento do shopping', 'Zona azul'], 500, 4_500],
  [45, 'Peças compradas em campo', ['Contator comprado no local', 'Conexões e abraçadeiras', 'Disjuntor'], 2_000, 68_000],
  [46, 'Locação de equipamento', ['Andaime por dois dias', 'Plataforma elevatória'], 18_000, 140_000],
  [47, 'Lavagem de veículo', ['Lavagem completa'], 3_500, 9_000],
  [48, 'Material de escritório', ['Formulários impressos', 'Pastas'], 1_000, 12_000],
  [49, 'Ferramentas', ['Alicate amperímetro', 'Jogo de chaves'], 4_000, 85_000],
  [50, 'EPI', ['Luvas isolantes', 'Botina e capacete'], 2_500, 38_000],
  [51, 'Transporte por aplicativo', ['Corrida até o cliente'], 1_200, 7_800],
  [52, 'Outros', ['Cópias de chaves', 'Correios'], 800, 15_000],
  [456, 'Hospedagem', ['Diária de hotel', 'Hotel em Brasília'], 12_000, 49_000],
];

/** The types of expense; 42 and 456 are those of the document's examples. */
export function createExpenseTypes(users: readonly User[]): Entry[] {
  const random = createRandom(14_142);
  const creators = users.filter(({ type }) => type === 3);
  return kindsOfExpense.map(([id, description]) => ({
    id,
    row: {
      id,
      description,
      creatorId: id === 42 ? 123 : random.pick(creators).userId,
      creationDate: isoLocal(
        Date.UTC(2019, 3, 15) + random.whole(0, 700) * day + random.whole(480, 1_080) * minute,
      ),
    },
  }));
}

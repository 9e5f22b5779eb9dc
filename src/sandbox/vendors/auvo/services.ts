import { createRandom } from '../../random';
import type { Entry } from './entries';
import { services } from './work';
import { guid } from './writing';

/** What the tasks do not name. */
// prettier-ignore
const others: readonly (readonly [name: string, price: number])[] = [
  ['Manutenção preventiva trimestral', 390], ['Instalação de split até 18.000 BTU', 650],
  ['Carga de gás', 280], ['Instalação de ponto elétrico', 145], ['Configuração de DVR', 120], ['Teste de estanqueidade', 210],
  ['Termografia de quadro', 480], ['Revisão mensal de elevador', 520], ['Atendimento emergencial', 350],
];

/** The services of the tasks and more; 1 upwards is the numeric code, which no row shows. */
export function createServices(): Entry[] {
  const random = createRandom(26_457);
  const all = [...services, ...others.map(([name, price]) => [guid(random), name, price] as const)];
  return all.map(([id, title, price], index) => ({
    id: index + 1,
    row: {
      id,
      title,
      description: `${title}, conforme tabela de serviços.`,
      price: price.toFixed(2),
      active: random.chance(0.75) || index < services.length, // tasks use those
      fiscalServiceId: guid(random),
    },
  }));
}

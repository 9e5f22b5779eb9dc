import { day, hour, isoLocal, minute } from '../../dates';
import { createRandom } from '../../random';
import type { Entry } from './entries';
import { teamCount } from './ids';

/** Two dozen teams by trade and place. */
// prettier-ignore
const trades = ['Refrigeração', 'Elétrica', 'Elevadores', 'CFTV', 'Instalação', 'Manutenção predial', 'Comercial', 'Plantão'];
const places = ['Goiânia', 'Anápolis', 'Brasília'];

/** Teams without their members, who are read from the users when they are asked for. */
export function createTeams(): Entry[] {
  const random = createRandom(4_168);
  return Array.from({ length: teamCount }, (_, index) => {
    const id = index + 1;
    const trade = trades[index % trades.length] ?? '';
    const place = places[Math.floor(index / trades.length) % places.length] ?? '';
    const created = Date.UTC(2018, 1, 19) + index * 55 * day + 8 * hour + random.whole(0, 540) * minute;
    return { id, row: { id, description: `${trade} ${place}`, creationDate: isoLocal(created) } };
  });
}

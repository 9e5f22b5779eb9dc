import type { Random } from '../../random';
import { machines } from './machines';
import { contacts } from './people';
import { customerNames, streets, towns } from './places';

/** A customer's address, with the machine that stands there. */
export function createSites(random: Random) {
  const [firsts, seconds] = customerNames;
  return Array.from({ length: 420 }, (_, index) => {
    const town = index === 0 ? (towns[0] ?? random.pick(towns)) : random.pick(towns);
    const customer = index === 0 ? 'The Green Sleeve' : `${random.pick(firsts)} ${random.pick(seconds)}`;
    const contact = index === 0 ? 'John' : random.pick(contacts);
    return {
      town,
      customer,
      contact,
      siteId: String(30_101_308 + index * 7),
      address: `${String(random.whole(1, 240))} ${index === 0 ? 'West High Street' : random.pick(streets)}`,
      postCode: `${random.pick(town.sectors)}${random.text('ABDEFGHJLNPQRSTUWXYZ', 2)}`,
      lat: Number((town.lat + random.decimal(-0.03, 0.03, 6)).toFixed(6)),
      lng: Number((town.lng + random.decimal(-0.05, 0.05, 6)).toFixed(6)),
      // 01632 960xxx is reserved for made-up numbers.
      phone: `01632960${random.digits(3)}`,
      email: `${contact.toLowerCase()}@${customer.toLowerCase().replace(/[^a-z]+/g, '')}.example`,
      machine: random.pick(machines),
      opens: random.pick([7 * 3600, 30_600, 9 * 3600, 11 * 3600]),
      closes: random.pick([17 * 3600, 64_800, 20 * 3600, 23 * 3600]),
    };
  });
}

/** One of them. */
export type Site = ReturnType<typeof createSites>[number];

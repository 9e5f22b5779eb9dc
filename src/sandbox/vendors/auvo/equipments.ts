import { day, isoLocal, minute } from '../../dates';
import { createRandom, type Random } from '../../random';
import type { Fields } from '../../read';
import type { Customer } from './customers';
import { equipmentKinds, type EquipmentKind } from './equipmentKinds';
import type { Entry } from './entries';
import { equipmentIdOf } from './ids';
import type { User } from './users';
import { guid, noDate } from './writing';

/** Parts have ids of their own, so that each leads to what it belongs to. */
const partIdOf = (customerId: number) => 120_000 + customerId;
const documented = 127_765;

/** One piece for each customer, parts of some of them, and the one of the document's examples; in the order of ids. */
export function createEquipments(users: readonly User[], customers: readonly Customer[]): Entry[] {
  const random = createRandom(22_360);
  const keepers = users.filter(({ type }) => type === 1);
  const whole = customers.map((customer) => {
    const keeper = random.chance(0.1) ? random.pick(keepers).userId : 0;
    return { customer, kind: random.weighted(equipmentKinds), keeper };
  });
  const pieces = whole.map(({ customer, kind, keeper }) =>
    piece(random, equipmentIdOf(customer.id), kind, {
      name: random.pick(kind.names),
      associatedCustomerId: customer.id,
      associatedUserId: keeper,
    }),
  );
  const parts = whole
    .filter(() => random.chance(0.12))
    .map(({ customer, kind }) =>
      piece(random, partIdOf(customer.id), kind, {
        name: kind.part,
        parentEquipmentId: equipmentIdOf(customer.id),
        associatedCustomerId: customer.id,
      }),
    );
  return [...pieces, ...parts, knownPiece(random)];
}

function piece(random: Random, id: number, kind: EquipmentKind, own: Fields): Entry {
  const created = Date.UTC(2019, 4, 13) + random.whole(0, 2_400) * day + random.whole(480, 1_080) * minute;
  const warranty = Math.floor(created / day) * day;
  const warranted = random.chance(0.7);
  const photo = () => `https://attachments.auvo.example/equipments/${guid(random)}.jpeg`;
  const row: Fields = {
    externalId: random.chance(0.8) ? `EQ-${String(id)}` : '',
    parentEquipmentId: 0,
    associatedCustomerId: 0,
    associatedUserId: 0,
    categoryId: kind.categoryId,
    name: '',
    identifier: random.text('abcdefghjkmnpqrstuvwxyz23456789', 6),
    urlImage: random.chance(0.4) ? photo() : '',
    uriAnexos: random.chance(0.15) ? [photo()] : [],
    active: random.chance(0.95),
    creationDate: isoLocal(created),
    expirationDate: random.chance(0.3) ? isoLocal(warranty + random.whole(5, 12) * 365 * day) : noDate,
    equipmentSpecifications: kind.specifications.map(([name, values]) => ({
      name,
      specification: random.pick(values),
    })),
    id,
    description: random.pick(kind.descriptions),
    warrantyStartDate: warranted ? isoLocal(warranty) : noDate,
    warrantyEndDate: warranted ? isoLocal(warranty + 365 * day) : noDate,
    ...own,
  };
  return { id, row };
}

/** The equipment of the document's examples, a chiller of the customer of its tasks. */
function knownPiece(random: Random): Entry {
  const chiller: EquipmentKind = {
    categoryId: 42,
    names: [],
    specifications: [['cor', ['azul']]],
    descriptions: ['Cobertura, casa de máquinas'],
    part: '',
  };
  return piece(random, documented, chiller, {
    externalId: '123',
    name: 'Chiller 60 TR',
    identifier: 'a1b2c3',
    associatedCustomerId: 456,
    associatedUserId: 123,
    active: true,
    creationDate: '2019-05-13T12:27:17',
    expirationDate: '2029-01-01T01:01:01',
    warrantyStartDate: '2024-01-01T00:00:00',
    warrantyEndDate: '2025-01-01T00:00:00',
  });
}

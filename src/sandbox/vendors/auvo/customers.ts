import { day, exportedAt, isoLocal, minute } from '../../dates';
import { createRandom, type Random } from '../../random';
import { asFlag, asNumber, asText, type Fields } from '../../read';
import { idsOf } from './changes';
import { customerGroupCount, householdSegment } from './ids';
import { businesses, contactPositions } from './names';
import type { User } from './users';
import {
  accountName,
  companyNumber,
  createPlace,
  guid,
  mobileNumber,
  personalNumber,
  personName,
  plain,
} from './writing';

const customerCount = 1_100;

/** What tasks need of a customer, beside the row itself. */
export interface Customer {
  readonly id: number;
  readonly name: string;
  readonly externalId: number | string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly segmentId: number;
  readonly groups: readonly number[];
  readonly active: boolean;
  readonly row: Fields;
}

/** Businesses and households around Goiânia; 42 and 456 are those of the document's examples. */
export function createCustomers(users: readonly User[]): Customer[] {
  const random = createRandom(27_182);
  const managers = users.filter(({ type }) => type === 2);
  return Array.from({ length: customerCount }, (_, index) => createCustomer(random, index + 1, managers));
}

function createCustomer(random: Random, id: number, managers: readonly User[]): Customer {
  const household = id !== 42 && id !== 456 && random.chance(0.15);
  const [segmentId, before, names, after] = random.pick(businesses);
  const place = createPlace(random);
  const person = personName(random);
  const name =
    known(id) ?? (household ? person : [before, random.pick(names), after].filter(Boolean).join(' '));
  const manager = random.pick(managers);
  const created = Date.UTC(2019, 3, 15) + random.whole(0, 2_500) * day + random.whole(480, 1_080) * minute;
  const updated = random.chance(0.5) ? created : random.whole(created, exportedAt);
  const externalId = id === 42 ? 906 : id === 456 ? 10 : 10_000 + id;
  const active = random.chance(0.93);
  const groups = random.chance(0.5) ? [random.whole(1, customerGroupCount)] : [];
  const domain = `${plain(name).replaceAll(' ', '-')}.example`;
  const contact = (index: number): Fields => {
    const contactName = index === 0 ? person : personName(random);
    return {
      id: 30_000 + id * 4 + index,
      name: contactName,
      jobPosition: random.pick(contactPositions),
      email: random.chance(0.8) ? `${accountName(contactName)}@${domain}` : '',
      phone: random.chance(0.7) ? mobileNumber(random, place.city.area) : '',
    };
  };
  const located = id % 37 !== 0;
  const row: Fields = {
    id,
    externalId: id % 23 === 0 ? '' : String(externalId),
    description: name,
    cpfCnpj: id === 42 ? '90614997000162' : household ? personalNumber(random) : companyNumber(random),
    phoneNumber: random.chance(0.05) ? [] : [`55${place.city.area}3${random.digits(7)}`],
    email: random.chance(0.1) ? [] : [`contato@${domain}`],
    manager: household ? '' : person,
    managerJobPosition: household ? '' : random.pick(contactPositions),
    note: random.chance(0.3)
      ? random.pick([
          'Cliente preferencial',
          'Ligar antes da visita',
          'Portaria 24 horas',
          'Não atende aos sábados',
        ])
      : '',
    address: place.address,
    latitude: located ? place.latitude : 0,
    longitude: located ? place.longitude : 0,
    maximumVisitTime: random.pick([1, 2, 4, 30]),
    unitMaximumTime: 1,
    groupsId: groups,
    managerTeamsId: [manager.teamId],
    managersId: [manager.userId],
    segmentId: household ? householdSegment : segmentId,
    active,
    adressComplement: random.chance(0.4)
      ? random.pick(['Bloco B', 'Sala 204', 'Loja 3', 'Galpão 2', 'Apto 1102'])
      : '',
    creationDate: isoLocal(created),
    contacts: knownContacts(
      id,
      Array.from(
        {
          length: random.weighted([
            [2, 0],
            [5, 1],
            [2, 2],
            [1, 3],
          ] as const),
        },
        (_, index) => contact(index),
      ),
    ),
    dateLastUpdate: isoLocal(updated),
    uriAnexos: random.chance(0.1) ? [`https://attachments.auvo.example/customers/${guid(random)}.jpeg`] : [],
  };
  const { latitude, longitude } = place;
  return { ...customerOf(id, row), externalId, latitude, longitude };
}

/** A customer as its row says. */
export const customerOf = (id: number, row: Fields): Customer => ({
  id,
  name: asText(row.description) ?? '',
  externalId: asText(row.externalId) ?? '',
  address: asText(row.address) ?? '',
  latitude: asNumber(row.latitude) ?? 0,
  longitude: asNumber(row.longitude) ?? 0,
  segmentId: asNumber(row.segmentId) ?? 0,
  groups: idsOf(row.groupsId),
  active: asFlag(row.active) ?? false,
  row,
});

const known = (id: number): string | undefined =>
  id === 42 ? 'Terêscio Materiais Elétricos Ltda' : id === 456 ? 'Cliente Xavier Alimentos Ltda' : undefined;

/** The contacts that the example of the upsert changes (line 2600 of the document), for the customer that it means. */
const knownContacts = (id: number, drawn: readonly Fields[]): readonly Fields[] =>
  id !== 42
    ? drawn
    : [
        [23_377, 'Marina Duarte', 'marina.duarte@terescio.example'],
        [23_378, 'Otávio Lima', ''],
      ].map(([contact, name, email]) => ({ id: contact, name, jobPosition: '', email, phone: '' }));

import { contactExample } from '../../../catalog/vendors/autengo/contact';
import { day, isoDay } from '../../dates';
import { createRandom, type Random } from '../../random';
import type { Fields } from '../../read';
import { firstNames, lastNames, streets, towns } from './people';

const contactCount = 60;
const firstId = 123; // the document's example
const firstTecfactura = 123_456_789; // likewise, after a D

/** The contacts of a dealer; 123, Max Mustermann, is the document's example. Fields that nobody filled in are missing. */
export function createContacts(): readonly Fields[] {
  const random = createRandom(31_337);
  return Array.from({ length: contactCount }, (_, index) => ({
    ID: firstId + index,
    ...(index === 0 ? contactExample : createContact(random, index)),
  }));
}

function createContact(random: Random, index: number): Fields {
  const [title, firstName] = random.pick(firstNames);
  const lastName = random.pick(lastNames);
  const [zip, city] = random.pick(towns);
  const isPrivat = random.chance(0.7);
  const mail = `${firstName}.${lastName}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z.]/g, '');
  const business: Fields = {
    contactPersonBusiness: `${firstName} ${lastName}`,
    // 30 23125 is reserved for made-up numbers in Berlin.
    phoneNumberBusiness: `030 23125${random.digits(3)}`,
    emailBusiness: `${mail}@firma.example`,
    ustId: `DE${random.digits(9)}`,
    position: random.pick(['Geschäftsführung', 'Einkauf', 'Fuhrparkleitung']),
    salesTaxRegulation: random.pick(['withTax', 'reverseCharge']),
  };
  return {
    title,
    firstName,
    lastName,
    streetAddress: `${random.pick(streets)} ${String(random.whole(1, 120))}`,
    zipCode: zip,
    city,
    country: 'Deutschland',
    phoneNumberMobile: `0171 39200${random.digits(2)}`,
    email: `${mail}@example.org`,
    source: random.pick(['walkIn', 'mail', 'platform', 'phone', 'offlineMarketing', 'onlineMarketing']),
    type: random.weighted([
      [6, 'customer'],
      [3, 'prospect'],
      [1, 'supplier'],
      [1, 'partner'],
    ] as const),
    isPrivat,
    isOptIn: random.chance(0.4),
    ...(random.chance(0.5) && { customerRating: random.whole(1, 5) }),
    ...(isPrivat && { dateOfBirth: isoDay(Date.UTC(1950, 0, 1) + random.whole(0, 18_000) * day) }),
    ...(!isPrivat && business),
    customerNumber: `C-${String(10_001 + index)}`,
    tecfacturaId: `D${String(firstTecfactura + index)}`,
  };
}

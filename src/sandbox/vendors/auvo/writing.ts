import type { Random } from '../../random';
import { cities, type City } from './places';
import { firstNames, lastNames } from './names';

/** How the vendor writes "no date". */
export const noDate = '0001-01-01T00:00:00';

/** A place in a city: one line of address, and where it is. */
export function createPlace(random: Random): {
  city: City;
  address: string;
  latitude: number;
  longitude: number;
} {
  const city = random.weighted(cities.map((each) => [each.weight, each]));
  const [district, postcode] = random.pick(city.districts);
  const line = `${random.pick(city.streets)}, ${String(random.whole(10, 2_400))} - ${district}`;
  return {
    city,
    address: `${line}, ${city.city} - ${city.state}, ${postcode}, Brasil`,
    latitude: random.decimal(city.latitude - 0.05, city.latitude + 0.05, 13),
    longitude: random.decimal(city.longitude - 0.05, city.longitude + 0.05, 13),
  };
}

/** A first name with one or two family names. */
export const personName = (random: Random): string =>
  [random.pick(firstNames), ...random.some(lastNames, random.chance(0.6) ? 2 : 1)].join(' ');

/** `Ana de Souza` as `ana.souza`, without accents. */
export function accountName(name: string): string {
  const words = plain(name).split(' ');
  return [words[0], words.at(-1)].join('.');
}

/** Lower case, without accents and punctuation. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .trim();

/** A mobile number with country and area code, digits only. */
export const mobileNumber = (random: Random, area: string): string => `55${area}9${random.digits(8)}`;

/** `1234.5` as `1.234,50`. */
export function brazilianMoney(value: number): string {
  const [whole = '0', cents = '00'] = value.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
}

/** A company number (CNPJ) whose two check digits are right. */
export function companyNumber(random: Random): string {
  const base = `${random.digits(8)}0001`;
  const first = base + checkDigit(base, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
  return first + checkDigit(first, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
}

/** A personal number (CPF) whose two check digits are right. */
export function personalNumber(random: Random): string {
  const base = random.digits(9);
  const first = base + checkDigit(base, [10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return first + checkDigit(first, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
}

function checkDigit(digits: string, weights: readonly number[]): string {
  const rest =
    Array.from(digits).reduce((sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0), 0) % 11;
  return String(rest < 2 ? 0 : 11 - rest);
}

/** A GUID that depends on the seed alone. */
export function guid(random: Random): string {
  const hex = (length: number) => random.text('0123456789abcdef', length);
  return [hex(8), hex(4), `4${hex(3)}`, `a${hex(3)}`, hex(12)].join('-');
}

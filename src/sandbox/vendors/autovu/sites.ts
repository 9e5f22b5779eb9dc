import { isoDay } from '../../dates';
import type { Random } from '../../random';
import { accounts, contacts, siteFirsts, siteSeconds, streets, towns } from './places';
import { trades, type Trade } from './trades';

/** A place with equipment. The name of a site and its first product are what a job refers to. */
export interface Site {
  readonly siteId: number;
  readonly name: string;
  readonly account: string;
  readonly address: string;
  readonly town: string;
  readonly county: string;
  readonly postcode: string;
  readonly contact: string;
  readonly telephone: string;
  readonly email: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly archived: boolean;
  readonly products: readonly Product[];
}

export interface Product {
  readonly productRef: number;
  readonly trade: Trade;
  readonly description: string;
  readonly make: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly installed: string;
  /** The maintenance contract that covers it: jobs done under it carry the same reference. */
  readonly contract: { readonly reference: string; readonly start: string; readonly end: string };
}

const firstSite = 1_001;
const firstProduct = 5_001; // what the catalog's examples ask for

/** 600 sites with one to three products each; product 5001 belongs to the first. */
export function createSites(random: Random): readonly Site[] {
  let nextProduct = firstProduct;
  return Array.from({ length: 600 }, (_, index) => {
    const place = random.pick(towns);
    const name =
      index === 0 ? 'Northgate Leisure Centre' : `${random.pick(siteFirsts)} ${random.pick(siteSeconds)}`;
    const contact = random.pick(contacts);
    const products = Array.from(
      {
        length: random.weighted([
          [5, 1],
          [3, 2],
          [1, 3],
        ] as const),
      },
      () => createProduct(random, nextProduct++),
    );
    return {
      siteId: firstSite + index,
      name,
      account: random.pick(accounts),
      address: `${String(random.whole(1, 210))} ${random.pick(streets)}`,
      town: place.town,
      county: place.county,
      postcode: `${random.pick(place.districts)} ${random.digits(1)}${random.text('ABDEFGHJLNPQRSTUWXYZ', 2)}`,
      contact,
      telephone: random.chance(0.06) ? '' : `${place.dial}${random.digits(place.dial.length > 9 ? 3 : 4)}`,
      email: `${contact.toLowerCase().replace(' ', '.')}@${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example`,
      latitude: Number((place.latitude + random.decimal(-0.04, 0.04, 6)).toFixed(6)),
      longitude: Number((place.longitude + random.decimal(-0.05, 0.05, 6)).toFixed(6)),
      archived: index !== 0 && random.chance(0.12),
      products,
    };
  });
}

function createProduct(random: Random, productRef: number): Product {
  const trade = random.weighted([
    [5, 0],
    [3, 1],
    [3, 2],
    [1, 3],
  ] as const);
  const kind = trades[productRef === firstProduct ? 0 : trade] ?? random.pick(trades);
  const [make, models] = random.pick(kind.products);
  const first = 2022 + (productRef % 5);
  return {
    productRef,
    trade: kind,
    description: kind.product,
    make,
    model: random.pick(models),
    serialNumber: `${make.slice(0, 2).toUpperCase()}${random.digits(8)}`,
    installed: isoDay(Date.UTC(random.whole(2009, 2024), random.whole(0, 11), random.whole(1, 28))),
    contract: {
      reference: `C${String(30_000 + productRef)}/${String(first).slice(2)}`,
      start: `${String(first)}-04-01`,
      end: `${String(first + 5)}-03-31`,
    },
  };
}

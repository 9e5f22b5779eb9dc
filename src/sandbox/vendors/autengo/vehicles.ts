import { day, exportedAt, isoDay, minute, spaced } from '../../dates';
import { createRandom, type Random } from '../../random';
import type { Fields } from '../../read';
import { consumption } from './consumption';
import { damages, equipment, makes, paints, tyreBrands, type Make, type Model, type Version } from './models';

const vehicleCount = 1_150;

/** A vehicle: what is answered (translated values as their keys), and the columns that only filter and order. */
export interface Vehicle {
  readonly sellingId: string;
  readonly row: Fields;
  readonly columns: Fields;
}

/** The value of a vehicle in a column, whether a row shows it or not. */
export const valueOf = ({ row, columns }: Vehicle, column: string): unknown => columns[column] ?? row[column];

/** The stock of a group of German dealers; AIQWXW, a Ford Focus, and RQ5O9S are the document's examples. */
export function createVehicles(): readonly Vehicle[] {
  const random = createRandom(57_721);
  const ids = new Set(['AIQWXW']);
  while (ids.size < vehicleCount) ids.add(random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 6));
  const kinds = makes.flatMap((make) =>
    make.models.flatMap((model) => model.versions.map((version) => ({ make, model, version }))),
  );
  const focus = kinds.find(({ model }) => model.modelName === 'Focus');
  const [focusId, , ...others] = ids;
  return [focusId ?? '', 'RQ5O9S', ...others].map((sellingId, index) => {
    const kind = (index === 0 ? focus : undefined) ?? random.pick(kinds);
    return createVehicle(random, index, sellingId, kind.make, kind.model, kind.version);
  });
}

function createVehicle(
  random: Random,
  index: number,
  sellingId: string,
  make: Make,
  model: Model,
  [modelVersion, fuelType, powerKw, cubicCapacity, listPrice]: Version,
): Vehicle {
  const created = exportedAt - random.whole(1, 700) * day - random.whole(0, 300) * minute;
  const age = random.weighted([
    [2, 0],
    [3, random.whole(6, 18)],
    [10, random.whole(18, 130)],
  ] as const);
  const months = Math.min(age, (new Date(created).getUTCFullYear() - model.from) * 12 + 11);
  const registered = created - months * 30 * day;
  const conditionType =
    months > 0
      ? random.weighted([
          [12, 'used'],
          [months < 20 ? 3 : 0, 'employeesCar'],
          [months < 14 ? 3 : 0, 'demonstration'],
        ] as const)
      : random.pick(['new', 'dayRegistration'] as const);
  const used = conditionType === 'used';
  const kilometers = months === 0 ? random.whole(5, 50) : Math.round(months * random.whole(600, 1_900));
  const worth = Math.max(0.12, 0.988 ** months - kilometers / 1_800_000);
  const dealerPrice = Math.round((listPrice * worth) / 10) * 10;
  const electric = fuelType === 'electric';
  const plugIn =
    fuelType === 'electricGasoline' && /e$|GTE|PHEV|Plug-in|Recharge|e quattro/.test(modelVersion);
  const automatic = electric || fuelType === 'electricGasoline' || random.chance(powerKw / 250);
  const [, colorId, paint, metallic] = random.weighted(paints.map((each) => [each[0], each]));
  const damaged = used && random.chance(0.08);
  const year = new Date(registered).getUTCFullYear();
  const inspected = created - random.whole(10, 500) * day;
  const tread = () => (used ? random.decimal(2.4, 7.8, 1) : 8);
  const van = model.bodies.includes(5) || model.bodies.includes(8);
  const vehicleTypeId = random.pick(model.bodies);
  const yesNo = (on: boolean) => (index % 9 === 4 ? on : on ? 'YES' : 'NO');
  const updated = random.whole(created, exportedAt);
  const constructed = registered - random.whole(20, 120) * day;
  const row: Fields = {
    sellingId,
    internalId: index === 0 ? 'MY-CUSTOM-ID' : random.chance(0.9) ? `GW-${String(10_000 + index)}` : '',
    branchId: random.pick([12345, 12346, 12350, 12361]),
    makeName: make.makeName,
    modelName: model.modelName,
    modelVersion,
    sourceType: months === 0 ? 'factoryCar' : random.pick(['repurchased', 'trade-in', 'leasingReturn']),
    vehicleState:
      index === 0
        ? 'inventory'
        : random.weighted([
            [1, 'incoming'],
            [7, 'inventory'],
            [2, 'sold'],
          ] as const),
    description: random.chance(0.7)
      ? random.pick([
          'Scheckheftgepflegt, Nichtraucher',
          'Unfallfrei, aus erster Hand',
          'Leasingrückläufer mit voller Historie',
          'Sofort verfügbar',
        ])
      : '',
    firstRegistration: isoDay(registered),
    kilometers,
    vehicleTypeId,
    climatisationType: random.pick([
      'airConditioning',
      'automaticClimateControl',
      'automaticClimateControl2',
      powerKw > 140 ? 'automaticClimateControl3' : 'airConditioning',
    ]),
    conditionType,
    vin: `${make.wmi}ZZZ${random.text('0123456789ABCDEFGHJKLMNPRSTUVWXYZ', 5)}${random.digits(6)}`,
    powerKw,
    cubicCapacity,
    doorCount: model.doors,
    seatCount: model.seats,
    pollutionBadge: 4,
    emissionClass: electric
      ? 10
      : year >= 2021
        ? 10
        : year >= 2019
          ? 9
          : year >= 2017
            ? 7
            : year >= 2015
              ? 6
              : 5,
    colorId,
    manufacturerColorName: random.chance(0.9) ? paint : '',
    isMetallicColor: metallic,
    airbagType: random.pick(['frontAirbag', 'driverSideAirbag', 'driverSideOtherAirbag']),
    interiorType: random.weighted([
      [6, 'cloth'],
      [2, 'partialLeather'],
      [powerKw > 120 ? 3 : 0, 'fullLeather'],
      [1, 'alcantara'],
    ] as const),
    interiorColorId: random.weighted([
      [8, 1],
      [3, 2],
      [1, 3],
      [1, 10],
    ] as const),
    fuelType,
    fuelDetailType: electric
      ? 'electric'
      : fuelType === 'diesel'
        ? 'diesel'
        : fuelType === 'cng'
          ? 'cngH'
          : random.pick(['super95', 'superE1095']),
    transmissionType: automatic ? 'automatic' : 'manual',
    isDamaged: damaged,
    hadAccidentDamage: damaged && random.chance(0.4),
    isDrivable: !damaged || random.chance(0.95),
    nextInspection: isoDay(inspected + 730 * day).slice(0, 7),
    isInspectionNew: random.chance(0.3),
    lastService: used ? isoDay(inspected) : '',
    hasFullServiceHistory: random.chance(0.75),
    tyreType: random.weighted([
      [5, 'summerTyres'],
      [2, 'winterTyres'],
      [4, 'allSeasonTyres'],
    ] as const),
    tyreBrand: random.pick(tyreBrands),
    tyreTreadL: index % 13 === 6 ? String(tread()) : tread(),
    tyreTreadR: tread(),
    tyreTreadBL: tread(),
    tyreTreadBR: tread(),
    warrantyExpiry: months < 24 ? isoDay(registered + 730 * day) : '',
    tsn: random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 3),
    hsn: make.hsn,
    gears: electric ? 1 : automatic ? random.pick([7, 8]) : powerKw < 75 ? 5 : 6,
    cylinders: electric ? 0 : cubicCapacity < 1_350 ? 3 : 4,
    countryId: 'DE',
    deliveryDate: isoDay(created + random.whole(0, 21) * day),
    deliveryPeriod: random.pick(['sofort', '2 Wochen', '']),
    isNonSmoker: random.chance(0.85),
    particulateFilter: fuelType === 'diesel',
    isBioDieselSuitable: false,
    isVegetableOilSuitable: false,
    isPluginHybrid: plugIn,
    isE10Enabled: fuelType === 'gasoline' || fuelType === 'electricGasoline',
    weight: Math.round(900 + powerKw * 3.1 + (electric ? 420 : 0) + (van ? 480 : 0)),
    hasSparewheel: random.chance(0.3),
    driveType: /quattro|4MOTION|xDrive|4x4|AWD/.test(modelVersion) ? 'all' : model.drive,
    created: spaced(created),
    updated: spaced(updated),
    previousOwnerCount:
      months === 0
        ? 0
        : random.weighted([
            [5, 1],
            [3, 2],
            [1, 3],
          ] as const),
    isWarrantyGranted: months < 60,
    isNetPrice: yesNo(random.chance(0.2)),
    isPriceNegotiable: yesNo(random.chance(0.3)),
    dealerPrice,
    equipment: random.some(equipment, random.whole(3, 10)),
    damages: damaged ? random.some(damages, random.whole(1, 2)) : [],
    documents: random.chance(0.4) ? ['Fahrzeugschein.pdf'] : [],
    ads: [],
    priceExport: round(dealerPrice / 1.19),
    recommendedRetailPrice: listPrice,
    priceYard: dealerPrice + random.pick([0, 300, 500]),
    priceOverpass: round(dealerPrice * 0.97),
    // Undocumented for cars without one; the example carries it on a saloon.
    slidingDoor: van && model.seats > 5 ? 'slidingDoorBoth' : van ? 'slidingDoorRight' : 'slidingDoorBoth',
    ...consumption(random, fuelType, powerKw, plugIn),
  };
  const columns: Fields = {
    makeId: make.makeId,
    modelId: model.modelId,
    constructionDate: isoDay(constructed),
    trimLine: modelVersion.split(' ').at(-1) ?? '',
    modelRange: model.modelName,
    price: dealerPrice,
  };
  return { sellingId, row, columns };
}

const round = (value: number) => Number(value.toFixed(2));

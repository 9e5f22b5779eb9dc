/** A kind of machine at a customer's: what is serviced, in how many seconds, and by whom. */
export interface Machine {
  readonly brand: string;
  readonly brandId: number;
  readonly models: readonly (readonly [modelId: number, name: string])[];
  readonly location: string;
  readonly skills: readonly string[];
}

// prettier-ignore
export const machines: readonly Machine[] = [
  { brand: 'AQUARIUS', brandId: 11, models: [[7311, 'TONE7/3'], [7312, 'TONE7/6']], location: 'side of the shop', skills: ['Plumber', 'Hot water technician', 'Installer'] },
  { brand: 'Brewline', brandId: 12, models: [[2201, 'Duo 2GR'], [2202, 'Trio 3GR']], location: 'main bar', skills: ['Espresso technician'] },
  { brand: 'Nordkyl', brandId: 14, models: [[5150, 'Cellar 50'], [5180, 'Cellar 80']], location: 'cellar', skills: ['Refrigeration', 'F-Gas certified'] },
  { brand: 'Caldera', brandId: 17, models: [[3010, 'Combi 30'], [3024, 'Combi 24']], location: 'kitchen', skills: ['Gas Safe engineer', 'Plumber'] },
  { brand: 'Frostline', brandId: 21, models: [[9040, 'IceCube 40'], [9085, 'IceCube 85']], location: 'bar 2nd floor', skills: ['Refrigeration'] },
  { brand: 'Hydrosoft', brandId: 23, models: [[1100, 'Softener 11L']], location: 'utility room', skills: ['Plumber'] },
];

/** Kinds of visits: type of document, prefix of its number, kind of job, and what the job is called. */
// prettier-ignore
export const visitKinds: readonly (readonly [docType: string, prefix: string, jobType: string, title: string, seconds: number])[] = [
  ['CALL OUT', 'H', 'repair', 'Call out repair', 2100],
  ['SERVICE', 'S', 'service', 'Planned service', 2700],
  ['INSTALLATION', 'N', 'installation', 'Install and commission', 7200],
  ['DELIVERY', 'D', 'delivery', 'Deliver consumables', 900],
];

export const remarks: readonly string[] = [
  'No parking onsite',
  'Access by the rear lane, ring twice',
  'Keys at the front desk',
  'Dog on premises, call ahead',
  'Card reader at the till needs the manager',
  'Loading bay free until 11am',
  'Low bridge on the approach road',
];

/** A town with its postcode sectors, and the middle of it in degrees. */
export interface Town {
  readonly city: string;
  readonly territory: string;
  readonly sectors: readonly string[];
  readonly lat: number;
  readonly lng: number;
}

// prettier-ignore
export const towns: readonly Town[] = [
  { city: 'INVERURIE', territory: 'AB-Aberdeen', sectors: ['AB51 3', 'AB51 4'], lat: 57.2833, lng: -2.375 },
  { city: 'ABERDEEN', territory: 'AB-Aberdeen', sectors: ['AB10 1', 'AB11 5', 'AB24 3', 'AB25 1'], lat: 57.1497, lng: -2.0943 },
  { city: 'STONEHAVEN', territory: 'AB-Aberdeen', sectors: ['AB39 2'], lat: 56.9639, lng: -2.2118 },
  { city: 'DUNDEE', territory: 'DD-Dundee', sectors: ['DD1 1', 'DD2 3', 'DD4 7'], lat: 56.462, lng: -2.9707 },
  { city: 'ARBROATH', territory: 'DD-Dundee', sectors: ['DD11 1'], lat: 56.559, lng: -2.5914 },
  { city: 'EDINBURGH', territory: 'EH-Edinburgh', sectors: ['EH1 1', 'EH3 9', 'EH6 6', 'EH12 5'], lat: 55.9533, lng: -3.1883 },
  { city: 'LIVINGSTON', territory: 'EH-Edinburgh', sectors: ['EH54 6'], lat: 55.8864, lng: -3.5157 },
  { city: 'GLASGOW', territory: 'G-Glasgow', sectors: ['G1 2', 'G2 4', 'G12 8', 'G41 3'], lat: 55.8642, lng: -4.2518 },
  { city: 'PAISLEY', territory: 'G-Glasgow', sectors: ['PA1 1', 'PA2 6'], lat: 55.8456, lng: -4.4239 },
  { city: 'INVERNESS', territory: 'IV-Inverness', sectors: ['IV1 1', 'IV2 3', 'IV3 5'], lat: 57.4778, lng: -4.2247 },
  { city: 'PERTH', territory: 'PH-Perth', sectors: ['PH1 5', 'PH2 8'], lat: 56.395, lng: -3.4308 },
  { city: 'NEWCASTLE UPON TYNE', territory: 'NE-Newcastle', sectors: ['NE1 4', 'NE2 1', 'NE6 5'], lat: 54.9783, lng: -1.6178 },
  { city: 'DURHAM', territory: 'NE-Newcastle', sectors: ['DH1 3'], lat: 54.7761, lng: -1.5733 },
  { city: 'LEEDS', territory: 'LS-Leeds', sectors: ['LS1 4', 'LS2 7', 'LS6 3'], lat: 53.8008, lng: -1.5491 },
  { city: 'HARROGATE', territory: 'LS-Leeds', sectors: ['HG1 1'], lat: 53.9921, lng: -1.5418 },
];

// prettier-ignore
export const streets: readonly string[] = [
  'West High Street', 'Union Street', 'Market Place', 'Harbour Road', 'Castle Street', 'Station Road', 'Church Lane',
  'Victoria Road', 'Queen Street', 'Albert Street', 'Mill Lane', 'King Street', 'Bridge Street', 'Commerce Street',
  'Great Western Road', 'Nicolson Street', 'Shore Terrace', 'George Street', 'Academy Street', 'South Methven Street',
];

/** First and second halves of the names of pubs, cafés and hotels, which have the machines that are serviced. */
// prettier-ignore
export const customerNames: readonly [firsts: readonly string[], seconds: readonly string[]] = [
  ['The Green', 'The Old', 'The Silver', 'The Royal', 'The Red', "The Fisherman's", 'The Copper', 'The White', 'The Highland', 'The Northern', 'The Anchor &', 'The Thistle &', 'The Black', 'The Golden'],
  ['Sleeve', 'Mill', 'Kettle', 'Stag', 'Lion', 'Rest', 'Lantern', 'Hart', 'Larder', 'Bean', 'Crown', 'Rose', 'Swan', 'Fleece', 'Ferry Inn', 'Bakehouse'],
];

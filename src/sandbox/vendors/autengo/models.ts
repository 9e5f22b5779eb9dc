/** A kind of engine: fuel, and how much of it (litres, or kWh for electric cars) 100 km take at 100 kW. */
export type Fuel = 'gasoline' | 'diesel' | 'electric' | 'electricGasoline' | 'cng';

/** A version of a model: what it is called, its engine, and its price when new, in euros. */
export type Version = readonly [
  name: string,
  fuel: Fuel,
  powerKw: number,
  cubicCapacity: number,
  price: number,
];

export interface Model {
  readonly modelId: number;
  readonly modelName: string;
  /** Keys of vehicleTypeId that it is built as. */
  readonly bodies: readonly number[];
  readonly doors: number;
  readonly seats: number;
  readonly drive: 'front' | 'rear' | 'all';
  readonly from: number;
  readonly versions: readonly Version[];
}

export interface Make {
  readonly makeId: number;
  readonly makeName: string;
  /** The manufacturer's number in German papers. */
  readonly hsn: number;
  /** The first letters of its vehicle numbers. */
  readonly wmi: string;
  readonly models: readonly Model[];
}

const model = (
  modelId: number,
  modelName: string,
  bodies: readonly number[],
  [doors, seats]: readonly [number, number],
  drive: 'front' | 'rear' | 'all',
  from: number,
  versions: readonly Version[],
): Model => ({ modelId, modelName, bodies, doors, seats, drive, from, versions });

/** Audi 190 with A4 3813, and the Ford Focus, are the documents' own; the other numbers are made up. */
// prettier-ignore
export const makes: readonly Make[] = [
  { makeId: 190, makeName: 'Audi', hsn: 588, wmi: 'WAU', models: [
    model(3811, 'A1', [3], [5, 5], 'front', 2015, [['25 TFSI', 'gasoline', 70, 999, 22_900], ['35 TFSI S line', 'gasoline', 110, 1498, 28_400]]),
    model(3812, 'A3', [3, 6], [5, 5], 'front', 2013, [['30 TFSI', 'gasoline', 81, 999, 28_500], ['35 TDI', 'diesel', 110, 1968, 35_200], ['40 TFSI e', 'electricGasoline', 150, 1395, 41_900]]),
    model(3813, 'A4', [4, 6], [5, 5], 'front', 2012, [['35 TDI S tronic', 'diesel', 120, 1968, 44_600], ['40 TFSI quattro', 'gasoline', 150, 1984, 51_300], ['2.0 TDI', 'diesel', 110, 1968, 38_900]]),
    model(3815, 'Q5', [2], [5, 5], 'all', 2016, [['40 TDI quattro', 'diesel', 150, 1968, 56_800], ['50 TFSI e quattro', 'electricGasoline', 220, 1984, 63_500]]),
    model(3819, 'Q4 e-tron', [2], [5, 5], 'rear', 2021, [['40', 'electric', 150, 0, 50_900]]),
  ] },
  { makeId: 130, makeName: 'BMW', hsn: 5, wmi: 'WBA', models: [
    model(2101, '1er', [3], [5, 5], 'front', 2013, [['118i', 'gasoline', 100, 1499, 31_400], ['120d', 'diesel', 140, 1995, 38_700]]),
    model(2103, '3er', [4, 6], [5, 5], 'rear', 2012, [['320d Touring', 'diesel', 140, 1995, 48_200], ['330e', 'electricGasoline', 215, 1998, 54_900], ['320i', 'gasoline', 135, 1998, 44_100]]),
    model(2110, 'X1', [2], [5, 5], 'front', 2015, [['sDrive18i', 'gasoline', 100, 1499, 37_900], ['xDrive20d', 'diesel', 140, 1995, 45_600]]),
    model(2114, 'i4', [6], [5, 5], 'rear', 2022, [['eDrive40', 'electric', 250, 0, 59_200]]),
  ] },
  { makeId: 250, makeName: 'Ford', hsn: 8566, wmi: 'WF0', models: [
    model(4501, 'Fiesta', [3], [5, 5], 'front', 2012, [['1.0 EcoBoost Titanium', 'gasoline', 74, 999, 18_900], ['1.1 Trend', 'gasoline', 55, 1084, 15_600]]),
    model(4502, 'Focus', [3, 4, 6], [5, 5], 'front', 2010, [['1.0 EcoBoost Titanium', 'gasoline', 92, 999, 25_900], ['1.5 EcoBlue Cool & Connect', 'diesel', 88, 1499, 27_800], ['ST 2.3', 'gasoline', 206, 2261, 38_500]]),
    model(4505, 'Kuga', [2], [5, 5], 'front', 2014, [['1.5 EcoBoost Titanium', 'gasoline', 110, 1497, 31_400], ['2.5 Duratec PHEV', 'electricGasoline', 165, 2488, 41_200]]),
    model(4509, 'Transit Custom', [8], [5, 3], 'front', 2014, [['2.0 TDCi 300 L1', 'diesel', 96, 1995, 36_700]]),
    model(4511, 'Tourneo Connect', [5], [5, 7], 'front', 2015, [['1.5 TDCi', 'diesel', 74, 1499, 26_300]]),
  ] },
  { makeId: 310, makeName: 'Mercedes-Benz', hsn: 1313, wmi: 'WDD', models: [
    model(5201, 'A-Klasse', [3, 6], [5, 5], 'front', 2013, [['A 180', 'gasoline', 100, 1332, 31_900], ['A 250 e', 'electricGasoline', 160, 1332, 40_700]]),
    model(5203, 'C-Klasse', [4, 6], [5, 5], 'rear', 2012, [['C 220 d T', 'diesel', 147, 1993, 49_800], ['C 200', 'gasoline', 150, 1496, 45_300]]),
    model(5208, 'Vito', [5, 8], [5, 8], 'rear', 2014, [['114 CDI Tourer', 'diesel', 100, 2143, 43_900]]),
    model(5212, 'EQA', [2], [5, 5], 'front', 2021, [['250', 'electric', 140, 0, 50_800]]),
  ] },
  { makeId: 340, makeName: 'Opel', hsn: 35, wmi: 'W0L', models: [
    model(5601, 'Corsa', [3], [5, 5], 'front', 2011, [['1.2 Edition', 'gasoline', 55, 1199, 16_900], ['Corsa-e', 'electric', 100, 0, 32_900]]),
    model(5603, 'Astra', [3, 4], [5, 5], 'front', 2012, [['1.2 Turbo Elegance', 'gasoline', 96, 1199, 26_800], ['1.5 D', 'diesel', 90, 1496, 28_500]]),
    model(5607, 'Zafira Life', [5], [5, 8], 'front', 2019, [['2.0 D M', 'diesel', 106, 1997, 46_200]]),
  ] },
  { makeId: 360, makeName: 'Renault', hsn: 3333, wmi: 'VF1', models: [
    model(5901, 'Clio', [3], [5, 5], 'front', 2013, [['TCe 90 Intens', 'gasoline', 67, 999, 18_500], ['E-TECH Hybrid', 'electricGasoline', 103, 1598, 23_900]]),
    model(5904, 'Mégane', [3, 4], [5, 5], 'front', 2014, [['TCe 140 Grandtour', 'gasoline', 103, 1332, 27_900]]),
    model(5907, 'ZOE', [3], [5, 5], 'front', 2015, [['R110 Z.E. 50', 'electric', 80, 0, 32_400]]),
    model(5909, 'Kangoo', [5, 8], [5, 5], 'front', 2013, [['Blue dCi 95', 'diesel', 70, 1461, 24_800]]),
  ] },
  { makeId: 380, makeName: 'Seat', hsn: 7593, wmi: 'VSS', models: [
    model(6101, 'Ibiza', [3], [5, 5], 'front', 2012, [['1.0 TSI Style', 'gasoline', 70, 999, 17_900], ['1.0 TGI', 'cng', 66, 999, 19_700]]),
    model(6103, 'Leon', [3, 4], [5, 5], 'front', 2013, [['1.5 TSI FR', 'gasoline', 110, 1498, 28_600], ['2.0 TDI Sportstourer', 'diesel', 110, 1968, 31_400]]),
  ] },
  { makeId: 390, makeName: 'Skoda', hsn: 8004, wmi: 'TMB', models: [
    model(6201, 'Fabia', [3, 4], [5, 5], 'front', 2012, [['1.0 TSI Ambition', 'gasoline', 70, 999, 17_400]]),
    model(6203, 'Octavia', [4, 6], [5, 5], 'front', 2013, [['2.0 TDI Style Combi', 'diesel', 110, 1968, 33_900], ['1.5 TSI', 'gasoline', 110, 1498, 30_200], ['1.5 TGI G-TEC', 'cng', 96, 1498, 31_700]]),
    model(6206, 'Enyaq', [2], [5, 5], 'rear', 2021, [['iV 80', 'electric', 150, 0, 46_300]]),
  ] },
  { makeId: 420, makeName: 'Toyota', hsn: 5048, wmi: 'SB1', models: [
    model(6701, 'Yaris', [3], [5, 5], 'front', 2014, [['1.5 Hybrid Comfort', 'electricGasoline', 85, 1490, 22_600]]),
    model(6703, 'Corolla', [3, 4], [5, 5], 'front', 2019, [['2.0 Hybrid Touring Sports', 'electricGasoline', 132, 1987, 32_900]]),
    model(6705, 'RAV4', [2], [5, 5], 'all', 2016, [['2.5 Plug-in Hybrid 4x4', 'electricGasoline', 225, 2487, 49_800]]),
  ] },
  { makeId: 450, makeName: 'Volkswagen', hsn: 603, wmi: 'WVW', models: [
    model(7101, 'Polo', [3], [5, 5], 'front', 2012, [['1.0 TSI Life', 'gasoline', 70, 999, 20_800], ['1.0 MPI', 'gasoline', 59, 999, 18_300]]),
    model(7102, 'Golf', [3, 4], [5, 5], 'front', 2010, [['2.0 TDI Style', 'diesel', 110, 1968, 34_100], ['1.5 eTSI', 'gasoline', 110, 1498, 31_600], ['GTE', 'electricGasoline', 180, 1395, 42_200], ['GTI Clubsport', 'gasoline', 221, 1984, 46_400]]),
    model(7104, 'Passat', [4], [5, 5], 'front', 2012, [['2.0 TDI Business Variant', 'diesel', 110, 1968, 41_900], ['GTE Variant', 'electricGasoline', 160, 1395, 48_600]]),
    model(7107, 'Tiguan', [2], [5, 5], 'front', 2014, [['2.0 TDI 4MOTION Elegance', 'diesel', 110, 1968, 43_700], ['1.5 TSI', 'gasoline', 110, 1498, 36_900]]),
    model(7109, 'Touran', [5], [5, 7], 'front', 2013, [['1.5 TSI Comfortline', 'gasoline', 110, 1498, 33_800]]),
    model(7112, 'T6.1 Multivan', [5], [5, 7], 'front', 2016, [['2.0 TDI Generation Six', 'diesel', 110, 1968, 58_900]]),
    model(7115, 'ID.3', [3], [5, 5], 'rear', 2020, [['Pro Performance', 'electric', 150, 0, 39_900]]),
    model(7118, 'T-Roc Cabriolet', [1], [2, 4], 'front', 2020, [['1.5 TSI Style', 'gasoline', 110, 1498, 35_800]]),
  ] },
  { makeId: 470, makeName: 'Volvo', hsn: 9101, wmi: 'YV1', models: [
    model(7401, 'V60', [4], [5, 5], 'front', 2014, [['D4 Momentum', 'diesel', 140, 1969, 44_300], ['T6 Recharge AWD', 'electricGasoline', 250, 1969, 58_400]]),
    model(7404, 'XC40', [2], [5, 5], 'front', 2018, [['T3 Inscription', 'gasoline', 120, 1477, 39_700], ['Recharge Pure Electric', 'electric', 170, 0, 48_900]]),
  ] },
];

// prettier-ignore
export const equipment: readonly string[] = [
  'Navigationssystem', 'Sitzheizung', 'Tempomat', 'Einparkhilfe hinten', 'Rückfahrkamera', 'LED-Scheinwerfer',
  'Apple CarPlay', 'Anhängerkupplung', 'Panoramadach', 'Head-up-Display', 'Spurhalteassistent', 'Isofix',
  'Bluetooth', 'DAB-Radio', 'Lederlenkrad', 'Standheizung', 'Alufelgen 17"',
];
export const damages: readonly string[] = [
  'Kratzer Stoßfänger hinten',
  'Steinschlag Motorhaube',
  'Delle Tür links',
  'Felge verkratzt',
];
export const tyreBrands: readonly string[] = [
  'Continental',
  'Michelin',
  'Goodyear',
  'Hankook',
  'Pirelli',
  'Bridgestone',
];
/** Keys of colorId with the names that manufacturers give them; the last column says metallic. */
// prettier-ignore
export const paints: readonly (readonly [weight: number, colorId: number, name: string, metallic: boolean])[] = [
  [5, 1, 'Deep Black Perleffekt', true], [5, 2, 'Daytonagrau', true], [1, 3, 'Sandbeige', false], [4, 4, 'Pure White', false],
  [2, 5, 'Tornadorot', false], [4, 6, 'Reflexsilber', true], [4, 7, 'Atlantic Blue', true], [1, 8, 'Racing Green', true],
  [1, 10, 'Kastanienbraun', true], [1, 11, 'Energetic Orange', true],
];

/** A trade: what it looks after, what a job is called, and what the checklist asks. */
export interface Trade {
  readonly trade: string;
  readonly products: readonly (readonly [make: string, models: readonly string[]])[];
  readonly product: string;
  readonly jobs: readonly (readonly [jobType: string, description: string, minutes: number])[];
  readonly checks: readonly (readonly [group: string, questions: readonly string[]])[];
}

// prettier-ignore
export const trades: readonly Trade[] = [
  {
    trade: 'Gas',
    product: 'Gas boiler',
    products: [['Worcester Bosch', ['Greenstar 30i', 'Greenstar 8000']], ['Vaillant', ['ecoTEC plus 832', 'ecoTEC pro 28']], ['Ideal', ['Logic Max C30', 'Evomax 2 80']]],
    jobs: [['Service', 'Annual gas boiler service and landlord safety record (CP12)', 60], ['Repair', 'Boiler lockout, no heating or hot water', 90], ['Remedial', 'Replace faulty flue gas sensor after service', 75]],
    checks: [['Safety checks', ['Flue flow test', 'Spillage test', 'Gas tightness test', 'Ventilation adequate']], ['Combustion analysis', ['CO reading (ppm)', 'CO2 reading (%)', 'Ratio within limits']]],
  },
  {
    trade: 'Heating',
    product: 'Heating plant',
    products: [['Grundfos', ['Magna3 40-120', 'UPS3 15-50']], ['Hamworthy', ['Purewell 95', 'Wessex ModuMax']], ['Mitsubishi Electric', ['Ecodan PUZ-WM112']]],
    jobs: [['Service', 'Plant room quarterly maintenance', 120], ['Repair', 'Circulation pump noisy, low flow to zone 2', 90], ['Installation', 'Replace expansion vessel and pressurisation unit', 180]],
    checks: [['Plant room', ['System pressure (bar)', 'Pumps free of leaks', 'Inhibitor level', 'Controls set and tested']], ['Water quality', ['Sample taken', 'pH reading']]],
  },
  {
    trade: 'Fire',
    product: 'Fire alarm panel',
    products: [['Advanced', ['MxPro 5', 'Go']], ['Kentec', ['Syncro AS', 'Taktis']], ['Morley', ['ZX2Se']]],
    jobs: [['Service', 'Six-monthly fire alarm service to BS 5839-1', 90], ['Repair', 'Fault on loop 1, detector in head', 60], ['Remedial', 'Replace standby batteries', 45]],
    checks: [['Control panel', ['Panel free of faults', 'Standby batteries tested', 'Log book up to date']], ['Devices', ['Call points tested (%)', 'Detectors tested (%)', 'Sounders audible']]],
  },
  {
    trade: 'Emergency lighting',
    product: 'Emergency lighting system',
    products: [['Thorlux', ['Smart E3']], ['Eaton', ['CGLine+']]],
    jobs: [['Service', 'Annual three-hour emergency lighting test', 210], ['Remedial', 'Replace failed emergency bulkheads', 60]],
    checks: [['Duration test', ['All luminaires lit for three hours', 'Failed luminaires listed']], ['Records', ['Certificate left on site']]],
  },
];

// prettier-ignore
export const engineers: readonly (readonly [id: number, name: string, trade: string])[] = [
  [11, 'Andy Marsden', 'Gas'], [12, 'Becky Shaw', 'Gas'], [13, 'Carl Nwosu', 'Gas'], [14, 'Dean Hartley', 'Gas'], [15, 'Ewa Kowalska', 'Gas'],
  [21, 'Faisal Rehman', 'Heating'], [22, 'Gemma Doyle', 'Heating'], [23, 'Huw Parry', 'Heating'], [24, 'Ian Sutcliffe', 'Heating'],
  [31, 'Jade Morton', 'Fire'], [32, 'Karl Brandt', 'Fire'], [33, 'Leanne Webb', 'Fire'], [34, 'Mo Ali', 'Fire'],
  [41, 'Neil Cartwright', 'Emergency lighting'], [42, 'Olivia Reed', 'Emergency lighting'],
];

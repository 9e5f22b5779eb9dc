/** A documented key in German and English. */
type Texts = readonly (readonly [key: string | number, de: string, en: string])[];

// prettier-ignore
const colors: Texts = [
  [1, 'Schwarz', 'Black'], [2, 'Grau', 'Grey'], [3, 'Beige', 'Beige'], [4, 'Weiß', 'White'], [5, 'Rot', 'Red'],
  [6, 'Silber', 'Silver'], [7, 'Blau', 'Blue'], [8, 'Grün', 'Green'], [9, 'Gelb', 'Yellow'], [10, 'Braun', 'Brown'],
  [11, 'Orange', 'Orange'], [12, 'Gold', 'Gold'], [13, 'Violett', 'Purple'], [14, 'Bronze', 'Bronze'],
];

/**
 * The fields of a vehicle that come as `{key, text}`, with the documented keys. The documents translate
 * one key of each (6 Limousine, 7 Blau, rear Heckantrieb …); the other texts are the sandbox's.
 */
// prettier-ignore
export const texts: Readonly<Record<string, Texts>> = {
  vehicleState: [['incoming', 'Im Zulauf', 'Incoming'], ['inventory', 'Im Bestand', 'In stock'], ['sold', 'Verkauft', 'Sold']],
  vehicleTypeId: [
    [1, 'Cabrio', 'Convertible'], [2, 'SUV/Geländewagen', 'SUV'], [3, 'Kleinwagen', 'Small car'], [4, 'Kombi', 'Estate'],
    [5, 'Van/Kleinbus', 'Van'], [6, 'Limousine', 'Saloon'], [7, 'Coupé', 'Coupé'], [8, 'Transporter', 'Panel van'],
    [9, 'Wohnmobil', 'Motorhome'], [10, 'Andere', 'Other'],
  ],
  climatisationType: [
    ['none', 'Keine', 'None'], ['airConditioning', 'Klimaanlage', 'Air conditioning'],
    ['automaticClimateControl', 'Auto', 'Automatic'], ['automaticClimateControl2', '2-Zonen-Klimaautomatik', '2-zone climate control'],
    ['automaticClimateControl3', '3-Zonen-Klimaautomatik', '3-zone climate control'],
    ['automaticClimateControl4', '4-Zonen-Klimaautomatik', '4-zone climate control'],
  ],
  conditionType: [
    ['new', 'Neu', 'New'], ['used', 'Gebraucht', 'Used'], ['employeesCar', 'Jahreswagen', "Employee's car"],
    ['classic', 'Oldtimer', 'Classic'], ['demonstration', 'Vorführfahrzeug', 'Demonstration'],
    ['dayRegistration', 'Tageszulassung', 'Day registration'],
  ],
  pollutionBadge: [[1, 'Keine', 'None'], [2, 'Rot', 'Red'], [3, 'Gelb', 'Yellow'], [4, 'Grün', 'Green'], [5, 'Nicht erforderlich', 'Not required']],
  emissionClass: [
    [1, 'Euro 1', 'Euro 1'], [2, 'Euro 2', 'Euro 2'], [3, 'Euro 3', 'Euro 3'], [4, 'Euro 4', 'Euro 4'], [5, 'Euro 5', 'Euro 5'],
    [6, 'Euro 6', 'Euro 6'], [7, 'Euro 6b', 'Euro 6b'], [8, 'Euro 6c', 'Euro 6c'], [9, 'Euro 6d-Temp', 'Euro 6d-Temp'], [10, 'Euro 6d', 'Euro 6d'],
  ],
  colorId: colors,
  interiorColorId: colors,
  airbagType: [
    ['driverAirbag', 'Fahrerairbag', 'Driver airbag'], ['frontAirbag', 'Front-Airbags', 'Front airbags'],
    ['driverSideAirbag', 'Front- und Seiten-Airbags', 'Front and side airbags'],
    ['driverSideOtherAirbag', 'Front-, Seiten- und weitere Airbags', 'Front, side and more airbags'],
  ],
  interiorType: [
    ['alcantara', 'Alcantara', 'Alcantara'], ['cloth', 'Stoff', 'Cloth'], ['fullLeather', 'Vollleder', 'Full leather'],
    ['partialLeather', 'Teilleder', 'Part leather'], ['velour', 'Velours', 'Velour'], ['other', 'Andere', 'Other'],
  ],
  fuelType: [
    ['cng', 'Erdgas (CNG)', 'Natural gas (CNG)'], ['diesel', 'Diesel', 'Diesel'], ['electric', 'Elektro', 'Electric'],
    ['electricDiesel', 'Hybrid (Diesel/Elektro)', 'Hybrid (diesel/electric)'],
    ['electricGasoline', 'Hybrid (Benzin/Elektro)', 'Hybrid (petrol/electric)'], ['ethanol', 'Ethanol', 'Ethanol'],
    ['gasoline', 'Benzin', 'Petrol'], ['hydrogen', 'Wasserstoff', 'Hydrogen'], ['lpg', 'Autogas (LPG)', 'LPG'],
  ],
  fuelDetailType: [
    ['lpg', 'Autogas', 'LPG'], ['super95', 'Super 95', 'Super 95'], ['superPlus98', 'Super Plus 98', 'Super Plus 98'],
    ['superE1095', 'Super E10 95', 'Super E10 95'], ['diesel', 'Diesel', 'Diesel'], ['cngH', 'Erdgas H', 'Natural gas H'],
    ['electric', 'Strom', 'Electricity'],
  ],
  transmissionType: [['automatic', 'Automatik', 'Automatic'], ['manual', 'Schaltgetriebe', 'Manual'], ['semiAutomatic', 'Halbautomatik', 'Semi-automatic']],
  tyreType: [['summerTyres', 'Sommerreifen', 'Summer tyres'], ['winterTyres', 'Winterreifen', 'Winter tyres'], ['allSeasonTyres', 'Ganzjahresreifen', 'All-season tyres']],
  driveType: [['front', 'Frontantrieb', 'Front-wheel drive'], ['rear', 'Heckantrieb', 'Rear-wheel drive'], ['all', 'Allradantrieb', 'All-wheel drive'], ['other', 'Andere', 'Other']],
  slidingDoor: [
    ['slidingDoorRight', 'Schiebetür rechts', 'Sliding door right'], ['slidingDoorLeft', 'Schiebetür links', 'Sliding door left'],
    ['slidingDoorBoth', 'Schiebetüren', 'Sliding doors'],
  ],
};

const byKey = new Map(
  Object.entries(texts).flatMap(([field, entries]) =>
    entries.map((entry) => [`${field} ${entry[0]}`, entry] as const),
  ),
);

/** A value as `{key, text}` in the language; German for any other than English. */
export function translate(field: string, key: unknown, language: string | undefined): unknown {
  const entry = byKey.get(`${field} ${String(key)}`);
  return entry ? { key: entry[0], text: entry[language === 'en' ? 2 : 1] } : key;
}

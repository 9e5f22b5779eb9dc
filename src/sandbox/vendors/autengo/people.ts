/** First names, with how their bearers are addressed. */
// prettier-ignore
export const firstNames: readonly (readonly [title: 'Mr' | 'Mrs', name: string])[] = [
  ['Mrs', 'Anna'], ['Mr', 'Bernd'], ['Mrs', 'Claudia'], ['Mr', 'Dirk'], ['Mrs', 'Elif'], ['Mr', 'Florian'],
  ['Mrs', 'Gisela'], ['Mr', 'Hakan'], ['Mrs', 'Ines'], ['Mr', 'Jörg'], ['Mrs', 'Katrin'], ['Mr', 'Lukas'],
  ['Mrs', 'Monika'], ['Mr', 'Nico'], ['Mrs', 'Petra'], ['Mr', 'Rainer'], ['Mrs', 'Sabine'], ['Mr', 'Tobias'],
];

// prettier-ignore
export const lastNames: readonly string[] = [
  'Becker', 'Brandt', 'Demir', 'Fischer', 'Groß', 'Hartmann', 'Huber', 'Jansen', 'Kaya', 'Köhler', 'Lehmann',
  'Möller', 'Nowak', 'Peters', 'Richter', 'Schäfer', 'Schulz', 'Vogel', 'Weber', 'Zimmermann',
];

/** Towns with a postcode of theirs. */
// prettier-ignore
export const towns: readonly (readonly [zip: string, city: string])[] = [
  ['10115', 'Berlin'], ['20095', 'Hamburg'], ['80331', 'München'], ['50667', 'Köln'], ['60311', 'Frankfurt am Main'],
  ['67655', 'Kaiserslautern'], ['70173', 'Stuttgart'], ['04109', 'Leipzig'], ['28195', 'Bremen'], ['90402', 'Nürnberg'],
];

// prettier-ignore
export const streets: readonly string[] = [
  'Hauptstraße', 'Bahnhofstraße', 'Gartenweg', 'Schulstraße', 'Am Markt', 'Lindenallee', 'Industriestraße', 'Bergstraße',
];

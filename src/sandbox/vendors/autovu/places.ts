/** A town with its county, dialling code and postcode districts. */
export interface Town {
  readonly town: string;
  readonly county: string;
  readonly dial: string;
  readonly districts: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
}

// prettier-ignore
export const towns: readonly Town[] = [
  { town: 'Leeds', county: 'West Yorkshire', dial: '0113 496 0', districts: ['LS1', 'LS6', 'LS11', 'LS17'], latitude: 53.8008, longitude: -1.5491 },
  { town: 'Sheffield', county: 'South Yorkshire', dial: '0114 496 0', districts: ['S1', 'S7', 'S11'], latitude: 53.3811, longitude: -1.4701 },
  { town: 'Nottingham', county: 'Nottinghamshire', dial: '0115 496 0', districts: ['NG1', 'NG5', 'NG7'], latitude: 52.9548, longitude: -1.1581 },
  { town: 'Leicester', county: 'Leicestershire', dial: '0116 496 0', districts: ['LE1', 'LE2', 'LE5'], latitude: 52.6369, longitude: -1.1398 },
  { town: 'Bristol', county: 'Bristol', dial: '0117 496 0', districts: ['BS1', 'BS6', 'BS16'], latitude: 51.4545, longitude: -2.5879 },
  { town: 'Reading', county: 'Berkshire', dial: '0118 496 0', districts: ['RG1', 'RG4', 'RG30'], latitude: 51.4543, longitude: -0.9781 },
  { town: 'Birmingham', county: 'West Midlands', dial: '0121 496 0', districts: ['B2', 'B13', 'B29'], latitude: 52.4862, longitude: -1.8904 },
  { town: 'Manchester', county: 'Greater Manchester', dial: '0161 496 0', districts: ['M1', 'M14', 'M20', 'M33'], latitude: 53.4808, longitude: -2.2426 },
  { town: 'Liverpool', county: 'Merseyside', dial: '0151 496 0', districts: ['L1', 'L8', 'L18'], latitude: 53.4084, longitude: -2.9916 },
  { town: 'York', county: 'North Yorkshire', dial: '01632 96', districts: ['YO1', 'YO24'], latitude: 53.96, longitude: -1.0873 },
];

// prettier-ignore
export const streets: readonly string[] = [
  'High Street', 'Station Road', 'Church Road', 'Park Avenue', 'Victoria Street', 'Mill Lane', 'Kings Road',
  'Queens Road', 'Chapel Lane', 'Wellington Street', 'Albion Street', 'Grove Lane', 'Manor Close', 'Springfield Road',
  'Canal Street', 'Ashfield Drive', 'Harrogate Road', 'Tithe Barn Way',
];

/** What a site is called: a name, and the kind of place that it is. */
// prettier-ignore
export const siteFirsts: readonly string[] = [
  'Ashford', 'Beechwood', 'Carlton', 'Denham', 'Elmfield', 'Fairview', 'Grange', 'Holly Bank', 'Kingsley', 'Langdale',
  'Meadowbrook', 'Northgate', 'Oakfield', 'Priory', 'Queensway', 'Riverside', 'St Anne\'s', 'Trinity', 'Westfield', 'Yew Tree',
];
// prettier-ignore
export const siteSeconds: readonly string[] = [
  'Primary School', 'Care Home', 'Business Park', 'Surgery', 'Court', 'House', 'Leisure Centre', 'Retail Park',
  'Community Centre', 'Dental Practice', 'Academy', 'Apartments', 'Village Hall', 'Hotel', 'Warehouse',
];
export const accounts: readonly string[] = [
  'Pennine Housing Association',
  'Midshire Council',
  'Northern Care Group',
  'Beacon Academies Trust',
  'Castle Facilities Ltd',
  'Orchard Estates',
  'Meridian Property Services',
  'Harbour Hotels Group',
];
// prettier-ignore
export const contacts: readonly string[] = [
  'Sarah Whitaker', 'David Okafor', 'Emma Thornton', 'Imran Hussain', 'Claire Bennett', 'Mark Ellison', 'Joanne Price',
  'Peter Lowe', 'Nadia Karim', 'Stephen Gill', 'Rachel Hobbs', 'Tom Ainsworth', 'Lucy Farrow', 'Gareth Pugh',
];

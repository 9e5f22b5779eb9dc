import { day, exportedAt, hour, isoDay, minute, spaced, weekday } from '../../dates';
import { createRandom, type Random } from '../../random';
import type { Fields } from '../../read';
import { createLines } from './lines';
import { remarks, visitKinds } from './machines';
import { drivers } from './people';
import { signatures } from './signatures';
import { createSites, type Site } from './sites';

const letters = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';
const firstDay = Date.UTC(2026, 8, 1);
const lastDay = Date.UTC(2027, 0, 31);
const visitCount = 2_000; // as in the document's example
const firstId = 10_816_703; // likewise

/** The company whose visits they are: the document's example. */
export const companyId = 'LPeaJNaLQT6RqcFdt';

/** All visits, in the order of their dates and routes. */
export function createVisits(): readonly Fields[] {
  const random = createRandom(104_729);
  const sites = createSites(random);
  const workdays: number[] = [];
  for (let at = firstDay; at <= lastDay; at += day) if (weekday(at) !== 0) workdays.push(at);
  const orders = new Map<string, number>();
  return Array.from({ length: visitCount }, (_, index) => {
    const date = workdays[Math.floor((index * workdays.length) / visitCount)] ?? lastDay;
    const first = sites[0];
    const site = index === 0 && first ? first : random.pick(sites);
    const local = drivers.filter(({ territory }) => territory === site.town.territory);
    const driver = index === 0 ? (local[0] ?? random.pick(drivers)) : random.pick(local);
    const route = `${driver.driverId} ${isoDay(date)}`;
    const serviceOrder = (orders.get(route) ?? 0) + 1;
    orders.set(route, serviceOrder);
    return createVisit(random, index, date, site, driver, serviceOrder);
  });
}

function createVisit(
  random: Random,
  index: number,
  date: number,
  site: Site,
  driver: (typeof drivers)[number],
  serviceOrder: number,
): Fields {
  const [docType, prefix, jobType, title, seconds] =
    index === 0
      ? (visitKinds[0] ?? random.pick(visitKinds))
      : random.weighted(visitKinds.map((kind, place) => [4 - place, kind]));
  const started = date + 8 * hour + serviceOrder * 75 * minute + random.whole(0, 20) * minute;
  const past = started < exportedAt;
  const skipped = past && index !== 0 && random.chance(0.04);
  const closed = past && !skipped && random.chance(0.97);
  const inProgress = past && !closed && !skipped && random.chance(0.3);
  const created =
    Math.min(date, exportedAt - day) - random.whole(2, 30) * day + random.whole(480, 1080) * minute;
  const modified = past ? started + seconds * 1000 : created + random.whole(5, 600) * minute;
  const jobs = random.weighted([
    [6, 1],
    [3, 2],
    [1, 3],
  ] as const);
  const flag = flagForm(random, index);
  const rated = closed && random.chance(0.6);
  const signed = closed && (index === 0 || random.chance(0.03));
  const [modelId, model] = random.pick(site.machine.models);
  const phone = site.phone;
  const note = random.chance(0.8) ? random.pick(remarks) : '';
  return {
    _id: index === 0 ? 'yKQhJZ9B7PTT85kWc' : random.text(letters, 17),
    driverId: driver.driverId,
    name: driver.name,
    date: isoDay(date),
    totalJobs: jobs,
    id: firstId + index,
    docType,
    docNo: `${prefix}-${String(17_623 + index).padStart(6, '0')}`,
    serviceOrder,
    customer: site.customer,
    siteId: index % 11 === 5 ? Number(site.siteId) : site.siteId,
    lat: site.lat,
    lng: site.lng,
    site: site.customer,
    address: site.address,
    postCode: site.postCode,
    city: site.town.city,
    obs: `Contact Info: ${site.customer}, ${site.contact}: ${phone} \r\n ${site.machine.brand} ${model} - ${site.machine.location}\r\nAccess ${clock(site.opens)} - ${clock(site.closes)}\r\n${note} `,
    contactPerson: site.contact,
    contactPhone: random.chance(0.05) ? '' : phone,
    emailMandatory: flag(true),
    priority: priority(random, index),
    showItemsOnOrderSection: flag(jobType === 'delivery' || index === 0),
    hideEquipmentDetails: flag(jobType === 'delivery'),
    hideDeliveryItemsSection: flag(jobType !== 'delivery' && index !== 0),
    signeeName: closed ? site.contact : '',
    signeeEmail: closed ? site.email : '',
    subContractorIds: subContractors(random, index),
    territory: site.town.territory,
    useStartPauseStopStyleButtonsInJobs: flag(true),
    inMobileApp: flag(true),
    NPSMandatory: flag(random.chance(0.5)),
    precedencePriorityVisit: flag(random.chance(0.05)),
    closeVisitOnLastJobClose: flag(random.chance(0.2)),
    country: 'GB',
    companyId,
    time_windows: [{ earliest: site.opens, latest: site.closes }],
    required_skills: site.machine.skills,
    allowed_vehicles: random.chance(0.1) ? [`VAN-${random.digits(2)}`] : [],
    confirmClose: flag(closed && random.chance(0.95)),
    inProgress: flag(inProgress),
    closed: flag(closed),
    skipped: flag(skipped),
    geocoding: null,
    showDiscountAndBonusOnItemsOnOrder: flag(false),
    duration: seconds * jobs,
    createdAt: spaced(created),
    createdUser: 'API',
    hasChangesToSync: flag(!past && random.chance(0.03)),
    modifieddAt: spaced(modified),
    modifyUser: closed ? '2pjP3L3S8JtZhLPoN' : 'API',
    servicing: flag(false),
    signeeRating: rated
      ? String(
          random.weighted([
            [6, 5],
            [3, 4],
            [1, 3],
            [1, 1],
          ] as const),
        )
      : index % 7 === 0
        ? 0
        : '0',
    signature: signed ? random.pick(signatures) : '',
    appClientVersion: random.pick(['1.7.163', '1.7.170', '1.8.2']),
    closeDate: closed ? spaced(modified).slice(0, 16) : '',
    skippedReasonId: skipped ? random.pick([3, 7, '12']) : '',
    ...(index % 3 === 0 && { lines: createLines(random, jobs, { jobType, title, model, modelId }, site) }),
  };
}

/** Most rows carry flags as booleans, every sixth as numbers, every tenth as text: the documents show all three. */
function flagForm(random: Random, index: number): (on: boolean) => boolean | number | string {
  const form =
    index === 0
      ? 0
      : random.weighted([
          [8, 0],
          [2, 1],
          [1, 2],
        ] as const);
  if (form === 1) return (on) => (on ? 1 : 0);
  return form === 2 ? (on) => (on ? '1' : '0') : (on) => on;
}

/** As a filter 1 to 3, as a field 1 to 10, as text in the example and a number in the table. */
function priority(random: Random, index: number): string | number {
  if (index === 0) return '3';
  const value = random.weighted([
    [2, 1],
    [5, 2],
    [4, 3],
    [1, random.whole(4, 10)],
  ] as const);
  return random.chance(0.9) ? String(value) : value;
}

function subContractors(random: Random, index: number): readonly string[] | string | null {
  if (index === 0) return ['My Subcontractor'];
  if (random.chance(0.7)) return null;
  return random.pick<readonly string[] | string>([
    ['My Subcontractor'],
    ['Tayside Cooling'],
    ['Northern Gas Ltd', 'My Subcontractor'],
    'Tayside Cooling,Northern Gas Ltd',
  ]);
}

function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = (seconds % 3600) / 60;
  const twelve = String(hours % 12 === 0 ? 12 : hours % 12);
  return `${twelve}${minutes === 0 ? '' : `.${String(minutes)}`}${hours < 12 ? 'am' : 'pm'}`;
}

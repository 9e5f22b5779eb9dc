import { createRandom, type Random } from '../../random';
import type { Fields } from '../../read';
import { teamCount } from './ids';
import { jobPositions } from './names';
import { accountName, createPlace, mobileNumber, personName } from './writing';

const firstUser = 101;
const userCount = 1_000;

/** What tasks and customers need of a user, beside the row itself. */
export interface User {
  readonly userId: number;
  readonly name: string;
  /** 1 to 3: user, team manager, administrator. */
  readonly type: number;
  readonly teamId: number;
  readonly row: Fields;
}

/** Names of the types 1 to 3, as rows write them. */
export const typeNames: readonly string[] = ['user', 'team manager', 'administrator'];

/** The people of a large service company; 123 is the one of the document's examples. */
export function createUsers(): User[] {
  const random = createRandom(31_415);
  return Array.from({ length: userCount }, (_, index) => createUser(random, firstUser + index));
}

function createUser(random: Random, userId: number): User {
  const name = userId === 123 ? 'Jason Oliveira' : personName(random);
  const position = userId === 123 ? 'Administrador' : random.weighted(jobPositions);
  const type = position === 'Administrador' ? 3 : position === 'Supervisor de campo' ? 2 : 1;
  const teamId = random.whole(1, teamCount);
  const place = createPlace(random);
  const account = `${accountName(name)}${String(userId)}`;
  const notice = () =>
    random.weighted([
      [5, 1],
      [3, 2],
      [3, 3],
    ] as const);
  const early = random.chance(0.6);
  const row: Fields = {
    userId,
    externalId: userId === 123 ? '123' : random.chance(0.85) ? `F${random.digits(5)}` : '',
    name,
    smartphoneNumber: mobileNumber(random, place.city.area),
    login: account,
    email: `${account}@auvo.example`,
    culture: random.chance(0.97) ? 'pt-BR' : 'es-ES',
    jobPosition: position,
    userType: { userTypeId: type, description: typeNames[type - 1] },
    workDaysOfWeek: random.chance(0.75) ? [2, 3, 4, 5, 6] : [2, 3, 4, 5, 6, 7],
    startWorkHour: early ? '07:30:00' : '08:00:00',
    endWorkHour: early ? '17:30:00' : '18:00:00',
    startLunchHour: '12:00:00',
    endLunchHour: random.chance(0.5) ? '13:00:00' : '14:00:00',
    hourValue: random.chance(0.4) ? 0 : random.decimal(18, 65, 2),
    pictureUrl: random.chance(0.3) ? `https://pictures.auvo.example/users/${String(userId)}.jpeg` : '',
    BasePoint: random.chance(0.1)
      ? { address: '', latitude: 0, longitude: 0 }
      : { address: place.address, latitude: place.latitude, longitude: place.longitude },
    openTaskInPlace: random.chance(0.7),
    grabGalleryPhotos: random.chance(0.6),
    gpsFrequency: random.pick([60, 120, 180, 300]),
    checkInManual: random.chance(0.8),
    unavailableForTasks: random.chance(0.06),
    editTaskAfterCheckout: random.chance(0.4),
    informStartTravel: random.chance(0.7),
    changeBasePoint: random.chance(0.3),
    monitoringNotification: {
      gpsActivation: notice(),
      gpsDisabling: notice(),
      appLogin: notice(),
      appLogout: notice(),
    },
    employeeNotification: { basePointChange: notice() },
    clientNotification: { adressChange: notice() },
    taskNotification: {
      checkIn: notice(),
      checkOut: notice(),
      rescheduling: notice(),
      travelStart: notice(),
      researchAnswer: notice(),
      delay: notice(),
      taskDelete: notice(),
    },
  };
  return { userId, name, type, teamId, row };
}

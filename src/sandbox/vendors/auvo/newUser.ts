import { asFields, asNumber, asText, type Fields } from '../../read';
import { typeNames, type User } from './users';

/** A user as the body of a creation describes one, with the vendor's defaults unknown: what is not sent is off or empty. */
export function newUser(userId: number, sent: Fields): User {
  const text = (name: string) => asText(sent[name]) ?? '';
  const number = (name: string) => asNumber(sent[name]) ?? 0;
  const flag = (name: string) => sent[name] === true;
  const type = number('userType');
  const row: Fields = {
    userId,
    externalId: text('externalId'),
    name: text('name'),
    smartphoneNumber: text('smartPhoneNumber'),
    login: text('login'),
    email: text('email'),
    culture: text('culture'),
    jobPosition: text('jobPosition'),
    userType: { userTypeId: type, description: typeNames[type - 1] ?? '' },
    workDaysOfWeek: sent.workDaysOfWeek ?? [],
    startWorkHour: asText(sent.startWorkHour) ?? noTime,
    endWorkHour: asText(sent.endWorkHour) ?? noTime,
    startLunchHour: asText(sent.startLunchHour) ?? noTime,
    endLunchHour: asText(sent.endLunchHour) ?? noTime,
    hourValue: number('hourValue'),
    pictureUrl: '',
    BasePoint: { address: text('address'), latitude: number('latitude'), longitude: number('longitude') },
    openTaskInPlace: flag('openTaskInPlace'),
    grabGalleryPhotos: flag('galleryPhotos'),
    gpsFrequency: asNumber(sent.gpsFrequency) ?? 300,
    checkInManual: flag('checkInManual'),
    unavailableForTasks: flag('unavailableForTasks'),
    editTaskAfterCheckout: flag('editTaskAfterCheckout'),
    informStartTravel: flag('informStartTravel'),
    changeBasePoint: flag('changeBasePoint'),
    monitoringNotification: notices(sent.paramMonitoringNotification, {
      gpsActivation: 'gpsActivation',
      gpsDisabling: 'gpsDisabling',
      appLogin: 'appLogin',
      appLogout: 'appLogout',
    }),
    employeeNotification: notices(sent.ParamEmployeeNotification, { basePointChange: 'basePointChange' }),
    clientNotification: notices(sent.ParamClientNotification, { adressChange: 'adressChange' }),
    taskNotification: notices(sent.ParamTaskNotification, {
      checkIn: 'checkIn',
      checkOut: 'checkout',
      rescheduling: 'rescheduling',
      travelStart: 'travelStart',
      researchAnswer: 'researchAnswer',
      delay: 'delay',
      taskDelete: 'taskDelete',
    }),
  };
  return { userId, name: text('name'), type, teamId: 0, row };
}

const noTime = '00:00:00';

/** Notices by the row's names, from the body's; 0 is how the examples write "none". */
const notices = (sent: unknown, names: Readonly<Record<string, string>>): Fields =>
  Object.fromEntries(
    Object.entries(names).map(([name, sentName]) => [name, asNumber(asFields(sent)[sentName]) ?? 0]),
  );

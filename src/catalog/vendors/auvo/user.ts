import * as z from 'zod';
import { row } from '../../fields';
import { opens } from '../../reference';
import { gpsFrequencyLabels, labelled, notificationLabels, userTypeLabels, weekdayLabels } from './enums';

const notification = () => labelled(notificationLabels);
const notifications = '1: Email, 2: Push, 3: Both';
const timeOfDay = () => z.string().describe('"HH:mm:ss", 24 hours format');

/** What every answer about a user carries, up to the fields that the answers spell differently. */
const common = {
  userId: z.int().describe('The user id').meta(opens('users.get')),
  externalId: z.string().describe('The user external id'),
  name: z.string().describe('name of the user'),
};
const account = {
  login: z.string().describe('Login in the application'),
  email: z.string().describe('User email'),
  culture: z.string().describe('culture name. For example pt-BR'),
  jobPosition: z.string().describe('job position of the user'),
  userType: row({ userTypeId: labelled(userTypeLabels), description: z.string() }),
  workDaysOfWeek: z.array(labelled(weekdayLabels)).describe('1 is Sunday, 7 is Saturday.'),
  startWorkHour: timeOfDay(),
  endWorkHour: timeOfDay(),
  startLunchHour: timeOfDay(),
  endLunchHour: timeOfDay(),
  hourValue: z.number().describe('Monetary value of the worked hour'),
  pictureUrl: z.string(),
};
const phone = z.string().describe('user phone number. Only numbers');
const basePoint = row({
  address: z.string().describe('base point address'),
  latitude: z.number().describe('base point latitude, in degrees'),
  longitude: z.number().describe('base point longitude, in degrees'),
});
const permissions = {
  openTaskInPlace: z.boolean().describe('open in-place task by application'),
  grabGalleryPhotos: z.boolean().describe('allows you to take gallery photo in the app'),
  gpsFrequency: labelled(gpsFrequencyLabels).describe('Seconds between two positions.'),
  checkInManual: z.boolean().describe('If checkin is manual.'),
  unavailableForTasks: z.boolean().describe('If user is unavailable for tasks'),
  editTaskAfterCheckout: z.boolean().describe('If can edit task after checkout'),
  informStartTravel: z.boolean().describe('If user utilizes start travel.'),
  changeBasePoint: z.boolean().describe('If user can change base point.'),
};
const monitoring = row({
  gpsActivation: notification(),
  gpsDisabling: notification(),
  appLogin: notification(),
  appLogout: notification(),
}).describe(notifications);
const otherNotifications = {
  employeeNotification: row({ basePointChange: notification() }).describe(notifications),
  clientNotification: row({ adressChange: notification() }).describe(notifications),
};
const taskNotifications = {
  rescheduling: notification(),
  travelStart: notification(),
  researchAnswer: notification(),
  delay: notification(),
  taskDelete: notification(),
};

/** A user as the single one shows it (line 90). */
export const user = row({
  ...common,
  smartphoneNumber: phone,
  ...account,
  BasePoint: basePoint,
  ...permissions,
  monitoringNotification: monitoring,
  ...otherNotifications,
  taskNotification: row({
    checkIn: notification(),
    checkOut: notification(),
    ...taskNotifications,
  }).describe(notifications),
});

/** A user as the list shows it (line 481): without the notice of a logout. */
export const listedUser = user.extend({
  monitoringNotification: monitoring.partial({ appLogout: true }).describe(notifications),
});

/** A user as its creation answers it (line 386), in other spellings. */
export const createdUser = row({
  ...common,
  smartPhoneNumber: phone,
  ...account,
  basePoint,
  ...permissions,
  monitoringNotification: monitoring,
  ...otherNotifications,
  taskNotification: row({
    checkIn: notification(),
    checkout: notification(),
    ...taskNotifications,
  }).describe(notifications),
});

import * as z from 'zod';
import { fieldList, jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import {
  gpsFrequencyLabels,
  labelled,
  notificationLabels,
  userTypeFilter,
  userTypeLabels,
  weekdayLabels,
} from './enums';
import { listOf, pageQuery, pageStyle, selectFieldsHelp } from './shared';

const notification = () => labelled(notificationLabels);
const notifications = '1: Email, 2: Push, 3: Both';
const timeOfDay = () => z.string().describe('"HH:mm:ss", 24 hours format');

const user = row({
  userId: z.int().describe('The user id'),
  externalId: z.string().describe('The user external id'),
  name: z.string().describe('name of the user'),
  smartphoneNumber: z.string().describe('user phone number. Only numbers'),
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
  BasePoint: row({
    address: z.string().describe('base point address'),
    latitude: z.number().describe('base point latitude, in degrees'),
    longitude: z.number().describe('base point longitude, in degrees'),
  }),
  openTaskInPlace: z.boolean().describe('open in-place task by application'),
  grabGalleryPhotos: z.boolean().describe('allows you to take gallery photo in the app'),
  gpsFrequency: labelled(gpsFrequencyLabels).describe('Seconds between two positions.'),
  checkInManual: z.boolean().describe('If checkin is manual.'),
  unavailableForTasks: z.boolean().describe('If user is unavailable for tasks'),
  editTaskAfterCheckout: z.boolean().describe('If can edit task after checkout'),
  informStartTravel: z.boolean().describe('If user utilizes start travel.'),
  changeBasePoint: z.boolean().describe('If user can change base point.'),
  monitoringNotification: row({
    gpsActivation: notification(),
    gpsDisabling: notification(),
    appLogin: notification(),
    appLogout: notification().optional(),
  }).describe(notifications),
  employeeNotification: row({ basePointChange: notification() }).describe(notifications),
  clientNotification: row({ adressChange: notification() }).describe(notifications),
  taskNotification: row({
    checkIn: notification(),
    checkOut: notification(),
    rescheduling: notification(),
    travelStart: notification(),
    researchAnswer: notification(),
    delay: notification(),
    taskDelete: notification(),
  }).describe(notifications),
});

export const listUsers = defineOperation({
  id: 'users.list',
  title: 'List users',
  description: 'Retrieves a list of users.',
  method: 'GET',
  path: '/users/',
  query: {
    paramFilter: jsonQuery({
      userId: wholeNumber().optional().describe('The user id'),
      name: z.string().optional().describe('name of the user'),
      smartPhoneNumber: z.string().optional().describe('user phone number. Only numbers'),
      userType: userTypeFilter().optional().describe('Type of the user'),
      externalId: z.string().optional().describe('User external ids. Allow multiples, separated by comma'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
    selectfields: fieldList(Object.keys(user.shape)).optional().describe(selectFieldsHelp),
  },
  response: listOf(user),
  page: pageStyle,
  errors: { 400: 'Invalid options, such as a missing paramFilter.' },
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    'A missing paramFilter is refused (line 564), so an empty filter is sent as {}.',
    'The filter spells smartPhoneNumber (line 449), the rows smartphoneNumber (line 485).',
    'The example of the single user carries appLogin twice (lines 131 and 132); the second is taken as the appLogout of the other operations (line 290).',
    'User types are 1 to 3 in the table (line 449), but one example shows 4 (line 396).',
    'Notifications are 1 to 3 in the table (line 282), but examples show 0 (line 426).',
    'Day 7 of the working week is called Sunday a second time (line 202); it is labelled Saturday here.',
    'The table says of unavailableForTasks "If user is available for tasks" (line 262); the name is taken at its word here.',
  ],
  line: 447,
});

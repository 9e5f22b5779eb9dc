import * as z from 'zod';
import { fieldList, jsonQuery, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { userTypeFilter } from './enums';
import { getErrors, listOf, pageQuery, pageStyle, resultOf, selectFieldsHelp } from './shared';
import { createdUser, listedUser, user } from './user';
import { userBody } from './userBody';

/** What is odd about the values of every user. */
const valueNotes = [
  'User types are 1 to 3 in the table (line 449), but one example shows 4 (line 396).',
  'Notifications are 1 to 3 in the table (line 282), but examples show 0 (line 426).',
  'Day 7 of the working week is called Sunday a second time (line 202); it is labelled Saturday here.',
  'The table says of unavailableForTasks "If user is available for tasks" (line 262); the name is taken at its word here.',
];

export const listUsers = defineOperation({
  id: 'users.list',
  title: 'List users',
  description: 'Retrieves a list of users.',
  method: 'GET',
  path: '/users/',
  query: {
    paramFilter: jsonQuery({
      userId: wholeNumber().optional().describe('The user id').meta(opens('users.get')),
      name: z.string().optional().describe('name of the user'),
      smartPhoneNumber: z.string().optional().describe('user phone number. Only numbers'),
      userType: userTypeFilter().optional().describe('Type of the user'),
      externalId: z.string().optional().describe('User external ids. Allow multiples, separated by comma'),
    })
      .default({})
      .describe('Filter, sent as a JSON text; it must not be missing, so an empty one is sent as {}.'),
    ...pageQuery,
    selectfields: fieldList(Object.keys(listedUser.shape)).optional().describe(selectFieldsHelp),
  },
  response: listOf(listedUser),
  page: pageStyle,
  identity: 'userId',
  errors: { 400: 'Invalid options, such as a missing paramFilter.' },
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    'This operation has no title in the document.',
    'A missing paramFilter is refused (line 564), so an empty filter is sent as {}.',
    'The filter spells smartPhoneNumber (line 449), the rows smartphoneNumber (line 485).',
    'The filter takes userType as text (line 449), the rows carry it as a number (line 491).',
    'The example has no appLogout (line 522), which the creation of a user shows (line 429).',
    ...valueNotes,
  ],
  line: 447,
});

export const getUser = defineOperation({
  id: 'users.get',
  title: 'Get a user',
  description: 'Retrieves a user.',
  method: 'GET',
  path: '/users/{id}',
  params: { id: wholeNumber().describe('id attribute of the user') },
  response: resultOf(user),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 123 } },
  notes: [
    'The example carries appLogin twice (lines 131 and 132); the second is taken as the appLogout of the creation (line 429).',
    'The base point is spelled BasePoint here (line 115) and basePoint in the answer of the creation (line 412).',
    ...valueNotes,
  ],
  line: 71,
});

export const createUser = defineOperation({
  id: 'users.create',
  title: 'Create a user',
  description: 'Adds a new user.',
  method: 'POST',
  path: '/users/',
  body: userBody,
  status: 201,
  response: resultOf(createdUser),
  page: { style: 'single', at: ['result'] },
  example: {
    body: {
      externalId: '124',
      name: 'john',
      smartPhoneNumber: '578123456789',
      culture: 'pt-BR',
      jobPosition: 'manager',
      userType: 1,
      password: '123mudar',
      workDaysOfWeek: [1, 2, 3],
      startWorkHour: '08:00:00',
      endWorkHour: '18:00:00',
      startLunchHour: '13:00:00',
      endLunchHour: '14:00:00',
      hourValue: 10,
      checkInManual: false,
      address: 'secret adress',
      latitude: -16.7119,
      longitude: -49.2775,
      openTaskInPlace: false,
      galleryPhotos: false,
      gpsFrequency: 300,
      login: 'john.wick',
      email: 'johnwick@email.com',
      unavailableForTasks: false,
      editTaskAfterCheckout: false,
      informStartTravel: false,
      changeBasePoint: false,
      paramMonitoringNotification: { gpsActivation: 1, gpsDisabling: 2, appLogin: 3, appLogout: 0 },
      ParamEmployeeNotification: { basePointChange: 0 },
      ParamClientNotification: { adressChange: 0 },
      ParamTaskNotification: {
        checkIn: 1,
        checkout: 2,
        rescheduling: 3,
        travelStart: 0,
        researchAnswer: 1,
        delay: 2,
        taskDelete: 3,
      },
    },
  },
  notes: [
    'The example lost the value of userType (line 330); 1 is used.',
    'The example places the user at latitude and longitude 900 (line 340); the example here has a place that exists.',
    'The table says grabGalleryPhotos (line 242), the example galleryPhotos (line 343): the latter is sent.',
    'The table says ChangeBasePoint (line 272), the example changeBasePoint (line 350): the latter is sent.',
    'The table says monitoringNotification, employeeNotification, clientNotification and taskNotification (line 280), the example paramMonitoringNotification, ParamEmployeeNotification, ParamClientNotification and ParamTaskNotification (line 351): the latter are sent.',
    'The example sends 0 for a notification (line 355), which the table does not have (line 282).',
    'The answer spells smartPhoneNumber, basePoint and checkout (lines 390, 412 and 439), where the single user and the list have smartphoneNumber, BasePoint and checkOut (lines 94, 115 and 142).',
    'No errors are documented, such as for a login that is taken.',
    ...valueNotes,
  ],
  line: 165,
});

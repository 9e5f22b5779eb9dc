import * as z from 'zod';
import { localTime, requiredText } from '../../fields';
import { gpsFrequency, notificationChoice, userType, weekday } from './enums';

const notifications = '1:Email, 2:Push, 3:Both';
const timeOfDay = (what: string) => localTime().describe(`${what}, "HH:mm:ss" 24 hours format`);
const notice = (what: string) => notificationChoice().optional().describe(what);

/** A new user (line 165); where the table and the example differ in spelling, the example's is sent. */
export const userBody = z
  .strictObject({
    externalId: z.string().describe('The user external id'),
    name: requiredText().describe('name of the user'),
    smartPhoneNumber: z
      .string()
      .regex(/^\d+$/, { error: 'Use digits only.' })
      .describe('user phone number. Only numbers'),
    culture: requiredText().describe('culture name. For example pt-BR'),
    jobPosition: requiredText().describe('job position of the user'),
    userType: userType().describe('1 - user | 2 - team manager | 3 - administrator'),
    password: requiredText().describe('password of the user').meta({ secret: true }),
    workDaysOfWeek: z
      .array(weekday().describe('1 is Sunday, 7 is Saturday.'))
      .describe('Days of the week on which the user works'),
    startWorkHour: timeOfDay('Start of the working day'),
    endWorkHour: timeOfDay('End of the working day'),
    startLunchHour: timeOfDay('Start of the lunch break'),
    endLunchHour: timeOfDay('End of the lunch break'),
    hourValue: z.number().describe('Monetary value of the worked hour'),
    checkInManual: z.boolean().describe('If checkin is manual.'),
    address: z.string().describe('base point address'),
    latitude: z.number().describe('base point latitude, in degrees'),
    longitude: z.number().describe('base point longitude, in degrees'),
    openTaskInPlace: z.boolean().describe('open in-place task by application'),
    galleryPhotos: z.boolean().describe('allows you to take gallery photo in the app'),
    gpsFrequency: gpsFrequency().describe('Seconds between two positions.'),
    login: requiredText().describe('Login in the application'),
    email: requiredText().describe('User email'),
    unavailableForTasks: z.boolean().describe('If user is unavailable for tasks'),
    editTaskAfterCheckout: z.boolean().describe('If can edit task after checkout'),
    informStartTravel: z.boolean().describe('If user utilizes start travel.'),
    changeBasePoint: z.boolean().describe('If user can change base point.'),
    paramMonitoringNotification: z
      .strictObject({
        gpsActivation: notice('When the GPS is switched on'),
        gpsDisabling: notice('When the GPS is switched off'),
        appLogin: notice('When the user logs in to the app'),
        appLogout: notice('When the user logs out of the app'),
      })
      .describe(notifications),
    ParamEmployeeNotification: z
      .strictObject({ basePointChange: notice('When the base point changes') })
      .describe(notifications),
    ParamClientNotification: z
      .strictObject({ adressChange: notice('When the address of a client changes') })
      .describe(notifications),
    ParamTaskNotification: z
      .strictObject({
        checkIn: notice('When the user checks in'),
        checkout: notice('When the user checks out'),
        rescheduling: notice('When a task is rescheduled'),
        travelStart: notice('When the user starts to travel'),
        researchAnswer: notice('When a survey is answered'),
        delay: notice('When a task is late'),
        taskDelete: notice('When a task is deleted'),
      })
      .describe(notifications),
  })
  .partial({
    externalId: true,
    workDaysOfWeek: true,
    startWorkHour: true,
    endWorkHour: true,
    startLunchHour: true,
    endLunchHour: true,
    hourValue: true,
    checkInManual: true,
    address: true,
    latitude: true,
    longitude: true,
    openTaskInPlace: true,
    galleryPhotos: true,
    gpsFrequency: true,
    unavailableForTasks: true,
    editTaskAfterCheckout: true,
    informStartTravel: true,
    changeBasePoint: true,
    paramMonitoringNotification: true,
    ParamEmployeeNotification: true,
    ParamClientNotification: true,
    ParamTaskNotification: true,
  });

import * as z from 'zod';
import { changes, isoDate, requiredText, wholeNumber } from '../../fields';
import { opens } from '../../reference';
import { lineBody } from './lineBody';
import { flagNumber } from './shared';

/** The opening hours of a customer (line 401). */
const timeWindow = z.strictObject({
  earliest: z.number().describe('The opening time (in seconds from midnight).'),
  latest: z.number().describe('The closing time (in seconds from midnight).'),
});

/** What a visit is written with (line 360), and the four flags that only the example has (lines 326 to 329). */
const fields = {
  driverId: requiredText()
    .describe('The driver id for this visit')
    .meta(opens(['visits.list', 'query', 'driverId'])),
  name: z.string().optional().describe('The driver name for this visit'),
  date: isoDate().describe('The expected date for this service, as YYYY-MM-DD'),
  id: wholeNumber()
    .describe(
      'Your ERP id (or unique reference) for this visit. This field is mandatory because we need a unique reference to the visit to check if it already exists.',
    )
    .meta(opens(['visits.get', 'path', 'ID'])),
  docType: z.string().optional().describe('The document type associated with the visit'),
  docNo: requiredText().describe('The document number associated with the visit'),
  serviceOrder: wholeNumber()
    .optional()
    .describe(
      'The sequential order in which the service must be done (relative to the other visits). If you use LetsJobIt routing, routes will be sequenced and this value will be overwritten.',
    ),
  customer: requiredText().describe('The customer name'),
  siteId: wholeNumber().optional().describe('Your ERP customer address id. Useful for integrations.'),
  lat: z
    .number()
    .optional()
    .describe('The address latitude, in degrees. If absent, the address will be geocoded.'),
  lng: z
    .number()
    .optional()
    .describe('The address longitude, in degrees. If absent, the address will be geocoded.'),
  site: z
    .string()
    .optional()
    .describe('The site (address) description. This can be an add-on to the address field.'),
  address: requiredText().describe('The address of the customer'),
  postCode: z.string().optional().describe('The post code of the address'),
  city: requiredText().describe('The city of the address'),
  obs: z.string().optional().meta({ control: 'longText' }).describe('The visit observations.'),
  contactPerson: z.string().optional().describe('The name of the contact person at the customer'),
  contactPhone: z.string().optional().describe('The phone number of the contact person at the customer'),
  emailMandatory: flagNumber()
    .optional()
    .describe(
      'Determines if the email field in the client signature screen is mandatory. 1 for true, 0 for false.',
    ),
  priority: wholeNumber({ min: 1, max: 10 })
    .optional()
    .describe('The service/delivery priority, from 1 to 10: 1 - highest priority, 10 - lowest priority.'),
  showItemsOnOrderSection: flagNumber('Hide', 'Show')
    .optional()
    .describe('Determines if the items on order section in the job view is visible. 1 to show, 0 to hide.'),
  hideEquipmentDetails: flagNumber('Show', 'Hide')
    .optional()
    .describe(
      'Determines if the equipment details section on the job view (top) is visible. 0 to show, 1 to hide.',
    ),
  hideDeliveryItemsSection: flagNumber('Show', 'Hide')
    .optional()
    .describe('If the delivery items section is shown in the job view. 1 - hide, 0 - show.'),
  signeeName: z.string().optional().describe('The name of the customer contact that signed on visit close.'),
  signeeEmail: z
    .string()
    .optional()
    .describe('The email of the customer contact that signed on visit close.'),
  subContractorIds: z
    .array(z.string())
    .optional()
    .describe(
      'The sub-contractor name(s) related with this visit. The leftmost name is the sub-contractor to which the visit is intended (or the one that completed the visit).',
    ),
  territory: z.string().optional().describe('The geographic territory associated to the visit.'),
  useStartPauseStopStyleButtonsInJobs: flagNumber()
    .optional()
    .describe(
      'If the job shows start/pause/stop buttons as opposed to showing only a start/finish button. This option allows you to pause one job (lunch, have to start another job and come back to this one...) and resume it afterwards.',
    ),
  inMobileApp: flagNumber()
    .optional()
    .describe(
      "Pass 1 if the visit is supposed to be assigned to an engineer/driver and, thus, available in her mobile app or 0 if it's not.",
    ),
  NPSMandatory: flagNumber('Optional', 'Mandatory')
    .optional()
    .describe('Pass 1 to make the NPS mandatory or 0 to make it optional.'),
  precedencePriorityVisit: flagNumber('Regular visit', 'Priority visit')
    .optional()
    .describe('Pass 1 to make this visit a "priority visit" or 0 to make it a regular visit.'),
  closeVisitOnLastJobClose: flagNumber()
    .optional()
    .describe(
      'Pass 1 to close the visit when you close the last job or 0 to force the engineer/driver to close the visit in the usual way.',
    ),
  country: z.string().optional().describe('The 2 letters of the country code top-level domain.'),
  companyId: requiredText().describe('Your company ID as recorded at LetsJobIt'),
  time_windows: z
    .array(timeWindow)
    .optional()
    .describe(
      'The opening/closing times of your customer. You can have several time slots for the same customer (for instance, a customer may be opened from 8am to 1pm and from 3pm to 5pm).',
    ),
  required_skills: z.array(z.string()).optional().describe('The skills required for this visit.'),
  allowed_vehicles: z
    .array(z.string())
    .optional()
    .describe(
      'The vehicles allowed for this visit (you may want to restrict the visit for only a few engineers/drivers).',
    ),
  confirmClose: flagNumber()
    .optional()
    .describe('Determines if the visit was confirmed as closed by your ERP system.'),
  inProgress: flagNumber().optional().describe('Determines if the visit is in progress.'),
  closed: flagNumber('Opened', 'Closed')
    .optional()
    .describe('If the visit is closed. 1 - closed, 0 - opened.'),
  skipped: flagNumber('Not skipped', 'Skipped').optional().describe('If the visit was skipped.'),
  duration: z
    .number()
    .optional()
    .describe(
      "The total duration in seconds of all the service jobs in the visit. This duration is only theoretical and corresponds to the durations you've eventually sent for every service job in the visit, for routing purposes.",
    ),
  lines: z.array(lineBody).optional().describe('The line items included in the visit'),
};

/** Visits to be inserted or updated: always a list, even of one (line 358). */
export const visitsBody = z.array(z.strictObject(fields)).min(1, { error: 'Add a visit.' });

/** What is to change of one visit (line 457). */
export const visitChanges = changes(fields);

import * as z from 'zod';
import { row } from '../../fields';
import { opens } from '../../reference';
import { flag, numberOrText } from './shared';

/** A custom field of a line item (line 231). */
const extraField = row({
  caption: z.string().optional().describe('The field name to show to the user.'),
  description: z
    .string()
    .optional()
    .describe(
      'An optional description to show above the caption, instructing the user on how to fill in that field.',
    ),
  max: z.int().optional().describe('The max value for the field (only applies to numeric fields)'),
  min: z.int().optional().describe('The min value for the field (only applies to numeric fields)'),
  name: z.string().optional().describe('The field name as saved to the database.'),
  pattern: z.string().optional().describe('A regexp expression to validate the field against.'),
  step: z.number().optional().describe('The html5 step value for the field (only applies to numeric fields)'),
  type: z.string().optional().describe('The field html5 type.'),
});

/** A line item of a visit (line 210). No example shows one, so nothing of it is sure. */
const line = row({
  actionItem: flag()
    .optional()
    .describe('Determines if the line item is a "job type" item. Please refer to our user documentation.'),
  allowRebrand: flag()
    .optional()
    .describe('Determines if the user is allowed to change the equipment brand in the job view.'),
  brand: z.string().optional().describe('The equipment brand'),
  brandId: numberOrText().optional().describe('The equipment brand id from your backend system.'),
  description: z.string().optional().describe('The description of the item (what shows in the interface).'),
  extraData: z
    .array(extraField)
    .optional()
    .describe('Custom field definitions. These fields show in the job view, after the standard fields.'),
  hasBatch: flag().optional().describe('Determines if the line item has a batch'),
  hasReturn: flag()
    .optional()
    .describe('Determines if the line item has returned items (like empty pallets or empty packages)'),
  id: numberOrText()
    .optional()
    .describe(
      'Your ERP line id. Can be useful to cross check your responses and make the integration process easier.',
    ),
  itemId: numberOrText().optional().describe('Your ERP item id.'),
  jobType: z
    .string()
    .optional()
    .describe('Arbitrary type to classify this job. Could be "delivery", "installation", "repair", etc'),
  location: z
    .string()
    .optional()
    .describe('The location of the service, within your customer premises. "bar 2nd floor", "kitchen", etc.'),
  model: z.string().optional().describe('The model name (related with the equipment brand)'),
  modelId: numberOrText().optional().describe('The model Id from your ERP'),
  qty: z.number().optional().describe('The quantity for this item. Defaults to 1.'),
  serialNr: z.string().optional().describe('The equipment serial number for this job.'),
  serialNrId: numberOrText().optional().describe('Your ERP serialNr Id. Useful for integration purposes.'),
});

/** A visit: every field of the example (line 56) and of the table (line 168). Optional is what no example shows. */
export const visit = row({
  _id: z
    .string()
    .describe('The internal id of the visit')
    .meta(opens(['visits.get', 'path', 'ID'])),
  driverId: z
    .string()
    .describe('The driver id for this visit')
    .meta(opens(['visits.list', 'query', 'driverId'])),
  name: z.string().describe('The driver name for this visit'),
  date: z.string().describe('The expected date for this service, as YYYY-MM-DD'),
  totalJobs: z
    .int()
    .describe('The total jobs (total service items - actionItem type items) attached to this visit'),
  id: z
    .int()
    .describe('Your ERP id for this visit')
    .meta(opens(['visits.get', 'path', 'ID'])),
  docType: z.string().describe('The document type associated with the visit'),
  docNo: z.string().describe('The document number associated with the visit'),
  serviceOrder: z
    .int()
    .describe(
      'The sequential order in which the service must be done (relative to the other visits). If you use LetsJobIt routing, routes will be sequenced and this value will be overwritten.',
    ),
  customer: z.string().describe('The customer name'),
  siteId: numberOrText().describe('Your ERP customer address id. Useful for integrations.'),
  lat: z.number().describe('The address latitude, in degrees'),
  lng: z.number().describe('The address longitude, in degrees'),
  site: z.string().describe('The site (address) description. This can be an add-on to the address field.'),
  address: z.string(),
  postCode: z.string(),
  city: z.string(),
  obs: z.string().describe('The visit observations'),
  contactPerson: z.string().describe('The name of the contact person at the customer'),
  contactPhone: z.string().describe('The phone number of the contact person at the customer'),
  emailMandatory: flag().describe(
    'Determines if the email field in the client signature screen is mandatory. 1 for true, 0 for false.',
  ),
  priority: numberOrText().describe(
    'The service/delivery priority, from 1 to 10: 1 - highest priority, 10 - lowest priority.',
  ),
  showItemsOnOrderSection: flag().describe(
    'Determines if the items on order section in the job view is visible. 1 to show, 0 to hide.',
  ),
  hideEquipmentDetails: flag().describe(
    'Determines if the equipment details section on the job view (top) is visible. 0 to show, 1 to hide.',
  ),
  hideDeliveryItemsSection: flag().describe(
    'If the delivery items section is shown in the job view. 1 - hide, 0 - show.',
  ),
  signeeName: z.string().describe('The name of the customer contact that signed on visit close.'),
  signeeEmail: z.string().describe('The email of the customer contact that signed on visit close.'),
  subContractorIds: z
    .union([z.array(z.string()), z.string(), z.null()])
    .describe(
      'The sub-contractor name(s) related with this visit. The leftmost name is the sub-contractor to which the visit is intended (or the one that completed the visit). If there is no sub-contractor, this field is returned as null.',
    ),
  territory: z.string().describe('The geographic territory associated to the visit.'),
  useStartPauseStopStyleButtonsInJobs: flag().describe(
    'If the job shows start/pause/stop buttons as opposed to showing only a start/finish button. This option allows you to pause one job (lunch, have to start another job and come back to this one...) and resume it afterwards.',
  ),
  inMobileApp: flag().describe(
    'If the visit is supposed to be assigned to an engineer/driver and, thus, available in her mobile app.',
  ),
  NPSMandatory: flag().describe('If the NPS (customer rating) is mandatory.'),
  precedencePriorityVisit: flag().describe('If this is a "priority visit" or a regular visit.'),
  closeVisitOnLastJobClose: flag().describe(
    'If the visit closes when the last job is closed, or the engineer/driver closes it in the usual way.',
  ),
  country: z.string().describe('The 2 letters of the country code top-level domain.'),
  companyId: z.string().describe('Your company ID as recorded at LetsJobIt'),
  time_windows: z
    .array(
      row({
        earliest: z.number().describe('The opening time (in seconds from midnight).'),
        latest: z.number().describe('The closing time (in seconds from midnight).'),
      }),
    )
    .describe(
      'The opening/closing times of your customer. There can be several time slots for the same customer.',
    ),
  required_skills: z.array(z.string()).describe('The skills required for this visit.'),
  allowed_vehicles: z.array(z.string()).describe('The vehicles allowed for this visit.'),
  confirmClose: flag().describe(
    'Determines if the visit was confirmed as closed by your ERP system. LetsJobIt is an offline first app and we like to let our users know if/when their info is synchronised.',
  ),
  inProgress: flag().describe(
    'Determines if the visit is in progress, from the moment the user starts servicing a job until the moment the visit is closed.',
  ),
  closed: flag().describe('If the visit is closed. 1 - closed, 0 - opened.'),
  skipped: flag().describe(
    'If the visit was skipped. A skipped visit is a visit that could not be accomplished for any reason (client was closed, wrong address, etc.).',
  ),
  geocoding: z.unknown(),
  showDiscountAndBonusOnItemsOnOrder: flag().describe(
    'If 1 (true), a special section is shown below each item to order. The 2 fields shown are "discount" and "Bonus".',
  ),
  duration: z
    .number()
    .describe(
      "The total duration in seconds of all the service jobs in the visit. Theoretical: the sum of the durations you've sent for every service job, for routing purposes.",
    ),
  createdAt: z.string(),
  createdUser: z.string(),
  hasChangesToSync: flag(),
  modifieddAt: z.string().describe('The date/time the record was modified.'),
  modifyUser: z.string().describe('The user id that last modified the record'),
  servicing: flag(),
  signeeRating: numberOrText().describe(
    "The 1 to 5 NPS score from your customer. If the value is 0 (zero), then the customer didn't enter a score.",
  ),
  signature: z.string().describe('An image as base64'),
  appClientVersion: z.string(),
  closeDate: z.string().describe('The date-time the document was closed.'),
  skippedReasonId: numberOrText().describe('The skip reason id (if the visit was skipped).'),
  lines: z.array(line).optional().describe('The line items included in the visit'),
});

import * as z from 'zod';
import { requiredText, row } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { documentedErrors } from './shared';
import { visitChanges, visitsBody } from './visitBody';

const noData = z.null().describe('A write returns no data');

const idNote =
  'It is not said whether ID is the internal _id or your ERP id (line 475): the sample uses 1 (line 447).';
const formNotes = [
  'The table says number for the flags, siteId and priority (lines 369 to 392), the example sends them as texts (lines 286 to 311), and the table itself says Pass "1" (line 389): numbers are sent.',
  'confirmClose, inProgress, closed and skipped are in the example only (lines 326 to 329).',
  'subContractorIds is said to be an array and a comma separated list (line 386): the example sends an array.',
  'The description of hasBatch breaks off (line 416), and address and city have none (lines 373 and 375).',
];

export const createVisits = defineOperation({
  id: 'visits.create',
  title: 'Create or change visits',
  description:
    'Inserts new visits, and updates existing ones: your ERP id tells whether a visit already exists. Some can fail while the others are saved.',
  method: 'POST',
  path: '/visits',
  body: visitsBody,
  response: row({
    meta: row({
      recordsUpdated: z.int().describe('How many visits existed and were updated'),
      recordsInserted: z.int().describe('How many visits were inserted'),
      errors: z
        .array(
          row({
            error: z.int().describe('The code of the error, such as 404'),
            message: z.string().describe('The description of the error'),
          }),
        )
        .describe('The visits that could not be saved'),
    }),
    data: noData,
  }),
  page: { style: 'single', at: ['meta'] },
  partialFailures: ['meta', 'errors'],
  errors: documentedErrors,
  example: {
    body: [
      {
        driverId: 'FEn9BJz93svSNPx7p',
        name: 'Liam',
        date: '2020-03-31',
        id: 10816703,
        docType: 'CALL OUT',
        docNo: 'H-017623',
        serviceOrder: 3,
        customer: 'The Green Sleeve',
        siteId: 30101308,
        lat: 57,
        lng: -2,
        site: 'The Green Sleeve',
        address: '999 West High Street',
        postCode: 'AB51 3QR',
        city: 'INVERURIE',
        obs: 'Contact Info: The Green Sleeve, John: 01999999999 \r\n AQUARIUS TONE7/3 2001 - Side of the shop\r\nAccess 9am - 5.30pm\r\nNo parking onsite ',
        contactPerson: 'John',
        contactPhone: '01999999999',
        emailMandatory: 1,
        priority: 3,
        showItemsOnOrderSection: 1,
        hideEquipmentDetails: 0,
        hideDeliveryItemsSection: 0,
        signeeName: 'John',
        signeeEmail: 'john@email.com',
        subContractorIds: ['My Subcontractor'],
        territory: 'AB-Aberdeen',
        useStartPauseStopStyleButtonsInJobs: 1,
        inMobileApp: 1,
        NPSMandatory: 1,
        precedencePriorityVisit: 0,
        closeVisitOnLastJobClose: 0,
        country: 'GB',
        companyId: 'LPeaJNaLQT6RqcFdt',
        time_windows: [{ earliest: 30600, latest: 64800 }],
        required_skills: ['Plumber', 'Hot water technician', 'Installer'],
        allowed_vehicles: [],
        confirmClose: 1,
        inProgress: 0,
        closed: 1,
        skipped: 0,
        duration: 2100,
      },
    ],
  },
  notes: [
    'The sample posts to /visits/1 (line 266), the text to /visits (line 354): the text is followed.',
    'An error names a code and a message only (line 342): which visit it belongs to is not documented.',
    ...formNotes,
  ],
  line: 264,
});

export const updateVisit = defineOperation({
  id: 'visits.update',
  title: 'Change a visit',
  description: 'Updates a specific visit: only the fields that are sent change.',
  method: 'PUT',
  path: '/visits/{ID}',
  params: {
    ID: requiredText()
      .describe('The ID of the visit to update')
      .meta(opens(['visits.get', 'path', 'ID'])),
  },
  body: visitChanges,
  response: row({
    meta: row({ updatedRecords: z.int().describe('How many visits were updated') }),
    data: noData,
  }),
  page: { style: 'single', at: ['meta'] },
  errors: documentedErrors,
  example: {
    path: { ID: 'yKQhJZ9B7PTT85kWc' },
    body: { date: '2018-12-20', driverId: 'FEn9BJz93svSNPx7p', obs: 'No parking available' },
  },
  notes: [
    idNote,
    'The table calls ID the visit to delete (line 475).',
    'Which fields can be updated is not documented; the sample sends three (line 451), so every field of a new visit is offered.',
    'The counter is spelled updatedRecords here (line 461) and recordsUpdated when visits are added (line 338).',
    ...formNotes,
  ],
  line: 445,
});

export const deleteVisit = defineOperation({
  id: 'visits.delete',
  title: 'Delete a visit',
  description: 'Deletes a specific visit.',
  method: 'DELETE',
  path: '/visits/{ID}',
  params: {
    ID: requiredText()
      .describe('The ID of the visit to delete')
      .meta(opens(['visits.get', 'path', 'ID'])),
  },
  response: row({
    meta: row({ deletedRecords: z.int().describe('How many visits were deleted') }),
    data: noData,
  }),
  page: { style: 'single', at: ['meta'] },
  errors: documentedErrors,
  example: { path: { ID: 'yKQhJZ9B7PTT85kWc' } },
  notes: [idNote],
  line: 477,
});

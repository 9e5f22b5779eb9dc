// What undici.mjs does, with every row validated by zod, as the vendor's document has it: node zod.mjs <origin> <pages>
import { request } from 'undici';
import * as z from 'zod';

const flag = z.union([z.boolean(), z.literal([0, 1]), z.enum(['0', '1'])]);
const numberOrText = z.union([z.number(), z.string()]);
const visit = z.object({
  _id: z.string(),
  driverId: z.string(),
  name: z.string(),
  date: z.string(),
  totalJobs: z.int(),
  id: z.int(),
  docType: z.string(),
  docNo: z.string(),
  serviceOrder: z.int(),
  customer: z.string(),
  siteId: numberOrText,
  lat: z.number(),
  lng: z.number(),
  site: z.string(),
  address: z.string(),
  postCode: z.string(),
  city: z.string(),
  obs: z.string(),
  contactPerson: z.string(),
  contactPhone: z.string(),
  emailMandatory: flag,
  priority: numberOrText,
  showItemsOnOrderSection: flag,
  hideEquipmentDetails: flag,
  hideDeliveryItemsSection: flag,
  signeeName: z.string(),
  signeeEmail: z.string(),
  subContractorIds: z.union([z.array(z.string()), z.string(), z.null()]),
  territory: z.string(),
  useStartPauseStopStyleButtonsInJobs: flag,
  inMobileApp: flag,
  NPSMandatory: flag,
  precedencePriorityVisit: flag,
  closeVisitOnLastJobClose: flag,
  country: z.string(),
  companyId: z.string(),
  time_windows: z.array(z.object({ earliest: z.number(), latest: z.number() })),
  required_skills: z.array(z.string()),
  allowed_vehicles: z.array(z.string()),
  confirmClose: flag,
});
const answerSchema = z.object({
  meta: z.object({
    totalRecords: z.int(),
    returnedRecords: z.int(),
    remainingRecords: z.int(),
    nextStart: z.int(),
  }),
  data: z.array(visit),
});

const [origin = '', pages = ''] = process.argv.slice(2);
let rows = 0;
for (let page = 0; page < Number(pages); page++) {
  const { body } = await request(`${origin}/api/v2/visits?pagination=${String(50 * page)}`, {
    headers: { accept: 'application/json', authorization: 'Bearer a key of the bench' },
  });
  rows += answerSchema.parse(await body.json()).data.length;
}
process.stdout.write(JSON.stringify({ rows }));
process.exit();

import * as z from 'zod';
import { row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { documentedErrors, undocumentedRow } from './shared';

export const getJob = defineOperation({
  id: 'job.get',
  title: 'Get a job',
  description:
    'Retrieves a comprehensive payload for a single job, natively embedding its array of visits and hierarchical checklist items.',
  method: 'GET',
  path: '/jobs/{jobId}',
  scope: 'JobEndpoints',
  params: { jobId: wholeNumber().describe('Integer ID of the job.') },
  response: row({
    Visits: z.array(undocumentedRow).describe('The visits of the job.'),
    ChecklistGroups: z.array(undocumentedRow).describe('The checklist items of the job, in groups.'),
  }),
  page: { style: 'single', at: [] },
  errors: { ...documentedErrors, 404: 'The job does not exist, or access to it is restricted.' },
  example: { path: { jobId: 20001 } },
  notes: [
    'Of a job (JobDetailDto, line 134) only Visits and ChecklistGroups are named; other fields are shown as they arrive.',
  ],
  line: 126,
});

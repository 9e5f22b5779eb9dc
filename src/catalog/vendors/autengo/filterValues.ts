import * as z from 'zod';
import { row } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { invalidRequest, lostStatuses } from './shared';
import { vehicle } from './vehicle';

/** The fields whose values can be asked for (line 516). */
const filterFields = [
  'makeId',
  'modelId',
  'vehicleTypeId',
  'climatisationType',
  'conditionType',
  'fuelType',
  'transmissionType',
  'isPluginHybrid',
  'driveType',
] as const;

/** The only example shows ids (line 529); the general rule (line 41) translates values with a text. Both are accepted. */
const keys = <K extends z.ZodType>(field: z.ZodObject<{ key: K; text: z.ZodString }, z.core.$loose>) =>
  z.array(z.union([field.shape.key, field])).optional();

const { vehicleTypeId, climatisationType, conditionType, fuelType, transmissionType, driveType } =
  vehicle.shape;

export const getFilterValues = defineOperation({
  id: 'filterValues',
  title: 'Get filter values',
  description: 'Fetches available filter values of vehicles.',
  method: 'GET',
  path: '/vehicle/filter/values',
  query: {
    fields: z
      .array(z.enum(filterFields, { error: `Use one of ${filterFields.join(', ')}.` }))
      .default(['makeId'])
      .meta({ wire: 'brackets' })
      .describe("The fields for which the available filter values are requested. Default ['makeId']."),
  },
  // Each field is in the answer when it was asked for.
  response: row({
    makeId: z
      .array(
        z
          .int()
          .describe('The ID of the make')
          .meta(opens(['models', 'path', 'makeId'])),
      )
      .optional(),
    modelId: z.array(z.int().describe('The ID of the model')).optional(),
    vehicleTypeId: keys(vehicleTypeId),
    climatisationType: keys(climatisationType),
    conditionType: keys(conditionType),
    fuelType: keys(fuelType),
    transmissionType: keys(transmissionType),
    isPluginHybrid: z.array(z.boolean()).optional(),
    driveType: keys(driveType),
  }),
  page: { style: 'single', at: [] },
  errors: invalidRequest,
  example: { query: { fields: ['makeId'] } },
  notes: [
    'Only the values of makeId are shown (line 529): whether translated values come as their key or as key and text (line 41) is not said, so both are accepted.',
    lostStatuses(525),
  ],
  line: 514,
});

import * as z from 'zod';
import { jsonQuery, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { product, singleProduct } from './product';
import { getErrors, listOf, pageQuery, pageStyle, resultOf } from './shared';

/** What the list and the single product have in common in their document's holes. */
const sharedNotes = [
  'A product is got by its code (line 4371), which rows carry as a text (line 4474), and not by its productId, a GUID (line 4472).',
  'The productId of a stock movement is a number (lines 4418 and 4501), the one of the product a GUID (line 4389): it is taken for the code here.',
  'Money is written "12,00" in unitaryValue and unitaryCost (line 4395), and as a number in a stock movement (line 4420).',
  'Spellings differ within a row: unitaryValue (line 4395) but Unitaryvalue (line 4420), Base64Image (line 4400), Specification (line 4405).',
];

export const getProduct = defineOperation({
  id: 'products.get',
  title: 'Get a product',
  description: 'Retrieves a product.',
  method: 'GET',
  path: '/products/{id}',
  params: { id: wholeNumber().describe('code attribute of the product') },
  response: resultOf(singleProduct),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 456 } },
  notes: [
    ...sharedNotes,
    'The last stock movement has a UnitaryCost in the list only (line 4504).',
    'The example is not valid JSON: a comma is missing after the code (line 4391).',
  ],
  line: 4369,
});

export const listProducts = defineOperation({
  id: 'products.list',
  title: 'List products',
  description: 'Retrieves a list of products.',
  method: 'GET',
  path: '/products/',
  query: {
    paramFilter: jsonQuery({
      name: z.string().optional().describe('Product name; the document says equipment name'),
      externalId: z.string().optional().describe('External product id; the document says external task id'),
      associatedEquipmentId: wholeNumber()
        .optional()
        .describe('associated equipment id')
        .meta(opens('equipments.get')),
      id: wholeNumber().optional().describe('product code').meta(opens('products.get')),
      categoryId: wholeNumber().optional().describe('category id').meta(opens('productCategories.get')),
      active: z.boolean().optional().describe('Product status; the document says equipment status'),
      lowerThanMinimumStock: z.boolean().optional().describe('lower Than Minimum Stock'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(product),
  page: pageStyle,
  identity: 'productId',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    ...sharedNotes,
    'The table of the filter speaks of equipment and tasks (line 4443), copied from there: name, externalId and active are taken to be those of the product.',
    'The links of the example write Products and carry a filter (line 4520) that the request does not.',
  ],
  line: 4441,
});

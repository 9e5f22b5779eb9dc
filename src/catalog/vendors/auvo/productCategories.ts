import * as z from 'zod';
import { jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors, listOf, pageQuery, pageStyle, resultOf } from './shared';

const productCategory = row({
  id: z.int().describe('The product category id').meta(opens('productCategories.get')),
  description: z.string().describe('The product category description'),
  externalId: z.string().describe('The product category external id'),
});

export const getProductCategory = defineOperation({
  id: 'productCategories.get',
  title: 'Get a product category',
  description: 'Retrieves a product category.',
  method: 'GET',
  path: '/productCategories/{id}',
  params: {
    id: wholeNumber().describe('id attribute of the product category'),
  },
  response: resultOf(productCategory),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 42 } },
  line: 4276,
});

export const listProductCategories = defineOperation({
  id: 'productCategories.list',
  title: 'List product categories',
  description: 'Retrieves a list of product categories.',
  method: 'GET',
  path: '/productCategories/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber().optional().describe('The product category id').meta(opens('productCategories.get')),
      description: z.string().optional().describe('The product category description'),
      externalId: z.string().optional().describe('The product category external id'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(productCategory),
  page: pageStyle,
  identity: 'id',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: ['The example is not valid JSON: the quotes of the description are misplaced (line 4345).'],
  line: 4314,
});

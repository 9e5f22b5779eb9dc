import * as z from 'zod';
import { row } from '../../fields';
import { opens } from '../../reference';
import { moment } from './shared';

const lastStockMovement = row({
  id: z.int().describe('Id of the movement'),
  operationUserId: z.int().describe('userId of the user who moved the stock').meta(opens('users.get')),
  stockUserId: z.int().describe('userId of the user whose stock it is').meta(opens('users.get')),
  productId: z
    .int()
    .describe('A number, unlike the productId of the product: probably its code')
    .meta(opens('products.get')),
  amount: z.number().describe('Units moved'),
  Unitaryvalue: z.number().describe('Price of a unit'),
  UnitaryCost: z.number().describe('Cost of a unit'),
  entry: z.boolean().describe('Whether the units came in'),
  date: moment(),
});

const employeeStock = row({
  id: z.int().describe('Id of the stock'),
  userId: z.int().describe('userId of the user who holds the units').meta(opens('users.get')),
  amount: z.number().describe('Units held'),
  lastStockMovement,
});

/** A product, as the list shows it (line 4472). */
export const product = row({
  productId: z.string().describe('Product identifier (GUID)'),
  externalId: z.string().describe('External product id'),
  code: z.string().describe('Product code, digits as a text').meta(opens('products.get')),
  name: z.string().describe('Product name'),
  associatedEquipmentId: z
    .int()
    .describe('associated equipment id, 0 for none')
    .meta(opens('equipments.get')),
  categoryId: z.int().describe('category id, 0 for none').meta(opens('productCategories.get')),
  unitaryValue: z.string().describe('Price of a unit, as Brazilian text such as "12,00"'),
  unitaryCost: z.string().describe('Cost of a unit, as Brazilian text such as "6,00"'),
  totalStock: z.number().describe('Units in stock'),
  active: z.boolean().describe('Product status'),
  minimumStock: z.string().describe('Units that should be in stock at least, as a text'),
  Base64Image: z.string().describe('The picture as base64; empty in the examples'),
  uriAnexos: z.array(z.string()).describe('Addresses of the attachments'),
  productSpecifications: z.array(
    row({
      name: z.string().describe('Such as "cor", the colour'),
      Specification: z.string().describe('Such as "azul", blue'),
    }),
  ),
  employeesStock: z.array(employeeStock),
});

/** The same as the single product shows it (line 4389): its last movement has no UnitaryCost. */
export const singleProduct = product.extend({
  employeesStock: z.array(
    employeeStock.extend({ lastStockMovement: lastStockMovement.partial({ UnitaryCost: true }) }),
  ),
});

import authRefresh from './auth.refresh.json';
import authToken from './auth.token.json';
import contactCreate from './contact.create.json';
import contactDelete from './contact.delete.json';
import contactDeleteByTecfactura from './contact.deleteByTecfactura.json';
import contactGet from './contact.get.json';
import contactGetByTecfactura from './contact.getByTecfactura.json';
import contactUpdate from './contact.update.json';
import contactUpdateByTecfactura from './contact.updateByTecfactura.json';
import filterValues from './filterValues.json';
import makes from './makes.json';
import models from './models.json';
import opportunityCreate from './opportunity.create.json';
import vehicleGet from './vehicle.get.json';
import vehicleList from './vehicle.list.json';

/** The document's answers by operation id, repaired where they are broken. */
export const answers: Readonly<Record<string, unknown>> = {
  'vehicle.list': vehicleList,
  'vehicle.get': vehicleGet,
  makes,
  models,
  filterValues,
  'opportunity.create': opportunityCreate,
  'contact.create': contactCreate,
  'contact.get': contactGet,
  'contact.update': contactUpdate,
  'contact.delete': contactDelete,
  'contact.getByTecfactura': contactGetByTecfactura,
  'contact.updateByTecfactura': contactUpdateByTecfactura,
  'contact.deleteByTecfactura': contactDeleteByTecfactura,
  'auth.token': authToken,
  'auth.refresh': authRefresh,
};

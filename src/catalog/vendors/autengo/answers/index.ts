import makes from './makes.json';
import models from './models.json';
import vehicleGet from './vehicle.get.json';
import vehicleList from './vehicle.list.json';

/** The document's answers by operation id, repaired where they are broken. */
export const answers: Readonly<Record<string, unknown>> = {
  makes,
  models,
  'vehicle.get': vehicleGet,
  'vehicle.list': vehicleList,
};

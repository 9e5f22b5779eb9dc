import visitsCreate from './visits.create.json';
import visitsDelete from './visits.delete.json';
import visitsGet from './visits.get.json';
import visitsList from './visits.list.json';
import visitsUpdate from './visits.update.json';

/** The document's answers by operation id, repaired where they are broken. */
export const answers: Readonly<Record<string, unknown>> = {
  'visits.list': visitsList,
  'visits.get': visitsGet,
  'visits.create': visitsCreate,
  'visits.update': visitsUpdate,
  'visits.delete': visitsDelete,
};

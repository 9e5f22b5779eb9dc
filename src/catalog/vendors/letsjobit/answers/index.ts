import visitsGet from './visits.get.json';
import visitsList from './visits.list.json';

/** The document's answers by operation id, repaired where they are broken. */
export const answers: Readonly<Record<string, unknown>> = {
  'visits.get': visitsGet,
  'visits.list': visitsList,
};

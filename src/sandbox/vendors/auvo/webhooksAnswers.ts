import { asFields } from '../../read';
import { rowOf } from './entries';
import { contains, equals } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of webhooks answer. The filter's `id` is taken as the webhook's, as its name says. */
export const webhooksAnswers: GroupAnswers = {
  'webhooks.get': ({ data, path }) => rowOf(data.webhooks, path.id),
  'webhooks.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const found = data.webhooks.filter(
      ({ id, row }) =>
        equals(filter.id, id) &&
        contains(filter.entity, row.entity) &&
        contains(filter.action, row.action) &&
        equals(filter.active, row.active),
    );
    return listed(found, query);
  },
};

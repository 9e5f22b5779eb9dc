import { asFields, asNumber, type Fields } from '../../read';
import { nextId, renamed } from './changes';
import { userFilter } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';
import { newUser } from './newUser';

/** What the operations of users answer: the same rows in three spellings. */
export const usersAnswers: GroupAnswers = {
  'users.list': ({ data, query }) => {
    const found = data.users.filter(userFilter(query));
    return listed(
      found.map(({ row }) => ({ row: withoutLogout(row) })),
      query,
    );
  },
  'users.get': ({ data, path }) => data.users.find(({ userId }) => userId === asNumber(path.id))?.row,
  'users.create': ({ data, body }) => {
    const user = newUser(nextId(data.users.map(({ userId }) => userId)), asFields(body));
    data.users.push(user);
    return asCreated(user.row);
  },
};

/** The list does not show the notice of a logout. */
function withoutLogout(row: Fields): Fields {
  const { appLogout: _logout, ...shown } = asFields(row.monitoringNotification);
  return { ...row, monitoringNotification: shown };
}

/** The creation answers in the spelling of its body. */
function asCreated(row: Fields): Fields {
  const taskNotification = renamed(asFields(row.taskNotification), { checkOut: 'checkout' });
  return renamed(
    { ...row, taskNotification },
    { smartphoneNumber: 'smartPhoneNumber', BasePoint: 'basePoint' },
  );
}

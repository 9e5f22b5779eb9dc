import { asFields, asNumber, type Fields } from '../../read';
import { renamed } from './changes';
import type { AuvoData } from './data';
import { rowOf } from './entries';
import { contains, equals } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of teams answer. A team's managers are not counted among its participants. */
export const teamsAnswers: GroupAnswers = {
  'teams.get': ({ data, path }) => {
    const row = rowOf(data.teams, path.id);
    return row && renamed(withMembers(data, row), { creationDate: undefined });
  },
  'teams.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const found = data.teams.filter(
      ({ id, row }) => equals(filter.id, id) && contains(filter.description, row.description),
    );
    return listed(
      found.map(({ row }) => ({ row: withMembers(data, row) })),
      query,
    );
  },
  'teams.users': ({ data, path, query }) => {
    if (!rowOf(data.teams, path.teamId)) return undefined;
    const found = members(data, path.teamId, false).map(({ userId, externalId, name, jobPosition }) => ({
      row: { userId, externalId, name, jobPosition },
    }));
    return listed(found, query);
  },
};

/** The document's order: date, users, managers, id, description. */
function withMembers(data: AuvoData, { id, description, creationDate }: Fields): Fields {
  const names = (managing: boolean) => members(data, id, managing).map(({ name }) => name);
  return { creationDate, teamUsers: names(false), teamManagers: names(true), id, description };
}

const members = ({ users }: AuvoData, teamId: unknown, managing: boolean): Fields[] =>
  users
    .filter((user) => user.teamId === asNumber(teamId) && (user.type === 2) === managing)
    .map(({ row }) => row);

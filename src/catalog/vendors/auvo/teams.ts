import * as z from 'zod';
import { jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors, listOf, moment, pageQuery, pageStyle, resultOf } from './shared';

const teamReference = opens('teams.get', ['teams.users', 'path', 'teamId']);

/** A row of the list (line 3096). */
const team = row({
  id: z.int().describe('The team id').meta(teamReference),
  description: z.string().describe('The team description'),
  creationDate: moment().describe('Team creation date'),
  teamUsers: z.array(z.string()).describe("Names of the team's users"),
  teamManagers: z.array(z.string()).describe("Names of the team's managers"),
});

export const getTeam = defineOperation({
  id: 'teams.get',
  title: 'Get a team',
  description: 'Retrieves a team.',
  method: 'GET',
  path: '/teams/{id}',
  params: { id: wholeNumber().describe('id attribute of the team') },
  response: resultOf(team.partial({ creationDate: true })),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 1 } },
  notes: [
    'creationDate is in the list (line 3096) but not here (line 3047).',
    'Users and managers are shown by name only (line 3039); the participants of the team carry ids.',
  ],
  line: 3019,
});

export const listTeams = defineOperation({
  id: 'teams.list',
  title: 'List teams',
  description: 'Retrieves a list of teams.',
  method: 'GET',
  path: '/teams/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber().optional().describe('The team id.').meta(opens('teams.get')),
      description: z.string().optional().describe('The team description.'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(team),
  page: pageStyle,
  identity: 'id',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: ['Both teams of the example have the same id (lines 3105 and 3118).'],
  line: 3064,
});

export const listTeamUsers = defineOperation({
  id: 'teams.users',
  title: 'List participants of a team',
  description: 'Retrieves a list of participants from a specific team.',
  method: 'GET',
  path: '/teams/{teamId}/users/',
  params: { teamId: wholeNumber().describe('The team id.').meta(opens('teams.get')) },
  query: pageQuery,
  response: listOf(
    row({
      userId: z.int().describe('The user id').meta(opens('users.get')),
      externalId: z.string().describe('The user external id'),
      name: z.string().describe('name of the user'),
      jobPosition: z.string().describe('job position of the user'),
    }),
  ),
  page: pageStyle,
  identity: 'userId',
  example: { path: { teamId: 1 }, query: { page: 1, pageSize: 10 } },
  notes: [
    'The answer to an unknown team is not documented; 404 is expected, as for the single team (line 3061).',
    'The link of the example names the team as the filter of another path (line 3194).',
    'It is not said whether the managers of the team are among its participants.',
  ],
  line: 3137,
});

import { asFields, asFlag, asNumber, asText, asTexts, isFields, type Fields } from '../../read';
import type { AuvoData } from './data';
import { rowOf } from './entries';
import { contains, equals } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of equipments answer. */
export const equipmentsAnswers: GroupAnswers = {
  'equipments.get': ({ data, path }) => rowOf(data.equipments, path.id),
  'equipments.attachments': ({ data, path, body }) => {
    const changed = attach(data, path.id, asFields(body));
    return changed && withoutWarranty(changed);
  },
  'equipments.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const found = data.equipments.filter(
      ({ row }) =>
        contains(filter.name, row.name) &&
        equals(filter.externalId, row.externalId) &&
        equals(filter.parentEquipmentId, row.parentEquipmentId) &&
        equals(filter.associatedCustomerId, row.associatedCustomerId) &&
        equals(filter.associatedUserId, row.associatedUserId) &&
        equals(filter.categoryId, row.categoryId) &&
        equals(filter.identifier, row.identifier) &&
        equals(filter.active, row.active),
    );
    return listed(
      found.map(({ row }) => ({ row: withoutWarranty(row) })),
      query,
    );
  },
};

/** Only the single equipment shows its warranty. */
function withoutWarranty(row: Fields): Fields {
  const { warrantyStartDate: _start, warrantyEndDate: _end, ...rest } = row;
  return rest;
}

/** Where the files that this operation added are found: what "inserted by me" removes. */
const addedAt = (id: number) => `https://attachments.auvo.example/equipments/${String(id)}/`;

/** Adds the files of a body to an equipment, and answers it changed; nothing for an unknown id. */
function attach(data: AuvoData, wanted: unknown, body: Fields): Fields | undefined {
  const index = data.equipments.findIndex(({ id }) => id === asNumber(wanted));
  const entry = data.equipments[index];
  if (entry === undefined) return undefined;
  const mine = addedAt(entry.id);
  const removes = asFlag(body.removeAllAttachmentsInsertedByMe) === true;
  const kept = asTexts(entry.row.uriAnexos).filter((url) => !removes || !url.startsWith(mine));
  const files = Array.isArray(body.attachments) ? body.attachments.filter(isFields) : [];
  const added = files.map(({ name }) => mine + encodeURIComponent(asText(name) ?? ''));
  const row = { ...entry.row, uriAnexos: [...kept, ...added] };
  data.equipments[index] = { id: entry.id, row };
  return row;
}

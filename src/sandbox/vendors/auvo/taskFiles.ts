import { asFlag, asNumber, asText, type Fields } from '../../read';
import { nextId } from './changes';
import type { AuvoData } from './data';
import type { Task } from './task';
import { fieldsAt } from './taskChanges';

/** Pictures are 1, as on the tasks of the app; the documents list no values. */
const picture = /^(?:jpe?g|png|gif|webp)$/;

/** A task with the files of a body added, after removing the ones added here before where the body asks for it. */
export function withFiles(data: AuvoData, task: Task, sent: Fields): Task {
  const mine = `https://attachments.auvo.example/tasks/${String(task.taskId)}/`;
  const removes = asFlag(sent.removeAllAttachmentsInsertedByMe) === true;
  const kept = fieldsAt(task.row, 'attachments').filter(
    ({ url }) => !removes || asText(url)?.startsWith(mine) !== true,
  );
  const first = nextId(
    data.tasks.flatMap(({ row }) => fieldsAt(row, 'attachments').map(({ id }) => asNumber(id) ?? 0)),
  );
  const added = fieldsAt(sent, 'attachments').map(({ name }, index): Fields => {
    const file = asText(name) ?? '';
    const extension = file.includes('.') ? (file.split('.').at(-1) ?? '').toLowerCase() : '';
    return {
      id: String(first + index),
      url: mine + encodeURIComponent(file),
      attachmentType: picture.test(extension) ? 1 : 2,
      subtitle: '',
      description: file,
      extension,
    };
  });
  return { ...task, row: { ...task.row, attachments: [...kept, ...added] } };
}

import { clockTime, day, exportedAt, isoLocal, minute } from '../../dates';
import type { Random } from '../../random';
import type { Fields } from '../../read';
import { createBilling } from './billing';
import type { Customer } from './customers';
import { equipmentIdOf, ticketIdOf } from './ids';
import type { Task } from './task';
import { photo, questionnaire, signer } from './taskReport';
import type { User } from './users';
import { keyWords, pendencies, type TaskType } from './work';
import { brazilianMoney, guid, noDate, personalNumber } from './writing';

/** The documents list no values: 1 opened, 2 on the way, 5 finished, 6 paused are the sandbox's. */
const paused = 6;

/** Who a task is between, and what it is about. */
export interface Parties {
  readonly from: User;
  readonly to: User;
  readonly customer: Customer;
  readonly type: TaskType;
}

/** One task with a past that fits its date: done before the day of the data, planned after it. */
export function createTask(
  random: Random,
  taskId: number,
  at: number,
  { from, to, customer, type }: Parties,
): Task {
  const known = taskId === 23;
  const opened = Math.min(at, exportedAt) - random.whole(1, 20) * day + random.whole(-120, 120) * minute;
  const past = at < exportedAt;
  const missed = past && !known && random.chance(0.05);
  const finished = past && !missed;
  const ended = !finished ? 'no' : random.chance(0.15) ? 'automatically' : 'byHand';
  const arrived = at + random.whole(-10, 45) * minute;
  const minutes = Math.round(type.minutes * random.decimal(0.6, 1.6, 2));
  const left = arrived + minutes * minute;
  const delivered = opened + random.whole(20, 400) * 1000;
  const seen = past || random.chance(0.5);
  const pendency = missed || random.chance(0.04) ? random.pick(pendencies) : '';
  const billing = createBilling(random, finished, to.userId, isoLocal(left));
  const words = random.some(
    keyWords,
    random.weighted([
      [5, 0],
      [3, 1],
      [1, 2],
    ] as const),
  );
  const ticket = random.chance(0.12);
  const updated = finished ? left + random.whole(1, 90) * minute : delivered;
  const distance = () =>
    finished
      ? random.weighted([
          [5, 0],
          [4, random.whole(5, 180)],
          [1, random.whole(400, 2_500)],
        ] as const)
      : 0;
  const taskStatus = finished ? 5 : missed ? random.pick([1, paused]) : seen ? random.pick([1, 2]) : 1;
  const row: Fields = {
    taskID: taskId,
    externalId: known ? '123' : random.chance(0.6) ? `OS-${String(2_026_000_000 + taskId)}` : '',
    idUserFrom: from.userId,
    userFromName: from.name,
    idUserTo: to.userId,
    userToName: to.name,
    customerId: customer.id,
    customerExternalId: customer.externalId,
    customerDescription: customer.name,
    taskType: type.id,
    taskTypeDescription: type.description,
    creationDate: isoLocal(opened),
    taskDate: isoLocal(at),
    latitude: customer.latitude,
    longitude: customer.longitude,
    address: customer.address,
    orientation: random.pick(type.orientations),
    priority: known
      ? 1
      : random.weighted([
          [3, 1],
          [5, 2],
          [2, 3],
        ] as const),
    deliveredOnSmarthPhone: seen,
    deliveredDate: seen ? isoLocal(delivered) : noDate,
    finished,
    report: finished ? random.pick(type.reports) : '',
    visualized: seen,
    visualizedDate: seen ? isoLocal(delivered + random.whole(1, 300) * minute) : noDate,
    checkIn: finished,
    checkInDate: finished ? isoLocal(arrived) : noDate,
    checkOut: finished,
    checkOutDate: finished ? isoLocal(left) : noDate,
    checkinType: random.weighted([
      [6, 1],
      [2, 2],
      [1, 3],
    ] as const),
    keyWords: words.map(([id]) => id),
    keyWordsDescriptions: words.map(([, description]) => description),
    inputedKm: finished ? random.whole(0, 60) : 0,
    adoptedKm: finished ? random.decimal(0, 62, 1) : 0,
    attachments: finished && random.chance(0.4) ? [photo(random, taskId)] : [],
    questionnaires: finished ? [questionnaire(random, type, left)] : [],
    equipmentsId: random.chance(0.5) ? [equipmentIdOf(customer.id)] : [],
    signatureUrl: ended === 'byHand' ? `https://signatures.auvo.example/tasks/${String(taskId)}.png` : '',
    checkInDistance: distance(),
    checkOutDistance: distance(),
    sendSatisfactionSurvey: random.chance(0.5),
    survey: '',
    taskUrl: `https://tasks.auvo.example/t/${guid(random)}`,
    pendency,
    dateLastUpdate: isoLocal(updated),
    ticketId: ticket ? ticketIdOf(taskId) : 0,
    ticketTitle: ticket ? `Chamado: ${type.description}` : '',
    signatureName: ended === 'byHand' ? signer(customer) : '',
    signatureDocument: ended === 'byHand' && random.chance(0.6) ? personalNumber(random) : '',
    expense: known
      ? '2.500.000,00'
      : finished && random.chance(0.4)
        ? brazilianMoney(random.decimal(8, 2_400, 2))
        : '0,00',
    duration: finished ? clockTime(minutes) : '',
    durationDecimal: finished ? brazilianMoney(minutes / 60) : '',
    displacementStart:
      finished && random.chance(0.7) ? isoLocal(arrived - random.whole(10, 50) * minute) : '',
    ...billing,
    estimatedDuration: clockTime(type.minutes),
    taskStatus,
    financialCategory: random.chance(0.3) ? random.pick(['Manutenção', 'Instalação', 'Contratos']) : '',
  };
  return {
    taskId,
    at,
    updated,
    teamId: to.teamId,
    groups: customer.groups,
    ended,
    started: finished || taskStatus === paused,
    pendency,
    row,
  };
}

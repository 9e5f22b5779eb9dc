import type { Answer } from '../../answer';
import type { AuvoData } from './data';

/** The answers of one group, by operation id. */
export type GroupAnswers = Readonly<Record<string, Answer<AuvoData>>>;

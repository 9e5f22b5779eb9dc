/** Testing credentials, and the table that shows what came of it. */
export { runProofs } from '../../client/proofs/runProofs';
export { summaryOf } from '../../client/proofs/summary';
export { tableSchemas } from '../../protocol/credentialContract';
export { tableReport } from './tableReport';
export { fromMemory, tableState, toRemember } from './tableState';

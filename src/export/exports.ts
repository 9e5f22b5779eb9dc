/** What writes rows to a file, as one part that loads when the first export begins. */
export { ExportError } from './exportError';
export { exportText } from './exportText';
export { exportTexts, fileKind, fileName } from './exportTexts';
export { writeFile } from './writeFile';
export { writeWhole } from './writeWhole';

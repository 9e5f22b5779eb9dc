export { fileNameOf } from './fileName';
export { readHistory, recordOf, withoutRun, withRun } from './history';
export { refusalOf, savedInputs } from './inputs';
export { lookUp } from './lookUp';
export { readRequestFile, sizeProblem, writeRequestFile } from './requestFile';
export { runViews } from './runText';
export { cleanName, readSaved } from './savedRequests';

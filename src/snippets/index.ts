/** What shows requests as code: one chunk, loaded when code is first asked for. */
export { chosenTarget, offersOf, renderChoice } from './choice';
export { snippetTargets } from './targets/index';

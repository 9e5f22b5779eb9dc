/** Takes all steps of a work at once. Gives its result. */
export function toEnd<T>(steps: Iterator<undefined, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

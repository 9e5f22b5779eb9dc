/** Makes local times those of UTC for the tests of a suite, so that texts with times are the same everywhere. */
export function inUtc(): void {
  const zone = process.env.TZ;
  before(() => {
    process.env.TZ = 'UTC';
  });
  after(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
}

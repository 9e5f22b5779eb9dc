import assert from 'node:assert/strict';
import {
  colourNames,
  isColour,
  suggestedColour,
  themeColour,
} from '../../../../src/host/credentials/colours';

describe("a profile's colour", () => {
  it('is one of the theme’s charts', () => {
    assert.deepEqual(
      Object.keys(colourNames).map((colour) => isColour(colour) && themeColour(colour)),
      [...['charts.red', 'charts.orange', 'charts.yellow', 'charts.green', 'charts.blue', 'charts.purple']],
    );
    for (const odd of ['none', 'toString', '', 7, undefined]) assert.equal(isColour(odd), false);
  });

  it('is better red for production', () => {
    for (const name of ['Production', 'prod', 'EU prod 2', 'Live', 'my-PROD'])
      assert.equal(suggestedColour(name), 'red', name);
    for (const name of ['Staging', 'Sandbox', 'Reproduction', 'Liverpool', ''])
      assert.equal(suggestedColour(name), undefined, name);
  });
});

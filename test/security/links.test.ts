import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { panelActions } from '../../src/protocol/failure';
import { imageOf } from '../../src/table/image';
import { placeOf } from '../../src/table/place';
import { placeAt } from '../../src/table/valueAt';
import { openSession } from '../support/session';
import { jsonResponse } from '../support/fakeTransport';
import { hostileLinks } from './support/hostileLinks';
import { storable } from './support/storable';
import { Tally } from './support/tally';

/** The source below a folder, by path. */
const sources = (folder: string): readonly (readonly [path: string, text: string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')] as const);

describe('A link in data', () => {
  const tally = new Tally('links');
  after(() => {
    tally.print();
  });

  it('is no place on a map, whichever coordinate it stands in', () => {
    for (const link of [...hostileLinks, ...storable])
      for (const [north, east] of [
        ['latitude', 'longitude'],
        ['lat', 'lng'],
        ['lat', 'lon'],
      ] as const) {
        tally.add('coordinates', 3);
        for (const place of [
          { [north]: link, [east]: 5 },
          { [north]: 5, [east]: link },
          { [north]: link, [east]: link },
        ]) {
          const found = placeOf(place) ?? placeAt(place, north, []) ?? placeAt({ a: place }, 'a', [north]);
          if (found === undefined) continue;
          assert.match(`${found.latitude} ${found.longitude}`, /^-?[\d.]+ -?[\d.]+$/);
        }
      }
  });

  it('is a place only as plain digits, so that nothing rides on a coordinate', () => {
    for (const tail of ['&x=1', '#x', '/..', '@evil.example', '%0a', ' ', '\u0000', 'e5', ',1', '٣', '１']) {
      tally.add('coordinates', 2);
      const found = placeOf({ latitude: `5.1${tail}`, longitude: '6' });
      if (found !== undefined) assert.equal(found.latitude, '5.1');
      assert.equal(placeOf({ latitude: `5${tail}5`, longitude: '6' }), undefined, tail);
    }
  });

  it('is no picture', () => {
    const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    for (const link of hostileLinks)
      for (const text of [
        link,
        `${link}${gif}`,
        `data:${link};base64,${gif}`,
        `data:image/png;base64,${link}`,
      ]) {
        tally.add('pictures');
        const image = imageOf(text);
        if ('url' in image)
          assert.match(image.url, /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$/);
      }
  });

  it('is text in everything that a panel is sent: no part of it is an address to open', async () => {
    const rows = hostileLinks.map((link, index) => ({
      id: index,
      [link]: link,
      url: link,
      href: link,
      attachment: { url: link, latitude: link, longitude: link },
    }));
    const answer = { result: { entityList: rows, pagedSearchReturnData: { totalItems: rows.length } } };
    const { session } = openSession('auvo', 'tasks.list', () => jsonResponse(answer));
    await session.start();
    const { run, rowCount = 0 } = session.state().results ?? { run: -1 };
    assert.equal(rowCount, rows.length);
    const { content } = session.shown;
    const columns = session.state().results!.columns.length;
    for (let row = 0; row < rowCount; row++)
      for (let column = 0; column < Math.min(columns, 60); column++) {
        tally.add('cells');
        const place = { run, row, column };
        assert.equal(content.placeOnMap(place, []), undefined);
        assert.ok('reason' in content.image(place, []));
        for (const offer of content.offers(place)) assert.equal(typeof offer.operation.id, 'string');
      }
    session.dispose();
  });

  it('is text in an error of the vendor', async () => {
    for (const link of hostileLinks)
      for (const status of [400, 403, 404, 409, 422]) {
        tally.add('error bodies');
        const body = { message: link, errors: [{ field: link, message: `[Sign in](${link})` }], url: link };
        const { session } = openSession('auvo', 'tasks.list', () => jsonResponse(body, status));
        await session.start();
        const { failure } = session.state();
        assert.ok(failure);
        const actions = [failure.action, ...(failure.more ?? [])].flatMap((one) => one?.id ?? []);
        assert.ok(actions.length > 0);
        for (const action of actions) assert.ok(panelActions.includes(action), action);
        session.dispose();
      }
  });

  describe('has nothing that would open it:', () => {
    const host = sources('src');
    const page = sources('webview');
    const found = (files: typeof host, pattern: RegExp) =>
      files.filter(([, text]) => pattern.test(text)).map(([path]) => path.replaceAll('\\', '/'));

    it('one place opens something outside the editor, with an address of its own', () => {
      tally.add('source files', host.length + page.length);
      assert.deepEqual(found(host, /openExternal|asExternalUri/), ['src/host/openMap.ts']);
      const [, text] = host.find(([path]) => path.endsWith('openMap.ts'))!;
      assert.match(
        text,
        /`https:\/\/www\.openstreetmap\.org\/\?mlat=\$\{latitude\}&mlon=\$\{longitude\}#map=16\/\$\{latitude\}\/\$\{longitude\}`/,
      );
    });

    it('no Markdown of the editor is made, so that none is trusted and no link runs a command', () => {
      assert.deepEqual(found(host, /MarkdownString|supportHtml|enableCommandUris|isTrusted\s*[:=]/), []);
      assert.deepEqual(found(host, /registerUriHandler|handleUri|registerTerminalLinkProvider/), []);
      assert.doesNotMatch(readFileSync('package.json', 'utf8'), /onUri\b/);
    });

    it('no notification goes past the place that takes links out of its text, except questions in a dialog', () => {
      const call = /(?:show(?:Information|Warning|Error)Message)(?:<[^>]*>)?\(/g;
      const past = host.flatMap(([path, text]) =>
        path.endsWith('notify.ts')
          ? []
          : [...text.matchAll(call)]
              .filter(({ index }) => !text.slice(index, index + 700).includes('modal: true'))
              .map(() => path),
      );
      assert.deepEqual(past, []);
    });

    it('the page has no link, no frame, no HTML of data and no way to another page', () => {
      const ways =
        /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|<a\s|<iframe|<object|<embed|\bhref=|window\.open|location\.(?:href|assign|replace)|\beval\(|new Function/;
      assert.deepEqual(found(page, ways), []);
    });
  });
});

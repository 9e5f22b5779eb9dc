import assert from 'node:assert/strict';
import { addLetsJobIt } from '../support/editor/addLetsJobIt';
import type { AnswerServer } from '../support/editor/answerServer';
import { answerServer } from '../support/editor/answerServer';
import { openOperation } from '../support/editor/OperationView';
import { TextEditor } from '../support/editor/TextEditor';
import type { Payload } from '../support/payloads';
import { countsByFamily, payloads } from '../support/payloads';
import type { BaitServer } from '../support/payloads/baitServer';
import { baitServer } from '../support/payloads/baitServer';
import { hostileVisits, inLengths, inPieces, setHostileHeaders } from '../support/payloads/hostileVendor';
import { injectedAround } from '../support/payloads/injected';
import { nothingSeen, Tour } from '../support/payloads/tour';
import { assertNothingHappened, watchFrame } from '../support/payloads/watch';
import { watchedEditor } from '../support/payloads/watchedEditor';

/** Room for a long list, so that all of it is on the screen. */
const large = { width: 1900, height: 1500 };

/** A profile whose name is one too: trees, questions and panels say it. */
const PROFILE = '<img src=x onerror=xss(0)> [x](command:x)';

/** Payloads that one answer holds: as many as fit into its headers. */
const PIECE = 80;

/** Characters of an answer that a failure shows. */
const SHOWN_OF_ANSWER = 1_900;

/** Texts that are shown as they are: what cannot be seen is written out by the panel. */
const isPlain = ({ text }: Payload): boolean => /^[ -~]+$/.test(text);

describe('Data from a vendor', () => {
  let bait: BaitServer;
  let vendor: AnswerServer;
  let all: readonly Payload[];
  before(async () => {
    bait = await baitServer();
    all = payloads(bait.origin);
    vendor = await answerServer((_, response) => response.end('{}'));
  });
  beforeEach(() => {
    // What the test of the key asks for, before any of it is hostile.
    vendor.answer = (_, response) => response.end(answerOf([]));
  });
  after(async () => {
    await vendor[Symbol.asyncDispose]();
    await bait[Symbol.asyncDispose]();
  });

  /** The list of the hostile vendor, open in an editor that is looked at. */
  const watchedVisits = async () => {
    const [editor, seenByBrowser] = await watchedEditor(large);
    await editor.openVendorscopeView();
    await addLetsJobIt(editor, PROFILE, vendor.origin, 'key');
    await editor.treeRow(PROFILE).waitFor();
    const view = await openOperation(editor, 'LetsJobIt', 'List visits');
    await watchFrame(view.frame);
    const seen = nothingSeen();
    return { editor, seenByBrowser, view, seen, tour: new Tour(view.frame, seen) };
  };

  it('is shown as text: nothing in it becomes an element, runs or loads', async function () {
    this.timeout(600_000);
    const { editor, seenByBrowser, view, seen, tour } = await watchedVisits();

    for (const [at, piece] of inPieces(all, PIECE).entries()) {
      const mark = `piece ${String(at)}`;
      vendor.answer = (_, response) => {
        setHostileHeaders(response, piece);
        response.end(answerOf(hostileVisits(mark, piece)));
      };
      await view.run();
      await tour.arrive(mark);
      await tour.table(piece[0]?.text ?? '');
      await tour.value('nested');
      await tour.tabs();
      await view.button('Clear').click(); // the drift of the next piece shall have room
    }
    const [typed = ''] = all.filter(({ family }) => family === 'markdown').map(({ text }) => text);
    await view.fill('query.docNo', `${typed} <img src=x onerror=xss(0)>`);
    await view.run();
    await editor.runCommand('Vendorscope: Search History');
    await editor.quickInput.row('List visits').waitFor();
    assert.deepEqual(await injectedAround(editor.page), []);
    await editor.quickInput.cancel();
    await tour.arrive('piece');

    assert.deepEqual(seen.injected, []);
    assertNothingHappened(seenByBrowser, bait);
    report(seen.texts, all.filter(isPlain));

    // The panel itself takes no text for markup, and that is noticed: it was looked at.
    await assert.rejects(
      view.frame.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=xss(0)>');
      }),
      /TrustedHTML/,
    );
    await editor.eventually(
      () => Promise.resolve(seenByBrowser.heldBack.length > 0),
      'the panel to be looked at',
    );

    await view.button('Open as JSON').click();
    const text = await (await TextEditor.inFront(editor, /List visits/)).text();
    assert.ok(text.includes('piece '), text.slice(0, 200));
    assert.deepEqual(await injectedAround(editor.page), []);
    assert.deepEqual([[...seenByBrowser.ran], [...bait.taken]], [[], []]);
  });

  it('is shown as text in failures, as JSON, as plain text and as a web page', async function () {
    this.timeout(600_000);
    const { seenByBrowser, view, seen, tour } = await watchedVisits();
    for (const [at, piece] of inLengths(all, SHOWN_OF_ANSWER).entries()) {
      const mark = `failure ${String(at)}`;
      vendor.answer = (_, response) => {
        response.statusCode = 400;
        response.setHeader('Content-Type', typeOf(at));
        response.end(failureOf(at, mark, piece));
      };
      await view.run();
      await view.failure.filter({ hasText: mark }).waitFor();
      await tour.failure();
    }
    assert.deepEqual(seen.injected, []);
    assertNothingHappened(seenByBrowser, bait);
  });
});

const answerOf = (data: readonly unknown[]): string =>
  JSON.stringify({
    meta: {
      totalRecords: data.length,
      returnedRecords: data.length,
      remainingRecords: 0,
      nextStart: data.length,
    },
    data,
  });

const types = ['application/json', 'application/json', 'text/plain', 'text/html'] as const;
const typeOf = (at: number): string => `${types[at % types.length] ?? types[0]}; charset=utf-8`;

function failureOf(at: number, mark: string, piece: readonly Payload[]): string {
  const texts = piece.map(({ text }) => text).join(' ');
  switch (at % types.length) {
    case 0:
      return JSON.stringify({ error: `${mark} ${texts}` });
    case 1:
      return JSON.stringify({ meta: { error: `${mark} ${texts}` }, [texts]: texts });
    case 2:
      return `${mark} ${texts}`;
    default:
      return `<!doctype html><title>${mark} ${texts}</title><p>${texts}`;
  }
}

/** Prints how many payloads were seen as text in which place; each must have been seen in those that show all. */
function report(texts: ReadonlyMap<string, ReadonlySet<string>>, expected: readonly Payload[]): void {
  const counts = [...texts].map(([place, shown]) => {
    const whole = [...shown].join('\n');
    return [place, expected.filter(({ text }) => whole.includes(text.trim()))] as const;
  });
  process.stdout.write(`      ${countsByFamily(expected)} (those without invisible characters)\n`);
  for (const [place, found] of counts)
    process.stdout.write(`      ${place}: ${String(found.length)} seen as text\n`);
  for (const [place, found] of counts)
    if (['the table', 'the value pane', 'the tab Response', 'the column chooser'].includes(place))
      assert.deepEqual(
        expected.filter((payload) => !found.includes(payload)).map(({ text }) => text),
        [],
        place,
      );
}

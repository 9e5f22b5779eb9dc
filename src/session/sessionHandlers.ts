import type { RequestHandlers } from '../protocol/contract';
import type { ReferenceOffer } from '../protocol/results';
import type { Offer } from './references';
import type { Session } from './session';

/** What these handlers answer: the messages that need nothing but the session. */
type Answered =
  | 'getState'
  | 'getRows'
  | 'setValues'
  | 'changeList'
  | 'setBodyMode'
  | 'fillBody'
  | 'clearBody'
  | 'run'
  | 'stop'
  | 'goTo'
  | 'setPageSize'
  | 'getReferences'
  | 'clearDrift'
  | 'setView'
  | 'getSummary'
  | 'getDetail'
  | 'getImage'
  | 'getDistribution'
  | 'bulk'
  | 'showRows';

/** What messages of a panel do to its session. A run is answered at once; what becomes of it arrives as state. */
export function sessionHandlers(
  session: Session,
  inBackground: (work: Promise<void>) => null,
): Pick<RequestHandlers, Answered> {
  const { content } = session.shown;
  const changeForm = (change: Parameters<Session['changeForm']>[0]): null => {
    session.changeForm(change);
    return null;
  };
  return {
    getState: () => session.state(),
    getRows: ({ run, from, to }) => content.rows(run, from, to),
    setValues: ({ values }) =>
      changeForm((form) => {
        form.edit(values);
      }),
    changeList: ({ list, change, at }) =>
      changeForm((form) => {
        form.changeList(list, change, at);
      }),
    setBodyMode: ({ mode }) =>
      changeForm((form) => {
        form.setBodyMode(mode);
      }),
    fillBody: () =>
      changeForm((form) => {
        form.fillBody();
      }),
    clearBody: () =>
      changeForm((form) => {
        form.clearBody();
      }),
    run: () => inBackground(session.start()),
    stop: () => {
      session.stop();
      return null;
    },
    goTo: ({ page }) => inBackground(session.goTo(page)),
    setPageSize: ({ size }) => inBackground(session.setPageSize(size)),
    getReferences: (place) => content.offers(place).map(offerView),
    clearDrift: () => {
      session.drift.clear();
      return null;
    },
    setView: (view) => {
      session.setView(view);
      return null;
    },
    getSummary: ({ run, selection }) => content.summary(run, selection),
    getDetail: ({ path, from, ...place }) => content.detail(place, path, from),
    getImage: ({ path, ...place }) => content.image(place, path),
    getDistribution: ({ run, column }) => content.distribution(run, column),
    bulk: ({ action }) => {
      if (action === 'offer') session.all.offer();
      else return inBackground(session.all.act(action));
      return null;
    },
    showRows: ({ scope }) => {
      session.turnTo(scope);
      return null;
    },
  };
}

/** "Open Get a customer 456", and the field where the value stands when the cell holds more. */
const offerView = ({ operation, text, path }: Offer): ReferenceOffer => ({
  label: `Open ${operation.title} ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`,
  ...(/[.[]/.test(path) ? { field: path } : {}),
});

import type { RequestHandlers } from '../../protocol/contract';
import type { Session } from '../../session';
import { notify } from '../notify';
import type { PanelParts } from './panelParts';

/** What messages about answers do: they open in editors of their own. */
export function answerHandlers(
  session: Session,
  { answers, compareProfiles }: Pick<PanelParts, 'answers' | 'compareProfiles'>,
  inBackground: (work: Promise<void>) => null,
): Pick<RequestHandlers, 'openJson' | 'compare'> {
  const { vendor } = session;
  /** What cannot be opened says why, in the words of whoever knows. */
  const told = (work: () => Promise<void>): null =>
    inBackground(
      work().catch((error: unknown) => {
        void notify.warning(
          `${vendor.title}: ${error instanceof Error ? error.message : 'It did not work.'}`,
        );
      }),
    );
  return {
    openJson: ({ what }) =>
      told(async () => {
        const document = await session.answers.document(what);
        await (await answers.get()).openJson(document);
      }),
    compare: ({ with: other, sortKeys }) =>
      told(async () => {
        const texts =
          other === 'previous'
            ? session.answers.withPrevious()
            : await compareProfiles({ vendor, profileId: session.profileId, answers: session.answers });
        if (texts !== undefined) await (await answers.get()).compare({ ...texts, sortKeys });
      }),
  };
}

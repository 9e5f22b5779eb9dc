import type { JSX } from 'preact';
import type { Results } from '../../src/protocol/results';
import type { Actions } from '../actions';
import { Button } from '../controls';
import { keyText } from './keyText';

interface PagesProps {
  readonly results: Results | undefined;
  readonly busy: boolean;
  readonly actions: Actions;
}

const pageButtons = [
  { page: 'first', label: 'First page', icon: 'chevron-left to-start', key: 'Alt+Home' },
  { page: 'previous', label: 'Previous page', icon: 'chevron-left', key: 'Alt+Left' },
  { page: 'next', label: 'Next page', icon: 'chevron-right', key: 'Alt+Right' },
] as const;

/** The way from page to page. Its buttons keep the focus while a page is on its way. */
export function Pages({ results, busy, actions }: PagesProps): JSX.Element {
  return (
    <div class="pages" role="group" aria-label="Pages">
      {pageButtons.map(({ page, label, icon, key }) => (
        <Button
          key={page}
          appearance="icon"
          icon={icon}
          label={label}
          title={`${label} (${keyText(key)})`}
          reachable
          disabled={busy || !(page === 'next' ? results?.hasNext : results?.hasPrevious)}
          onPress={() => {
            actions.goTo(page);
          }}
        />
      ))}
    </div>
  );
}

import type { JSX } from 'preact';
import type { FormGroup, FormList } from '../../../src/protocol/form';
import type { FormProps } from './formProps';

/** What an item's buttons do. */
export type ItemChange = 'remove' | 'duplicate' | 'up' | 'down';

export interface ListProps extends FormProps {
  readonly list: FormList;
  /** Draws what is in an item: groups hold lists, and lists hold groups. */
  readonly parts: (group: FormGroup) => JSX.Element;
}

export interface ItemProps extends ListProps {
  readonly item: FormGroup;
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly change: (what: ItemChange, at: number) => void;
}

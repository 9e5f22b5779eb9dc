import type { PageStyle, Pointer } from './pagination';

type At<T, P extends Pointer> = P extends readonly [infer Head, ...infer Tail extends Pointer]
  ? Head extends keyof T
    ? At<NonNullable<T[Head]>, Tail>
    : unknown
  : T;
type Item<T> = T extends readonly (infer I)[] ? I : T;

/** One row of an answer that is read in this style. */
export type RowIn<Answer, Page extends PageStyle> = Page extends { readonly rows: infer P extends Pointer }
  ? Item<At<Answer, P>>
  : Page extends { readonly at: infer P extends Pointer }
    ? Item<At<Answer, P>>
    : never;

/** The fields of a row that the document names; rows may hold others. Nothing where there are no rows. */
export type RowField<Row> = [Row] extends [never] ? never : keyof Named<Row> & string;

type Named<Row> = {
  [Field in keyof Row as string extends Field ? never : number extends Field ? never : Field]: true;
};

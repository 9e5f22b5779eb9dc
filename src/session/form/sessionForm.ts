import type { Operation, RawInput } from '../../catalog/operation';
import type { Pointer } from '../../catalog/pagination';
import type { Vendor } from '../../catalog/vendor';
import { withValue } from '../../catalog/pointer';
import type { FormSection } from '../../protocol/form';
import { BODY_MODE, formOf } from './fields';
import { asFields, asText, bodyText, withoutBody } from './formBody';
import { forgetFiles, isFileIn, keepFile } from './formFiles';
import type { ChosenFile } from './formFiles';
import { issuesByField } from './formIssues';
import { changeList, withoutOtherFields } from './formLists';
import type { ListChange } from './formLists';
import { nodeOf } from './formNodes';
import type { FormValues } from './formParts';
import type { SectionSpec } from './formSpec';
import { fieldsIn, listsIn, sectionsOf } from './formSpec';
import type { FormReading } from './readForm';
import { readForm } from './readForm';
import { writeForm } from './writeForm';

/** The form of a session: its text, its shape, and what it reads as. Knows no run. */
export class SessionForm {
  private spec: readonly SectionSpec[] = [];
  private text: FormValues = {};
  private read: FormReading = { input: {}, shown: {}, issues: {} };
  private notice: string | undefined;
  /** The body became text because what stood in the editor was no body: it becomes fields again by itself. */
  private waitsForFields = false;
  /** The texts of the files that were chosen here. */
  private readonly files = new Set<string>();

  constructor(
    private readonly vendor: Vendor,
    private readonly operation: Operation,
    values: FormValues,
  ) {
    this.set(values);
  }

  get values(): FormValues {
    return this.text;
  }

  get reading(): FormReading {
    return this.read;
  }

  /** The form as the panel draws it. */
  sections(): readonly FormSection[] {
    return sectionsOf(this.spec).map((section) =>
      section.id === 'body' ? { ...section, ...this.body() } : section,
    );
  }

  /** Takes the whole text over. */
  set(values: FormValues): void {
    this.text = values;
    this.spec = formOf(this.vendor, this.operation, values);
    this.read = readForm(this.vendor, this.operation, this.spec, values);
  }

  /** Takes the text of some fields over. */
  edit(changes: FormValues): void {
    const isBody = Object.keys(changes).some((id) => /^body(?:\.|$)/.test(id));
    if (isBody) this.settle();
    this.set({ ...withoutOtherFields(listsIn(this.spec), this.text, changes), ...changes });
  }

  /** Puts one value into the input and keeps the rest; returns the field that it is in. */
  fill(at: Pointer, value: string): string {
    const id = at.join('.');
    if (fieldsIn(this.spec).some(({ field }) => field.id === id)) {
      this.edit({ [id]: value });
      return id;
    }
    const before = this.text;
    this.set({
      ...this.text,
      ...writeForm(this.operation, withValue(this.read.shown, at, value) as RawInput),
    }); // an input with one value more
    const changed = Object.keys(this.text).find(
      (key) => this.text[key] !== before[key] && !/^\d+$/.test(this.text[key] ?? ''),
    );
    return changed ?? id;
  }

  /** Adds, removes or moves items of a list. */
  changeList(id: string, change: ListChange, at?: number): void {
    const spec = listsIn(this.spec).find(({ list }) => list.id === id);
    if (spec !== undefined) this.set(changeList(spec, this.text, change, at));
    this.forgetUnused();
  }

  /** Shows the body as fields or as text. Text that fields cannot show stays text, and says why. */
  setBodyMode(mode: 'form' | 'json'): void {
    this.settle();
    if (!this.hasFields || mode === this.mode) return;
    if (mode === 'json') {
      this.set(asText(this.text, bodyText(this.mode, this.text, this.read.shown)));
      return;
    }
    const fields = asFields(this.vendor, this.operation, this.text, this.text.body ?? '');
    if ('values' in fields) this.set(fields.values);
    else this.notice = fields.notice;
  }

  /** The body as text. */
  get bodyText(): string {
    return bodyText(this.mode, this.text, this.read.shown);
  }

  /** Takes over what stands in the editor. Nothing of it is lost: what fields cannot show is kept as text. */
  setBodyText(text: string): void {
    if (this.mode === 'json' && !this.waitsForFields) {
      this.set(asText(this.text, text));
      return;
    }
    const fields = asFields(this.vendor, this.operation, this.text, text);
    this.waitsForFields = 'notice' in fields;
    this.notice = 'notice' in fields ? fields.notice : undefined;
    this.set('values' in fields ? fields.values : asText(this.text, text));
  }

  /** Puts the catalog's example into the body. */
  fillBody(): void {
    const { example } = this.operation;
    const mode = this.mode;
    this.clearBody();
    this.set({ ...withoutBody(this.text), ...bodyOf(writeForm(this.operation, example)) });
    if (mode === 'json' && this.hasFields)
      this.set(asText(this.text, bodyText('form', this.text, this.read.shown)));
  }

  /** Empties the body and forgets its files. */
  clearBody(): void {
    this.settle();
    const mode = this.mode;
    const rest = withoutBody(this.text);
    this.set(mode === 'json' && this.hasFields ? { ...rest, [BODY_MODE]: 'json' } : rest);
    this.forgetUnused();
  }

  /** Puts a file into a field, if it takes one. */
  setFile(id: string, file: ChosenFile): void {
    if (!this.takesFile(id)) return;
    const text = keepFile(file);
    this.files.add(text);
    this.edit({ [id]: text });
    this.forgetUnused();
  }

  /** Whether a field takes a file. */
  takesFile(id: string): boolean {
    return fieldsIn(this.spec).some(({ field, scalar }) => field.id === id && scalar.control === 'file');
  }

  /** The vendor's messages at the fields that they are about. */
  issuesOf(messages: Readonly<Record<string, string>>): Record<string, string> {
    return issuesByField(this.spec, messages);
  }

  /** Forgets the files that were chosen. */
  dispose(): void {
    forgetFiles(this.files);
    this.files.clear();
  }

  /** Two items may have the same file: it is forgotten with the last of them. */
  private forgetUnused(): void {
    const values = Object.values(this.text);
    const unused = [...this.files].filter((text) => !isFileIn(text, values));
    forgetFiles(unused);
    for (const text of unused) this.files.delete(text);
  }

  private settle(): void {
    this.notice = undefined;
    this.waitsForFields = false;
  }

  private get mode(): 'form' | 'json' {
    return this.text[BODY_MODE] === 'json' || !this.hasFields ? 'json' : 'form';
  }

  private get hasFields(): boolean {
    const { body } = this.operation;
    const node = body === undefined ? undefined : nodeOf(body);
    return node !== undefined && (node.kind !== 'field' || node.scalar.control !== 'json');
  }

  private body() {
    const { mode, hasFields, notice } = this;
    const hasExample = this.operation.example.body !== undefined;
    return { body: { mode, hasFields, hasExample, ...(notice === undefined ? {} : { notice }) } };
  }
}

const bodyOf = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([id]) => /^body(?:\.|$)/.test(id)));

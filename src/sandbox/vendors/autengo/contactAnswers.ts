import { asFields, asNumber, asText, type Fields } from '../../read';

/** The contacts of the dealer, and the ID that the next one gets. */
export interface ContactBook {
  contacts: readonly Fields[];
  nextContact: number;
}

/** Whether a contact is the one that a path asks for. */
export type IsAsked = (contact: Fields) => boolean;

export const byId =
  (path: Fields): IsAsked =>
  ({ ID }) =>
    ID === asNumber(path.id);

export const byTecfactura =
  (path: Fields): IsAsked =>
  ({ tecfacturaId }) =>
    tecfacturaId === asText(path.tecfacturaId);

/** The newest contact that is asked for: nothing says that a TecFactura ID belongs to one contact only. */
export const findContact = ({ contacts }: ContactBook, isAsked: IsAsked): Fields | undefined =>
  contacts.findLast(isAsked);

/** Adds a contact under the next ID. */
export function addContact(book: ContactBook, body: unknown): Fields {
  const contact = { ID: book.nextContact, ...asFields(body) };
  book.nextContact += 1;
  book.contacts = [...book.contacts, contact];
  return contact;
}

/** Changes the fields that the body names, or nothing when there is no such contact. */
export function changeContact(book: ContactBook, isAsked: IsAsked, body: unknown): Fields | undefined {
  const found = findContact(book, isAsked);
  if (!found) return undefined;
  const changed = { ...found, ...asFields(body) };
  book.contacts = book.contacts.map((contact) => (contact === found ? changed : contact));
  return changed;
}

/** Removes a contact and says so, or nothing when there is no such contact. */
export function removeContact(book: ContactBook, isAsked: IsAsked): Fields | undefined {
  const found = findContact(book, isAsked);
  if (!found) return undefined;
  book.contacts = book.contacts.filter((contact) => contact !== found);
  return { status: 'success', statusText: 'Contact deleted successfully' };
}

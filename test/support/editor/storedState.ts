import type { Page } from 'playwright-core';
import { namesHelper } from '../panel/namesHelper';

/** All that this window's editor keeps in the browser: the memory of extensions, views and panels, as one text. */
export async function storedState(page: Page): Promise<string> {
  await page.evaluate(namesHelper);
  return page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => {
          resolve(request.result);
        });
        request.addEventListener('error', () => {
          reject(request.error ?? new Error('The database did not answer.'));
        });
      });
    const texts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const transaction = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([
          result(transaction.getAllKeys()),
          result(transaction.getAll()),
        ]);
        const plain = values.map((value: unknown) =>
          value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
        );
        texts.push(JSON.stringify([name, store, keys, plain]));
      }
      database.close();
    }
    return texts.join('\n');
  });
}

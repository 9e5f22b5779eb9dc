/** What a store does when it is asked: works, throws, or takes what it is given and forgets it. */
type Mood = 'works' | 'throws' | 'forgets';

/** A secret store in memory that can fail at each of its doors. */
export class MoodySecrets {
  readonly texts = new Map<string, string>();
  readonly moods: Record<'keys' | 'get' | 'store' | 'delete', Mood> = {
    keys: 'works',
    get: 'works',
    store: 'works',
    delete: 'works',
  };

  keys(): Promise<string[]> {
    return this.done('keys', () => [...this.texts.keys()], []);
  }

  get(key: string): Promise<string | undefined> {
    return this.done('get', () => this.texts.get(key), undefined);
  }

  store(key: string, text: string): Promise<void> {
    return this.done('store', () => void this.texts.set(key, text), undefined);
  }

  delete(key: string): Promise<void> {
    return this.done('delete', () => void this.texts.delete(key), undefined);
  }

  private done<T>(door: keyof MoodySecrets['moods'], work: () => T, forgotten: T): Promise<T> {
    const mood = this.moods[door];
    if (mood === 'throws') return Promise.reject(new Error(`canary: ${door} is locked`));
    return Promise.resolve(mood === 'forgets' ? forgotten : work());
  }
}

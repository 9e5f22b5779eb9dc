import { nodeRunner } from './node';

export const nodeWithFetch = nodeRunner({ target: 'javascript-fetch', name: 'node', modules: [] });

export const nodeWithUndici = nodeRunner({
  target: 'node-undici',
  name: 'node with undici',
  modules: ['undici'],
});

export const nodeWithAxios = nodeRunner({
  target: 'axios',
  name: 'node with axios and qs',
  modules: ['axios', 'qs'],
});

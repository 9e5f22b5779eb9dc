import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { listening } from '../servers';

/** A vendor on loopback that answers as the test says; `targets` are the paths that it was asked for. */
export interface AnswerServer extends AsyncDisposable {
  readonly origin: string;
  readonly targets: string[];
  answer: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Starts one. */
export async function answerServer(answer: AnswerServer['answer']): Promise<AnswerServer> {
  const server = createServer((request, response) => {
    request.resume();
    started.targets.push(request.url ?? '');
    response.setHeader('Content-Type', 'application/json');
    started.answer(request, response);
  });
  const started: AnswerServer = {
    origin: await listening(server),
    targets: [],
    answer,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return started;
}

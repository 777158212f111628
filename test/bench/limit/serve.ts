import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Bare node:http on a free port, which it prints as the bench expects. `answer` is given the parts of the
 * path: there is no routing, as nothing but the work itself is to be measured.
 */
export function serve(answer: (...path: string[]) => Promise<string | Buffer>): void {
  const server = createServer((request, response) => {
    request.resume();
    void respond(response, () => answer(...request.url!.split('/').slice(1)));
  });
  server.listen(0, '127.0.0.1', () => console.log(`ready ${(server.address() as AddressInfo).port}`));
  process.on('SIGTERM', () => process.exit(0));
}

async function respond(response: ServerResponse, answer: () => Promise<string | Buffer>): Promise<void> {
  try {
    const body = await answer();
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    response.writeHead(200, headers).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

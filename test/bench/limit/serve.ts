import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Bare node:http on a free port, which is printed as the bench expects it. `handle` is given the parts of the
 * path: nothing but a request's work is to be measured, so there is no routing.
 */
export function serve(handle: (path: readonly string[], response: ServerResponse) => void): void {
  const server = createServer((request, response) => {
    request.resume();
    handle(request.url!.split('/').slice(1), response);
  });
  server.listen(0, '127.0.0.1', () => console.log(`ready ${(server.address() as AddressInfo).port}`));
  process.on('SIGTERM', () => {
    process.exitCode = 0;
    server.closeAllConnections();
    server.close(() => process.kill(process.pid, 'SIGKILL'));
  });
}

export function sendJson(response: ServerResponse, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

export function sendFailure(response: ServerResponse, error: unknown): void {
  response.writeHead(500);
  response.end(String(error));
}

import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo } from 'node:net';

/**
 * For browser tests: listens on this machine for anything that gets out, by TCP and by UDP. Every call gives the port and
 * what has come in since the last one; each entry is the first line of a request, or `udp`, or empty for a bare connection.
 */
export async function openCanary(): Promise<{ port: number; heard: string[] }> {
  listening ??= listen();
  const { port, heard } = await listening;
  return { port, heard: heard.splice(0) };
}

let listening: Promise<{ port: number; heard: string[] }> | undefined;

async function listen(): Promise<{ port: number; heard: string[] }> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    const at = heard.push('') - 1;
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      if (at < heard.length) heard[at] = data.toString('latin1').split('\r\n')[0] ?? '';
      socket.end(
        'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nok',
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  server.unref();
  const datagrams = createSocket('udp4', () => void heard.push('udp'));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  datagrams.unref();
  return { port, heard };
}

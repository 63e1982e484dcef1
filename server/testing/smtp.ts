/** A mail server for tests: speaks just enough SMTP, and misbehaves as asked. */
import { type Server, type Socket, createServer } from 'node:net';

export type SmtpManner = 'takes' | 'hangs' | 'refuses' | 'busy' | 'dropsBeforeData' | 'dropsAfterData';

export interface TestSmtp {
  readonly url: string;
  /** Contents that arrived whole. */
  readonly received: string[];
  manner: SmtpManner;
  close(): Promise<void>;
}

export async function startTestSmtp(): Promise<TestSmtp> {
  const sockets = new Set<Socket>();
  const received: string[] = [];
  const smtp = { manner: 'takes' as SmtpManner };
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    if (smtp.manner === 'hangs') return;
    converse(socket, smtp, received);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No address');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    get manner() {
      return smtp.manner;
    },
    set manner(next) {
      smtp.manner = next;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function converse(socket: Socket, smtp: { readonly manner: SmtpManner }, received: string[]): void {
  let buffer = '';
  let inData = false;
  socket.write('220 test\r\n');
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8');
    for (;;) {
      const end = inData ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n');
      if (end < 0) return;
      const piece = buffer.slice(0, end);
      buffer = buffer.slice(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        received.push(piece);
        if (smtp.manner === 'dropsAfterData') socket.destroy();
        else socket.write('250 taken\r\n');
      } else if (/^(EHLO|HELO)/.test(piece)) socket.write('250 test\r\n');
      else if (piece.startsWith('RCPT') && smtp.manner === 'refuses') socket.write('550 nobody here\r\n');
      else if (piece.startsWith('RCPT') && smtp.manner === 'busy') socket.write('451 later\r\n');
      else if (piece === 'DATA' && smtp.manner === 'dropsBeforeData') socket.destroy();
      else if (piece === 'DATA') {
        inData = true;
        socket.write('354 go on\r\n');
      } else if (piece === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('250 yes\r\n');
    }
  });
}

/** A file sent as a browser sends it. */
import type { InjectOptions } from 'fastify';

export function uploadRequest(
  url: string,
  file: { readonly name: string; readonly bytes: Uint8Array | string },
  fields: Readonly<Record<string, string>> = {},
): InjectOptions {
  const boundary = 'polku-test-boundary';
  const pieces: Buffer[] = [];
  const part = (head: string, content: Uint8Array | string) => {
    pieces.push(Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`));
    pieces.push(Buffer.from(content), Buffer.from('\r\n'));
  };
  for (const [name, value] of Object.entries(fields)) part(`name="${name}"`, value);
  part(`name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream`, file.bytes);
  pieces.push(Buffer.from(`--${boundary}--\r\n`));
  return {
    method: 'POST',
    url,
    payload: Buffer.concat(pieces),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

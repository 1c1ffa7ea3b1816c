import type { IncomingMessage } from 'node:http'

/** All bytes that are sent; undefined as soon as they are more than `most`. */
export async function readBody(body: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(body.headers['content-length'] ?? 0) > most) return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

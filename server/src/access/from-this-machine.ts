import type { IncomingMessage } from 'node:http'

/** What a proxy adds to tell whom it asks for. */
const tracesOfProxies = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]

/**
 * Whether a program on this machine asks, by a name that only this machine has. A proxy on the same machine comes from
 * here too, but asks for others: it leaves a header, or the name that they used.
 */
export function isFromThisMachine({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  if (tracesOfProxies.some((name) => headers[name] !== undefined)) return false
  return isLoopback(socket.remoteAddress ?? '') && isLocalHost(headers.host ?? '')
}

/** `host` or `host:port` of this machine alone. */
export function isLocalHost(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || isLoopback(name)
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address)
}

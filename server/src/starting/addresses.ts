import type { networkInterfaces } from 'node:os'
import { docsPath } from '../plugins/openapi.ts'

type Interfaces = ReturnType<typeof networkInterfaces>

const words = {
  da: { here: 'Denne maskine', network: 'Lokalnettet', public: 'Udefra', api: 'API' },
  en: { here: 'This machine', network: 'Local network', public: 'From outside', api: 'API' },
}

interface Listening {
  readonly host: string
  readonly port: number
  readonly publicUrl: URL | undefined
  readonly defaultLocale: 'da' | 'en'
}

/** The lines that tell whoever has started the server where it is. */
export function addressLines(listening: Listening, interfaces: Interfaces): string[] {
  const { publicUrl, port } = listening
  const { here, network, public: outside, api } = words[listening.defaultLocale]
  const own = `http://${isLocal(listening.host) || isAny(listening.host) ? 'localhost' : listening.host}:${port}`
  const rows = [
    [here, own],
    ...networkAddresses(listening, interfaces).map((address) => [network, `http://${address}:${port}`]),
    ...(publicUrl ? [[outside, publicUrl.origin]] : []),
    [api, `${own}${docsPath}`],
  ]
  return ['', '  Samtavle', '', ...rows.map(([name = '', url = '']) => `  ${name.padEnd(14)} ${url}`), '']
}

/** Where other machines find us, when we listen on all of ours. */
function networkAddresses({ host }: Listening, interfaces: Interfaces): string[] {
  if (!isAny(host)) return []
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

function isAny(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

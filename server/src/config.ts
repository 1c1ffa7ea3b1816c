import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { cleanEnv, makeExactValidator, port, str } from 'envalid'

/** What the environment may decide; everything has a default. */
export interface Config {
  readonly host: string
  readonly port: number
  /** Scheme and host that people use when it differs from the one we listen on; links are made with it. */
  readonly publicUrl: URL | undefined
  readonly dataDir: string
  readonly storeUrl: string
  readonly logLevel: (typeof logLevels)[number]
  readonly defaultLocale: 'da' | 'en'
  /** Whose `X-Forwarded-*` headers are believed: addresses, ranges, or `loopback`. */
  readonly trustProxy: string[]
  /** Whoever knows it may read `/metrics`; without it, only programs on the same machine. */
  readonly metricsToken: string | undefined
  readonly limits: Limits
}

/** Per address, except where it says otherwise. */
export interface Limits {
  readonly boardsPerHour: number
  /** Different wrong codes in ten minutes. */
  readonly wrongCodes: number
  /** The largest board file that is read, in bytes; its pictures come on top. */
  readonly importBytes: number
  /** The largest picture that is read, as a file, in bytes. */
  readonly imageBytes: number
  /** What all pictures of a board may take up together as they are kept, in bytes. */
  readonly boardImageBytes: number
}

/** A setting that can't be used; the message is one line for the person who starts the server. */
export class BadSetting extends Error {}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const proxyNames = ['loopback', 'linklocal', 'uniquelocal']
const MEGABYTE = 1024 * 1024

/** Fails with one sentence for each value that can't be used. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const env = cleanEnv(given, settings, { reporter: ({ errors }) => refuse(errors) })
  const dataDir = resolve(env.DATA_DIR)
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    dataDir,
    storeUrl: env.STORE_URL ?? `sqlite:${join(dataDir, 'samtavle.db')}`,
    logLevel: env.LOG_LEVEL,
    defaultLocale: env.DEFAULT_LOCALE,
    trustProxy: env.TRUST_PROXY,
    metricsToken: env.METRICS_TOKEN,
    limits: {
      boardsPerHour: env.BOARDS_PER_HOUR,
      wrongCodes: env.WRONG_CODES,
      importBytes: env.IMPORT_MB * MEGABYTE,
      imageBytes: env.IMAGE_MB * MEGABYTE,
      boardImageBytes: env.BOARD_IMAGES_MB * MEGABYTE,
    },
  }
}

function refuse(errors: Readonly<Record<string, Error | undefined>>): void {
  const lines = Object.entries(errors).map(([name, error]) => `${name}: ${error?.message}.`)
  if (lines.length > 0) throw new BadSetting(lines.join(' '))
}

const origin = makeExactValidator((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '')
    throw new TypeError(`"${text}" is not of the form https://host or https://host:port`)
  return url
})

const proxies = makeExactValidator((text) => {
  const names = text.split(',').map((name) => name.trim())
  const wrong = names.find((name) => !proxyNames.includes(name) && isIP(name.replace(/\/\d+$/, '')) === 0)
  if (wrong !== undefined)
    throw new TypeError(`"${wrong}" is neither an address nor one of ${proxyNames.join(', ')}`)
  return names
})

const token = makeExactValidator((text) => {
  // It is a secret, so the message doesn't repeat it.
  if (!/^[\x21-\x7e]{16,}$/.test(text))
    throw new TypeError('it must have 16 or more printable ASCII characters, and no space')
  return text
})

const amount = makeExactValidator((text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1)
    throw new TypeError(`"${text}" is not a whole number above 0`)
  return value
})

const settings = {
  HOST: str({ default: '0.0.0.0' }),
  PORT: port({ default: 4000 }),
  PUBLIC_URL: origin({ default: undefined }),
  DATA_DIR: str({ default: './data' }),
  STORE_URL: str({ default: undefined }),
  LOG_LEVEL: str({ choices: logLevels, default: 'info' }),
  DEFAULT_LOCALE: str({ choices: ['da', 'en'], default: 'da' }),
  TRUST_PROXY: proxies({ default: ['loopback'] }),
  METRICS_TOKEN: token({ default: undefined }),
  BOARDS_PER_HOUR: amount({ default: 120 }),
  WRONG_CODES: amount({ default: 30 }),
  IMPORT_MB: amount({ default: 20 }),
  IMAGE_MB: amount({ default: 10 }),
  BOARD_IMAGES_MB: amount({ default: 40 }),
}

import { describe, expect, it } from 'vitest'
import { BadSetting, readConfig } from './config.ts'

describe('settings', () => {
  it('needs none', () => {
    expect(readConfig({})).toMatchObject({
      host: '0.0.0.0',
      port: 4000,
      publicUrl: undefined,
      logLevel: 'info',
      defaultLocale: 'da',
      trustProxy: ['loopback'],
    })
  })

  it('keeps everything in the data folder', () => {
    const { dataDir, storeUrl } = readConfig({ DATA_DIR: '/srv/samtavle' })
    expect(dataDir).toBe('/srv/samtavle')
    expect(storeUrl).toBe('sqlite:/srv/samtavle/samtavle.db')
  })

  it('takes an empty value for none, as compose files write it', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ port: 4000, publicUrl: undefined })
  })

  it('reads addresses and ranges of proxies', () => {
    const { trustProxy } = readConfig({ TRUST_PROXY: '10.0.0.0/8, ::1, loopback' })
    expect(trustProxy).toEqual(['10.0.0.0/8', '::1', 'loopback'])
  })

  it('does not repeat a secret in its complaint', () => {
    expect(readConfig({ METRICS_TOKEN: 'sixteen-or-more!' }).metricsToken).toBe('sixteen-or-more!')
    expect(() => readConfig({ METRICS_TOKEN: 'too-short' })).toThrow(/^METRICS_TOKEN: it must(?!.*too-short)/)
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['PUBLIC_URL', 'tavle.example.dk'],
    ['PUBLIC_URL', 'https://example.dk/tavle'],
    ['LOG_LEVEL', 'loud'],
    ['DEFAULT_LOCALE', 'sv'],
    ['TRUST_PROXY', 'the-proxy'],
    ['BOARDS_PER_HOUR', '0'],
    ['IMPORT_MB', '1.5'],
  ])('refuses %s=%s in one line that names it', (name, value) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(BadSetting)
    expect(read).toThrow(new RegExp(`^${name}: .*${value}.*$`))
  })
})

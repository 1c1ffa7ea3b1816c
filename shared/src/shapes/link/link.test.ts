import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'
import { lookOf } from '../../drawing/look.ts'
import { shapeFor } from '../test-shape.ts'
import { wordsIn } from '../test-words.ts'
import { hostOf, linkCardOf } from './link-card-of.ts'
import { link } from './link.ts'

describe('a link card', () => {
  it('is made of an address and of nothing else', () => {
    expect(linkCardOf(' https://sst.dk/da/viden ')?.props.url).toBe('https://sst.dk/da/viden')
    expect(linkCardOf('HTTPS://sst.dk')?.props.url).toBe('https://sst.dk')
    expect(linkCardOf('www.sst.dk')?.props.url).toBe('https://www.sst.dk')
    expect(linkCardOf('mailto:bo@region.dk')?.props.url).toBe('mailto:bo@region.dk')
    for (const words of ['Se https://sst.dk', 'javascript:alert(1)', 'data:text/html,x', 'https://', 'sst'])
      expect(linkCardOf(words)).toBeUndefined()
  })
  it('takes no address that could run something', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' https://sst.dk',
      'file:///etc',
      'https://a b',
    ])
      expect(Check(link.props, { url })).toBe(false)
  })
  it('says where it really leads', () => {
    expect(hostOf('https://www.sst.dk/da?x=1')).toBe('sst.dk')
    expect(hostOf('https://sst.dk@evil.example/')).toBe('evil.example')
    expect(hostOf('https://evil.example\\@sst.dk')).toBe('evil.example')
    const card = shapeFor('link', { props: { url: 'https://www.sst.dk/x' }, texts: { title: 'Vejledning' } })
    expect(wordsIn(link.draw(card, lookOf('light', 'da')))).toEqual(['sst.dk', 'Vejledning'])
    expect(link.describe(card, 'da')).toBe('Link: Vejledning (sst.dk)')
  })
})

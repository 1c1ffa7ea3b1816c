import { describe, expect, it } from 'vitest'
import { ClientIds } from './client-ids.ts'

describe('client ids', () => {
  it('stay whose they were when the board is opened again', () => {
    const ids = new ClientIds([{ client: 7, participantId: 'bo' }])
    expect(ids.personOf(7)).toBe('bo')
    expect(ids.bind(7, 'bo', true)).toBe(true)
    expect(ids.bind(7, 'cy', true)).toBe(false)
    expect(ids.bind(7, 'cy', false)).toBe(false)
    expect(ids.takeNew()).toEqual([])
  })

  it('are not given to anybody when the document knows them and nobody owns them', () => {
    const ids = new ClientIds([])
    expect(ids.bind(7, 'bo', true)).toBe(false)
    expect(ids.personOf(7)).toBeUndefined()
  })

  it('are told to the log once', () => {
    const ids = new ClientIds([])
    expect(ids.bind(7, 'bo', false)).toBe(true)
    expect(ids.bind(7, 'bo', true)).toBe(true)
    expect(ids.bind(7, 'cy', false)).toBe(false)
    expect(ids.takeNew()).toEqual([{ client: 7, participantId: 'bo' }])
    expect(ids.takeNew()).toEqual([])
  })

  it('are not without end for one person, and others still get theirs', () => {
    const ids = new ClientIds([])
    let granted = 0
    while (granted < 100_000 && ids.bind(granted, 'mallory', false)) granted += 1
    expect(granted).toBe(5_000)
    expect(ids.bind(granted, 'mallory', false)).toBe(false)
    expect(ids.bind(granted, 'bo', false)).toBe(true)
  })
})

import { expect, it } from 'vitest'
import { Store } from './store.ts'

it('tells those who watch when the value is another', () => {
  const store = new Store('calm')
  const heard: string[] = []
  store.observe(() => heard.push(store.get()))
  store.set('storm')
  expect(heard).toEqual(['storm'])
})

it('tells nobody when the value is the one that it has', () => {
  const store = new Store('calm')
  let told = 0
  store.observe(() => told++)
  store.set('calm')
  expect(told).toBe(0)
})

it('is silent to whoever has stopped watching', () => {
  const store = new Store('calm')
  let told = 0
  const stop = store.observe(() => told++)
  stop()
  store.set('storm')
  expect(told).toBe(0)
})

import type { SentImage } from '@samtavle/shared/protocol/http'
import { describe, expect, it } from 'vitest'
import type { Answer, Refusal } from '../../connection/api.ts'
import { Bringing, type Arriving } from './bringing.ts'

const at = { x: 0, y: 0 }
const settle = () => new Promise((settled) => setTimeout(settled, 2))

/** A board, a server that answers as it is told, and a connection that is back when the test says so. */
function house(answers: readonly (Refusal | 'kept')[] = []) {
  const queue = [...answers]
  const placed: { arriving: Arriving; image: SentImage }[] = []
  const sent: string[] = []
  const steps: number[] = []
  const pauses: (() => void)[] = []
  let ids = 0
  let mayAdd = true
  const bringing = new Bringing({
    shrink: async (file) =>
      file.type === 'image/png'
        ? { kind: 'shrunk', file, w: 400, h: 300 }
        : { kind: 'refused', why: 'no-image' },
    send: async (file, onProgress): Promise<Answer<SentImage>> => {
      onProgress(0.5)
      const name = await file.text()
      sent.push(name)
      const answer = queue.shift() ?? 'kept'
      if (answer !== 'kept') return { ok: false, refusal: answer }
      return { ok: true, value: { id: name, w: 400, h: 300, bytes: 9 } }
    },
    async place(kept) {
      if (mayAdd) placed.push(...kept)
      if (mayAdd) steps.push(kept.length)
      return mayAdd
    },
    newId: () => `n${++ids}`,
    view: () => ({ w: 1000, h: 800 }),
    pause: () => new Promise((over) => pauses.push(over)),
  })
  const stages = () => bringing.arriving.get().map(({ stage }) => stage)
  return {
    bringing,
    placed,
    steps,
    sent,
    stages,
    online: () => pauses.shift()?.(),
    forbid: () => (mayAdd = false),
    permit: () => (mayAdd = true),
  }
}

const picture = (name: string) => new File([name], `${name}.png`, { type: 'image/png' })
const words = new File(['hello'], 'hello.txt', { type: 'text/plain' })

describe('bringing pictures', () => {
  it('puts them on the board side by side, and in that order', async () => {
    const { bringing, placed } = house()
    await bringing.bring([picture('a'), picture('b')], at)
    expect(placed.map(({ image }) => image.id)).toEqual(['a', 'b'])
    const [a, b] = placed.map(({ arriving }) => arriving.box)
    expect(a!.x + a!.w).toBeLessThan(b!.x)
    expect(bringing.arriving.get()).toEqual([])
  })

  it('puts those that come in one go on the board in one step, when the last has come', async () => {
    const { bringing, placed, steps, stages, online } = house(['kept', 'unreachable'])
    const brought = bringing.bring([picture('a'), picture('b'), picture('c')], at)
    await settle()
    expect([placed, stages()]).toEqual([[], [{ kind: 'sent' }, { kind: 'waiting' }, { kind: 'queued' }]])
    online()
    await brought
    expect(stages()).toEqual([])
    expect(steps).toEqual([3])
    await bringing.bring([picture('d')], at)
    expect(steps).toEqual([3, 1])
  })

  it('doesn’t keep the others of them waiting for one that is refused', async () => {
    const { bringing, steps, stages } = house(['kept', 'no-room', 'kept'])
    await bringing.bring([picture('a'), picture('b'), picture('c')], at)
    expect([steps, stages()]).toEqual([[2], [{ kind: 'refused', why: 'no-room' }]])
  })

  it('shows where each will stand before it has come', async () => {
    const { bringing, stages } = house()
    const brought = bringing.bring([picture('a'), picture('b')], at)
    expect(stages()).toEqual([{ kind: 'preparing' }, { kind: 'preparing' }])
    await brought
  })

  it('says of a file that it is no picture, and brings the others', async () => {
    const { bringing, placed, stages } = house()
    await bringing.bring([words, picture('b')], at)
    expect(placed.map(({ image }) => image.id)).toEqual(['b'])
    expect(stages()).toEqual([{ kind: 'refused', why: 'no-image' }])
    bringing.drop(bringing.arriving.get()[0]!.id)
    expect(bringing.arriving.get()).toEqual([])
  })

  it.each(['unreachable', 'too-many', 'not-ready'] as const)(
    'loses nothing when the server is %s',
    async (why) => {
      const { bringing, placed, stages, sent, online } = house([why, why])
      const brought = bringing.bring([picture('a')], at)
      await settle()
      expect(stages()).toEqual([{ kind: 'waiting' }])
      online()
      await settle()
      expect(placed).toEqual([])
      online()
      await brought
      expect(sent).toEqual(['a', 'a', 'a'])
      expect(placed).toHaveLength(1)
    },
  )

  it('says why the server doesn’t want one, and tries again when asked to', async () => {
    const { bringing, placed, stages } = house(['no-room'])
    await bringing.bring([picture('a')], at)
    expect(stages()).toEqual([{ kind: 'refused', why: 'no-room' }])
    await bringing.again(bringing.arriving.get()[0]!.id)
    expect(placed).toHaveLength(1)
    expect(stages()).toEqual([])
  })

  it('keeps one that may not be added just now', async () => {
    const { bringing, stages, placed, forbid, permit } = house()
    forbid()
    await bringing.bring([picture('a')], at)
    expect(stages()).toEqual([{ kind: 'refused', why: 'not-allowed' }])
    permit()
    await bringing.again(bringing.arriving.get()[0]!.id)
    expect(placed).toHaveLength(1)
  })

  it('forgets one that was taken away while it waited', async () => {
    const { bringing, placed, online } = house(['unreachable'])
    const brought = bringing.bring([picture('a')], at)
    await settle()
    bringing.drop(bringing.arriving.get()[0]!.id)
    online()
    await brought
    expect(placed).toEqual([])
  })
})

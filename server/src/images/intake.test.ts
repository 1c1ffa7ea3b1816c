import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { beforeEach, describe, expect, it } from 'vitest'
import { Intake } from './intake.ts'

let intake: Intake
beforeEach(() => {
  intake = new Intake({ eachBytes: 100, allBytes: 250, perPerson: 2 })
})

/** A body that comes as slowly as its sender likes. */
function body(length?: number): PassThrough & IncomingMessage {
  const headers = length === undefined ? {} : { 'content-length': String(length) }
  return Object.assign(new PassThrough(), { headers }) as unknown as PassThrough & IncomingMessage
}

async function heard(): Promise<void> {
  await new Promise((done) => setImmediate(done))
}

const lengthOf = async (bytes: Buffer) => bytes.length

describe('what people send', () => {
  it('is read whole before anything is made of it', async () => {
    const sent = body(90)
    const made = intake.take(sent, 'anna', lengthOf)
    sent.write(Buffer.alloc(40))
    sent.end(Buffer.alloc(50))
    expect(await made).toBe(90)
  })

  it('is no longer than it may be, whether it says so or not', async () => {
    expect(await intake.take(body(101), 'anna', lengthOf)).toEqual({ kind: 'too-large' })
    const silent = body()
    const made = intake.take(silent, 'anna', lengthOf)
    silent.write(Buffer.alloc(101))
    expect(await made).toEqual({ kind: 'too-large' })
  })

  it('leaves room for what others send, however slowly somebody does', async () => {
    const slow = [body(), body()]
    const made = slow.map((one) => intake.take(one, 'mallory', lengthOf))
    expect(await intake.take(body(), 'mallory', lengthOf)).toEqual({ kind: 'busy' })
    const annas = body()
    const anna = intake.take(annas, 'anna', lengthOf)
    annas.end(Buffer.alloc(60))
    expect(await anna).toBe(60)
    for (const one of slow) one.end()
    expect(await Promise.all(made)).toEqual([0, 0])
    const again = body()
    const third = intake.take(again, 'mallory', lengthOf)
    again.end()
    expect(await third).toBe(0)
  })

  it('is never more in memory than all of it may be, also while something is made of it', async () => {
    const [annas, bos, cys] = [body(), body(), body()]
    const finishing: (() => void)[] = []
    const slowly = (bytes: Buffer) =>
      new Promise<number>((done) => void finishing.push(() => done(bytes.length)))
    const made = [intake.take(annas, 'anna', slowly), intake.take(bos, 'bo', slowly)]
    annas.end(Buffer.alloc(100))
    bos.end(Buffer.alloc(100))
    const cy = intake.take(cys, 'cy', lengthOf)
    await heard()
    cys.write(Buffer.alloc(60))
    expect(await cy).toEqual({ kind: 'busy' })
    for (const finish of finishing) finish()
    expect(await Promise.all(made)).toEqual([100, 100])
    const next = body()
    const later = intake.take(next, 'cy', lengthOf)
    next.end(Buffer.alloc(60))
    expect(await later).toBe(60)
  })

  it('takes no room any more when its sender hangs up', async () => {
    for (let round = 0; round < 5; round++) {
      const broken = body()
      const made = intake.take(broken, 'anna', lengthOf)
      broken.write(Buffer.alloc(90))
      await heard()
      broken.destroy(new Error('gone'))
      await expect(made).rejects.toThrow('gone')
    }
    const whole = body()
    const made = intake.take(whole, 'anna', lengthOf)
    whole.end(Buffer.alloc(90))
    expect(await made).toBe(90)
  })
})

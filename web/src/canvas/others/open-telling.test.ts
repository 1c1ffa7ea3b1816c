import type { ToldSketch } from '@samtavle/shared/protocol/presence'
import { expect, it } from 'vitest'
import type { Sketch } from '../../tools/tool.ts'
import { openTelling } from './open-telling.ts'

const stroke: ToldSketch = { kind: 'ink', points: [1, 1, 5], style: { color: 'ink', width: 4 } }
const inHand: Sketch = { kind: 'ink', samples: [], style: stroke.style }
const marquee: Sketch = { kind: 'marquee', box: { x: 0, y: 0, w: 1, h: 1 }, encloses: false }
const toldOf = (sketch: Sketch | null) => (sketch?.kind === 'ink' ? stroke : null)

/** A page whose first sketch has been: what tells of the next is there. */
async function listening() {
  const said: (string | null)[] = []
  const tell = openTelling(
    ({ sketch }) => said.push(sketch && sketch.kind),
    () => undefined,
    () => Promise.resolve({ told: toldOf }),
  )
  tell(marquee)
  tell(null)
  await untilSaid()
  return { said, tell }
}

const untilSaid = () => new Promise((resolve) => setTimeout(resolve))

it('says that the hand is empty once what it made is on the board', async () => {
  const { said, tell } = await listening()
  tell(inHand)
  tell(null)
  said.push('on the board')
  await untilSaid()
  expect(said).toEqual(['ink', 'on the board', null])
})

it('says nothing of what is for this hand alone, and not that it is empty before the next is in it', async () => {
  const { said, tell } = await listening()
  tell(marquee)
  tell(null)
  tell(inHand)
  tell(null)
  tell(inHand)
  await untilSaid()
  expect(said).toEqual(['ink', 'ink'])
})

it('asks again for what could not be fetched', async () => {
  const said: unknown[] = []
  let asked = 0
  const come = () =>
    asked++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve({ told: toldOf })
  const tell = openTelling(
    (patch) => said.push(patch),
    () => undefined,
    come,
  )
  for (let times = 0; times < 3; times++) {
    tell(inHand)
    await untilSaid()
  }
  expect(asked).toBe(2)
  expect(said).toEqual([{ sketch: stroke }])
})

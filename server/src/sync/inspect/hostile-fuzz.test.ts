import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { untangle } from '../law/untangle.ts'
import { TestChance } from '../test-chance.ts'
import { lied } from './test-liar.ts'
import { groundOf, mutant } from './test-mutant.ts'
import { addressesOf, isPending, records } from './test-truth.ts'
import { emptyDoc } from './test-writer.ts'
import { factsOf, type UpdateFacts } from './update-facts.ts'

const MUTANTS = Number(process.env['INSPECT_MUTANTS'] ?? 20_000)
const SEED = Number(process.env['INSPECT_SEED'] ?? 1)

function accepted(doc: Y.Doc, update: Uint8Array): UpdateFacts | undefined {
  try {
    const facts = factsOf(doc, update, () => undefined)
    return facts.effective && !facts.gap && !facts.flaw ? facts : undefined
  } catch {
    // No update; nothing of it would ever be applied.
    return undefined
  }
}

/** What is wrong after updates that came in at once, of which those were applied that were let in. */
function harm(doc: Y.Doc, updates: readonly Uint8Array[], count: () => void): string | undefined {
  const other = docOf(Y.encodeStateAsUpdate(doc))
  const tell = (told: Uint8Array) => Y.applyUpdate(other, told)
  const [unsaid, tangled] = [[] as string[], new Set<string>()]
  doc.on('update', tell)
  try {
    doc.transact(() => {
      for (const update of updates) {
        const facts = accepted(doc, update)
        if (!facts) continue
        count()
        unsaid.push(...unsaidIn(doc, facts))
        untangle(doc.getMap('text'), facts.tangled.get('text') ?? [])
        for (const address of addressesOf(facts.tangled)) tangled.add(address)
      }
    })
  } catch (error) {
    return String(error)
  }
  doc.off('update', tell)
  if (isPending(doc)) return 'something pending'
  const stands = sure(doc, tangled)
  if (!isSame(stands, sure(other, tangled))) return 'who is told sees something else'
  if (!isSame(stands, sure(docOf(Y.encodeStateAsUpdate(doc)), tangled))) return 'it does not add up again'
  return unsaid.length > 0 ? `touched ${unsaid.join()} unsaid` : undefined
}

/** Applies it, and tells what reads differently since without having been said to be touched. */
function unsaidIn(doc: Y.Doc, facts: UpdateFacts): string[] {
  const [stood, said] = [records(doc), addressesOf(facts.touched)]
  Y.applyUpdate(doc, facts.fresh())
  const stands = records(doc)
  const isUnsaid = (address: string) => stood.get(address) !== stands.get(address) && !said.has(address)
  return [...stood.keys(), ...stands.keys()].filter(isUnsaid)
}

/** All but what is tangled and isn't written anew: only whole texts are, since boards have nothing else. */
function sure(doc: Y.Doc, tangled: ReadonlySet<string>): ReadonlyMap<string, string> {
  const isText = (address: string) => doc.getMap('text').get(address.slice('text '.length)) instanceof Y.Text
  const isSure = ([address]: [string, string]) =>
    !tangled.has(address) || (address.startsWith('text ') && isText(address))
  return new Map([...records(doc)].filter(isSure))
}

function docOf(update: Uint8Array): Y.Doc {
  const doc = emptyDoc()
  Y.applyUpdate(doc, update)
  if (isPending(doc)) throw new Error('loose ends')
  return doc
}

function isSame(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean {
  return some.size === others.size && [...some].every(([address, value]) => others.get(address) === value)
}

const hex = (update: Uint8Array) => Buffer.from(update).toString('hex')

describe('a mutated update that is let in', () => {
  it(`never harms the document, of ${MUTANTS} mutants`, () => {
    const found = new Map<string, string>()
    let [seed, left, taken] = [SEED, MUTANTS, 0]
    const deadline = process.env['INSPECT_MUTANTS'] ? Infinity : performance.now() + 6_000
    for (; left > 0 && performance.now() < deadline; seed += 1) {
      const chance = new TestChance(seed)
      const ground = groundOf(chance)
      for (let rounds = 100; rounds > 0 && left > 0; rounds -= 1) {
        const doc = docOf(ground.base)
        const updates = Array.from({ length: 1 + chance.below(6) }, () =>
          chance.happens(0.6) ? lied(chance.pick(ground.updates)!, doc, chance) : mutant(chance, ground),
        )
        left -= updates.length
        const what = harm(doc, updates, () => (taken += 1))
        if (what)
          found.set(what.slice(0, 60), `seed ${seed}: ${[ground.base, ...updates].map(hex).join(' ')}`)
      }
    }
    if (process.env['INSPECT_MUTANTS']) console.log(MUTANTS, 'mutants,', taken, 'let in')
    expect([...found]).toEqual([])
    expect(taken).toBeGreaterThan((MUTANTS - left) / 50)
  }, 600_000)
})

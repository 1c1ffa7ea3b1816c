import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Target } from './attacks/attack.ts'
import type { AttackName } from './attacks/run.ts'

/** How many connections ended in which way. */
export type Tally = Readonly<Record<string, number>>

const source = fileURLToPath(new URL('attacks/run.ts', import.meta.url))

/** Attacks from a process of its own. Resolves when that is under way, with how it is ended. */
export async function attack(name: AttackName, target: Target): Promise<() => Promise<Tally>> {
  const args = ['--import', 'tsx', source, name, JSON.stringify(target)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  // Attackers bring machines of their own, so here they give way to those whom they attack.
  if (child.pid !== undefined) setPriority(child.pid, 10)
  const lines = createInterface(child.stdout)
  const [first] = (await once(lines, 'line')) as [string]
  if (first !== 'under way') throw new Error(`${name} did not get under way: ${first}`)
  return async () => {
    const tally = once(lines, 'line') as Promise<[string]>
    child.kill('SIGTERM')
    const [counts] = await tally
    return JSON.parse(counts) as Tally
  }
}

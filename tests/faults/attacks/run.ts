import { setTimeout as sleep } from 'node:timers/promises'
import { askAgain } from './ask-again.ts'
import { Endings, type Attack, type Target } from './attack.ts'
import { flood } from './flood.ts'
import { garbage } from './garbage.ts'
import { huge } from './huge.ts'
import { manySockets } from './many-sockets.ts'
import { neverRead } from './never-read.ts'
import { slowUpgrades } from './slow-upgrades.ts'

const attacks = { askAgain, flood, garbage, huge, manySockets, neverRead, slowUpgrades } satisfies Record<
  string,
  Attack
>
export type AttackName = keyof typeof attacks

/** However the test ends, this does too. */
const longestMs = 60_000

/** `run.ts <attack> <target as JSON>`: says `under way`, goes on until SIGTERM, and then says how its lines ended. */
async function main([name, target]: readonly string[]): Promise<void> {
  const attack = Object.entries(attacks).find(([key]) => key === name)?.[1]
  if (!attack || target === undefined) throw new Error(`no such attack: ${name}`)
  const endings = new Endings()
  const end = () => {
    console.log(JSON.stringify(endings))
    process.exit(0)
  }
  process.once('SIGTERM', end)
  await attack(JSON.parse(target) as Target, endings)
  console.log('under way')
  await sleep(longestMs)
  end()
}

void main(process.argv.slice(2))

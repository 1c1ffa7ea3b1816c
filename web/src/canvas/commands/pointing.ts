import { leads } from '@samtavle/shared/access/person'
import type { CanvasCommand } from './canvas-command.ts'

/** What makes the others look. */
export const pointingCommands: readonly CanvasCommand[] = [
  {
    id: 'laser',
    group: 'view',
    // It shines as long as the key is held, which the laser itself hears.
    keys: ['l'],
    byBrowser: true,
    menu: 'board',
    isOn: ({ bench }) => bench.chosen.laser.get(),
    can: ({ bench }) => leads(bench.actor.get().person.role),
    run: ({ bench }) => bench.chosen.laser.set(!bench.chosen.laser.get()),
  },
]

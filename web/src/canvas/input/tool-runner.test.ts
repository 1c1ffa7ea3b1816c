import { beforeEach, expect, it } from 'vitest'
import { defineTool, type AnyTool, type ToolContext, type ToolEvent } from '../../tools/tool.ts'
import type { LateTool } from '../../tools/late-tool.ts'
import { tools } from '../../tools/registry.ts'
import { Store } from '../../state/store.ts'
import { Toolbox } from '../workbench/toolbox.ts'
import { noCanvasYet } from '../workbench.ts'
import { ToolRunner } from './tool-runner.ts'

const done: string[] = []
const selected: (readonly string[])[] = []
const pen = defineTool<{ readonly name: 'idle' | 'drawing' }>({
  id: 'ink',
  cursor: 'crosshair',
  initial: { name: 'idle' },
  states: {
    idle: (state, { type }) => (done.push(type), type === 'down' ? { name: 'drawing' } : state),
    drawing: (state, { type }) => (done.push(type), type === 'up' ? { name: 'idle' } : state),
  },
})

class LatePen implements LateTool {
  readonly id = 'ink'
  readonly cursor = 'crosshair'
  come: (tool: AnyTool) => void = () => undefined
  stayAway: () => void = () => undefined
  readonly fetch = () =>
    new Promise<AnyTool>((resolve, reject) => {
      this.come = resolve
      this.stayAway = () => reject(new Error('no connection'))
    })
}

const press = (type: 'down' | 'move' | 'up'): ToolEvent => {
  const at = { x: 0, y: 0 }
  return { type, at, screen: at, shift: false, alt: false, mod: false, touch: false, trail: [] }
}

function start() {
  const [late, toolbox] = [new LatePen(), new Toolbox()]
  const history = new Store({ closeStep: () => undefined, holdStep: () => () => undefined } as never)
  const runner = new ToolRunner({ ...tools, ink: late }, { toolbox, history, canvas: noCanvasYet() }, {
    select: (ids: readonly string[]) => void selected.push(ids),
  } as unknown as ToolContext)
  toolbox.choose('ink')
  return { late, toolbox, runner }
}

beforeEach(() => void done.splice(0))

it('does with a tool that has yet to come what was done meanwhile, as soon as it is here', async () => {
  const { late, runner } = start()
  runner.send(press('down'))
  runner.send(press('move'))
  late.come(pen)
  await Promise.resolve().then(() => Promise.resolve())
  expect(done).toEqual(['down', 'move'])
  expect(runner.busy).toBe(true)
  runner.send(press('up'))
  expect([done.length, runner.busy]).toEqual([3, false])
})

it('says how long what was done with such a tool is overdue', async () => {
  const { late, runner } = start()
  expect(runner.overdue).toBeUndefined()
  runner.send(press('down'))
  const { overdue } = runner
  late.come(pen)
  await overdue
  expect(done).toEqual(['down'])
  expect(runner.overdue).toBeUndefined()
})

it('has nothing overdue once another tool was taken, or the tool stayed away', async () => {
  const { late, toolbox, runner } = start()
  runner.send(press('down'))
  toolbox.choose('hand')
  expect(runner.overdue).toBeUndefined()
  toolbox.choose('ink')
  runner.send(press('down'))
  const { overdue } = runner
  late.stayAway()
  await overdue
  expect(runner.overdue).toBeUndefined()
})

it('lets go of what is picked out when something is to be made', () => {
  const { toolbox } = start()
  selected.length = 0
  toolbox.choose('hand')
  toolbox.choose('select')
  expect(selected).toEqual([])
  toolbox.choose('ink')
  expect(selected).toEqual([[]])
})

it('forgets it when another tool was taken meanwhile', async () => {
  const { late, toolbox, runner } = start()
  runner.send(press('down'))
  toolbox.choose('hand')
  late.come(pen)
  await Promise.resolve().then(() => Promise.resolve())
  expect(done).toEqual([])
})

it('puts it down when it can not be fetched', async () => {
  const { late, toolbox } = start()
  late.stayAway()
  await Promise.resolve().then(() => Promise.resolve())
  expect(toolbox.get()).toBe('select')
})

import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const importing = (from: string) => `import * as other from '${from}'\nexport const use = other\n`

/** File → what it does wrong → the rule that must say so. */
const violations = [
  ['shared/src/geometry/leaning.ts', importing('../board/board.ts'), 'no-restricted-imports'],
  ['shared/src/geometry/library.ts', importing('yjs'), 'no-restricted-imports'],
  ['shared/src/drawing/knowing.ts', importing('../shapes/registry.ts'), 'no-restricted-imports'],
  ['shared/src/shapes/sticky/stored.ts', importing('../../board/board.ts'), 'no-restricted-imports'],
  ['shared/src/shapes/sticky/shared.ts', importing('yjs'), 'no-restricted-imports'],
  ['shared/src/board/commands/leaving.ts', importing('../../exports/svg.ts'), 'no-restricted-imports'],
  ['shared/src/exports/layout.ts', importing('yjs'), 'no-restricted-imports'],
  ['server/src/sync/socket.ts', importing('ws'), 'no-restricted-imports'],
  [
    'server/src/sync/deep/transport.ts',
    importing('../../transports/y-websocket.ts'),
    'no-restricted-imports',
  ],
  ['server/src/sync/rooms/hiding.ts', importing('../../private/desk.ts'), 'no-restricted-imports'],
  ['server/src/sync/log/open.ts', importing('../rooms/room.ts'), 'no-restricted-imports'],
  ['server/src/sync/law/socket.ts', importing('ws'), 'no-restricted-imports'],
  ['server/src/workshop/socket.ts', importing('ws'), 'no-restricted-imports'],
  ['server/src/stores/document.ts', importing('yjs'), 'no-restricted-imports'],
  ['web/src/main.ts', importing('konva'), 'no-restricted-imports'],
  ['web/src/app/board/stage.ts', importing('konva/lib/Stage'), 'no-restricted-imports'],
  ['web/src/canvas/overlays/page.ts', importing('../../app/board/board-page.tsx'), 'no-restricted-imports'],
  ['web/src/connection/deep/scene.ts', importing('../../scene/scene.ts'), 'no-restricted-imports'],
  ['web/src/connection/painting.ts', importing('../canvas/stage.ts'), 'no-restricted-imports'],
  ['web/src/tools/states/painting.ts', importing('../../canvas/painter.ts'), 'no-restricted-imports'],
  ['web/src/tools/rendering.ts', importing('react'), 'no-restricted-imports'],
  ['web/src/scene/rendering.ts', importing('konva'), 'no-restricted-imports'],
  ['web/src/ui/domain.ts', importing('@samtavle/shared/board/board'), 'no-restricted-imports'],
  ['shared/src/board/egg.ts', "import { hen } from './hen.ts'\nexport const egg = () => hen\n", 'no-cycle'],
  ['shared/src/board/hen.ts', "import { egg } from './egg.ts'\nexport const hen = () => egg\n", 'no-cycle'],
  ['shared/src/board/any.ts', 'export const open = (value: any) => String(value)\n', 'no-explicit-any'],
  ['shared/src/board/sure.ts', 'export const sure = (n?: number) => n!\n', 'no-non-null-assertion'],
  ['shared/src/board/alone.ts', 'export default 1\n', 'no-default-export'],
  ['shared/src/board/loud.ts', "export const say = () => console.log('')\n", 'no-console'],
  [
    'shared/src/board/hidden.ts',
    'export const mute = () => {\n  try {\n    mute()\n  } catch {}\n}\n',
    'no-empty',
  ],
  [
    'shared/src/board/floating.ts',
    'const later = async () => 1\nexport const go = () => {\n  later()\n}\n',
    'no-floating-promises',
  ],
  [
    'shared/src/board/partial.ts',
    "export const sizeOf = (of: 'a' | 'b') => {\n  switch (of) {\n    case 'a':\n      return 1\n  }\n  return 0\n}\n",
    'switch-exhaustiveness-check',
  ],
] as const

const allowed = [
  ['web/src/canvas/stage.ts', importing('konva')],
  ['web/src/connection/telling.ts', importing('../state/store.ts')],
  ['web/src/app/board/board-view.ts', importing('../../canvas/stage.ts')],
  ['server/src/sync/rooms/lawful.ts', importing('../law/law.ts')],
  ['server/src/sync/rooms/deciding.ts', importing('@samtavle/shared/workshop/policy-now')],
  ['shared/src/geometry/box.ts', importing('./point.ts')],
  ['shared/src/geometry/point.ts', 'export const origin = 0\n'],
] as const

interface Finding {
  readonly code: string
  readonly filename: string
}

describe('the rules of the house', () => {
  let house = ''
  let findings: readonly Finding[] = []

  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), 'samtavle-rules-'))
    copyFileSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'))
    copyFileSync(join(root, 'tsconfig.base.json'), join(house, 'tsconfig.json'))
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
    for (const [path, source] of [...violations, ...allowed]) build(house, path, source)
    const report = await lint(house)
    findings = (JSON.parse(report) as { diagnostics: Finding[] }).diagnostics
  }, 60_000)

  afterAll(() => rmSync(house, { recursive: true, force: true }))

  it.each(violations)('catches %s', (path, _, rule) => {
    const said = findings.filter(({ filename }) => filename === path).map(({ code }) => code)
    expect(said.join(' ')).toContain(`(${rule})`)
  })

  it.each(allowed)('lets %s be', (path) => {
    const said = findings.filter(({ filename }) => filename === path)
    expect(said.filter(({ code }) => code.includes('no-restricted-imports'))).toEqual([])
  })
})

function build(house: string, path: string, source: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), source)
}

function lint(folder: string): Promise<string> {
  const oxlint = join(root, 'node_modules', '.bin', 'oxlint')
  return new Promise((resolve) => {
    // Its exit code says that there are findings, which is what we ask for.
    execFile(oxlint, ['--type-aware', '--format=json'], { cwd: folder }, (_, stdout) => resolve(stdout))
  })
}

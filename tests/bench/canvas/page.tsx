import { freePolicy } from '@samtavle/shared/access/policy'
import { openUndo } from '@samtavle/shared/board/undo'
import { createRoot } from 'react-dom/client'
import type { Studio } from '../../../web/src/app/board/use-studio.ts'
import { OpenBoard } from '../../../web/src/app/board/open-board.tsx'
import { KnownBoards } from '../../../web/src/app/known-boards.ts'
import { PageAround } from '../../../web/src/app/page-around.tsx'
import { Settings } from '../../../web/src/app/settings.ts'
import { openWorkbench } from '../../../web/src/canvas/workbench.ts'
import { Api } from '../../../web/src/connection/api.ts'
import { openBoardSession } from '../../../web/src/connection/board-session.ts'
import { lineSockets } from '../../../web/src/connection/page-lines.ts'
import { openWorkshopSession } from '../../../web/src/connection/workshop-session.ts'
import { openWords } from '../../../web/src/locales/i18n.ts'
import { benchOf } from './bench.ts'
import { PageServer } from './page-server.ts'

/** The board as people get it, with all that lies around it; only the server is in the page, and nobody else is here. */

const you = { id: 'bench', role: 'facilitator', alias: 'Bænk', sector: null } as const

async function show(root: HTMLElement): Promise<void> {
  const words = await openWords('da')
  const services = {
    api: new Api((input, init) => fetch(input, init)),
    settings: new Settings(undefined, document.documentElement, matchMedia('(prefers-color-scheme: dark)')),
    boards: new KnownBoards(undefined),
    now: () => Date.now(),
  }
  const takesInput = new Promise<void>((resolve) => {
    const stop = studio.workbench.canvas.desk.observe(() => {
      stop()
      resolve()
    })
  })
  createRoot(root).render(
    <PageAround services={services} words={words}>
      <OpenBoard studio={studio} onReenter={() => {}} />
    </PageAround>,
  )
  await takesInput
}

function openStudio(server: PageServer): Studio {
  const actor = { person: { id: you.id, role: you.role }, policy: freePolicy, editsTemplate: false }
  const session = openBoardSession({
    boardId: 'bench',
    generation: 1,
    you,
    server: 'ws://bench',
    ...lineSockets(server.open),
  })
  const history = openUndo(session.board, you.id)
  const workbench = openWorkbench({ board: session.board, history, actor, isSaved: () => true })
  return {
    info: {
      id: 'bench',
      title: 'Bench',
      template: null,
      locale: 'da',
      createdAt: new Date(0).toISOString(),
      generation: 1,
      you: { participantId: you.id, role: you.role, alias: you.alias, sector: you.sector },
      imageBytes: 0,
    },
    session,
    history,
    workbench,
    workshop: openWorkshopSession('bench', new Promise(() => {})),
    close: () => {},
  }
}

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
const server = new PageServer()
const studio = openStudio(server)
Object.assign(window, { bench: { ready: show(root), ...benchOf(studio, server) } })

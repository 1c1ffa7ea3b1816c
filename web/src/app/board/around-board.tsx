import { useEffect } from 'react'
import type { Cursors } from '../../canvas/others/others.ts'
import type { Desk } from '../../canvas/workbench.ts'
import { Company } from '../../canvas/getting-about/company.ts'
import { CompanyPill } from '../../canvas/getting-about/company-pill.tsx'
import { attendToSight } from '../../canvas/writing/attend-to-sight.ts'
import { LostButton } from '../../canvas/getting-about/lost-button.tsx'
import { Minimap } from '../../canvas/getting-about/minimap.tsx'
import type { PresenceChannel } from '../../connection/presence-channel.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../locales/use-words.ts'
import { useServices } from '../services.tsx'
import { drawSelections } from './draw-selections.ts'
import { followLinks } from './follow-links.ts'
import { keepMinimap } from './keep-minimap.ts'
import { listenOnPage } from './listen-on-page.ts'
import { useKeyboardRoom } from './use-keyboard-room.ts'
import type { Studio } from './use-studio.ts'
import { later } from '../../ui/later.tsx'

const ContextMenu = later(async () => (await import('../../canvas/menu/context-menu.tsx')).ContextMenu)
const Palette = later(async () => (await import('../../canvas/palette/palette.tsx')).Palette)
const SearchBar = later(async () => (await import('../../canvas/search/search-bar.tsx')).SearchBar)
const PasteDialog = later(async () => (await import('../../canvas/copying/paste-dialog.tsx')).PasteDialog)
const Images = later(async () => (await import('../../canvas/images/images.tsx')).Images)
const ShortcutSheet = later(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet)

interface Props {
  studio: Studio
  cursors: Cursors
}

/** What lies around the board once it is shown: ways to get about on it, and what commands open. */
export function AroundBoard({ studio, cursors }: Props) {
  const desk = useStore(studio.workbench.canvas.desk)
  const hasNames = useWords('commands')
  const hasWords = useWords('panels')
  return desk && hasNames && hasWords && <Around desk={desk} studio={studio} cursors={cursors} />
}

function Around({ desk, studio, cursors }: Props & { desk: Desk }) {
  const { bench } = desk
  const menu = useStore(bench.aside.menu)
  const pasting = useStore(bench.aside.pasting)
  const company = useStore(bench.fetched.company)
  useEffect(() => followLinks(desk), [desk])
  useEffect(() => keepMinimap(bench.chosen.minimap), [bench])
  useEffect(() => openCompany(desk, studio.session.presence), [desk, studio])
  useEffect(() => listenOnPage(desk), [desk])
  useEffect(() => attendToSight(bench), [bench])
  useKeyboardRoom()
  const { api } = useServices()
  useEffect(() => drawSelections(bench, api, studio.info.id), [bench, api, studio])
  return (
    <>
      <LostButton desk={desk} />
      <Minimap desk={desk} presence={studio.session.presence} cursors={cursors} />
      {company && <CompanyPill company={company} nameOf={(id) => nameOf(studio, id)} />}
      {menu && <ContextMenu key={`${menu.screen.x} ${menu.screen.y}`} desk={desk} spot={menu} />}
      {pasting && <PasteDialog desk={desk} pasting={pasting} />}
      <OpenPanel desk={desk} studio={studio} />
      <Images desk={desk} info={studio.info} />
    </>
  )
}

function openCompany({ bench }: Desk, presence: PresenceChannel): () => void {
  const company = new Company({
    camera: bench.camera,
    presence,
    you: bench.actor.get().person.id,
    leads: () => bench.fetched.together.get()?.following.get() === 'leading',
  })
  bench.fetched.company.set(company)
  return () => {
    bench.fetched.company.set(null)
    company.close()
  }
}

function nameOf({ session }: Studio, id: string): string | undefined {
  return session.people.get().find((person) => person.id === id)?.alias
}

function OpenPanel({ desk, studio }: { desk: Desk; studio: Studio }) {
  switch (useStore(desk.bench.aside.panel)) {
    case 'search':
      return <SearchBar desk={desk} />
    case 'palette':
      return <Palette desk={desk} />
    case 'help':
      return <ShortcutSheet studio={studio} onClose={() => desk.bench.aside.panel.set(null)} />
    // The pictures' own.
    case 'image':
    case 'describe':
    case null:
      return null
  }
}

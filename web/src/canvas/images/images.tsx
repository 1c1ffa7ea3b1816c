import type { BoardInfo } from '@samtavle/shared/protocol/http'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Store } from '../../state/store.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../locales/use-words.ts'
import type { Desk, Workbench } from '../workbench.ts'
import { ArrivingImage } from './arriving-image.tsx'
import type { Bringing } from './bringing.ts'
import { DescribeDialog } from './describe-dialog.tsx'
import { ImageDialog } from './image-dialog.tsx'
import styles from './images.module.css'
import { listenToDrops } from './listen-to-drops.ts'
import { mayBring, openBringing } from './open-bringing.ts'

interface Props {
  desk: Desk
  info: BoardInfo
}

/** Pictures on their way to the board: dropped, pasted, or chosen in a dialog. */
export function Images({ desk, info }: Props) {
  const hasWords = useWords('images')
  const bringing = useBringing(desk.bench, info)
  return hasWords && bringing && <Attending desk={desk} info={info} bringing={bringing} />
}

function useBringing(bench: Workbench, info: BoardInfo): Bringing | undefined {
  const [current] = useState(() => new Store<Bringing | undefined>(undefined))
  useEffect(() => {
    const opened = openBringing(bench, info)
    current.set(opened)
    bench.fetched.bringing.set((files, at) => void opened.bring(files, at))
    return () => {
      bench.fetched.bringing.set(null)
      opened.close()
    }
  }, [bench, info, current])
  return useStore(current)
}

function Attending({ desk: { bench }, info, bringing }: Props & { bringing: Bringing }) {
  const arriving = useStore(bringing.arriving)
  const panel = useStore(bench.aside.panel)
  const mb = Math.floor(info.imageBytes / (1024 * 1024))
  const isOver = useDrops(bench, bringing)
  useToolAsDialog(bench)
  useWarning(arriving.length > 0)
  const close = () => bench.aside.panel.set(null)
  const room = useStore(bench.canvas.room)?.host.parentElement
  const onBoard = (
    <>
      {isOver && <DropMark mb={mb} />}
      {arriving.map((one) => (
        <ArrivingImage key={one.id} arriving={one} bringing={bringing} camera={bench.camera} mb={mb} />
      ))}
    </>
  )
  return (
    <>
      {room && createPortal(onBoard, room)}
      {panel === 'image' && <ImageDialog bench={bench} bringing={bringing} mb={mb} onClose={close} />}
      {panel === 'describe' && <DescribeDialog bench={bench} onClose={close} />}
    </>
  )
}

function DropMark({ mb }: { mb: number }) {
  const { t } = useTranslation('images')
  return (
    <div className={styles.drop}>
      <p className={styles.dropWords}>
        {t('drop')} <span>{t('limit', { mb })}</span>
      </p>
    </div>
  )
}

function useDrops(bench: Workbench, bringing: Bringing): boolean {
  const room = useStore(bench.canvas.room)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!room) return undefined
    return listenToDrops({
      host: room.host,
      mayBring: () => mayBring(bench),
      onOver: setOver,
      onDrop(files, at) {
        const { left, top } = room.host.getBoundingClientRect()
        void bringing.bring(files, bench.camera.toBoard({ x: at.x - left, y: at.y - top }))
      },
    })
  }, [bench, bringing, room])
  return isOver
}

/** There is nothing to do on the canvas with this tool in hand: it asks which pictures at once. */
function useToolAsDialog({ toolbox, aside: { panel } }: Workbench): void {
  useEffect(() => {
    const onTool = () => {
      if (toolbox.get() !== 'image') return
      toolbox.choose('select')
      panel.set('image')
    }
    onTool()
    return toolbox.observe(onTool)
  }, [toolbox, panel])
}

/** What nobody else has seen yet would be lost with the page. */
function useWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isNeeded])
}

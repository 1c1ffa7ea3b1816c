import type { Box } from '@samtavle/shared/geometry/box'
import { ImageOff, ImageUp } from 'lucide-react'
import { useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import type { Camera } from '../view/camera.ts'
import type { Arriving, Bringing } from './bringing.ts'
import styles from './images.module.css'

interface Props {
  arriving: Arriving
  bringing: Bringing
  camera: Camera
  /** What a picture's file may be at most, in megabytes. */
  mb: number
}

/** A picture where it will stand, and how far it has come; what to do when it can't. */
export function ArrivingImage({ arriving, bringing, camera, mb }: Props) {
  const { t } = useTranslation('images')
  const { id, stage, name, preview } = arriving
  const card = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  useAtBox(card, arriving, camera)
  usePreview(canvas, preview)
  const isRefused = stage.kind === 'refused'
  const Icon = isRefused ? ImageOff : ImageUp
  return (
    <div ref={card} className={styles.card} data-refused={isRefused || undefined}>
      <canvas ref={canvas} className={styles.preview} aria-hidden />
      <div className={styles.state} role={isRefused ? 'alert' : 'status'}>
        <p className={styles.words}>
          <Icon size={18} aria-hidden />
          <span>{isRefused ? t(`refused.${wordOf(stage.why)}`, { mb }) : t(`stages.${stage.kind}`)}</span>
        </p>
        {name !== '' && isRefused && <p className={styles.name}>{name}</p>}
        {stage.kind === 'sending' && (
          <progress
            className={styles.progress}
            aria-label={t('stages.sending')}
            max={1}
            value={stage.share}
          />
        )}
        {(isRefused || stage.kind === 'waiting') && (
          <div className={styles.choices}>
            {isRefused && preview && <Button onClick={() => void bringing.again(id)}>{t('again')}</Button>}
            <Button onClick={() => bringing.drop(id)}>{t('remove')}</Button>
          </div>
        )}
      </div>
    </div>
  )
}

const words = ['no-image', 'too-large', 'too-many-pixels', 'no-room', 'not-allowed'] as const
type Word = (typeof words)[number] | 'other'

function wordOf(why: string): Word {
  return words.find((word) => word === why) ?? 'other'
}

/** Keeps it where it stands on the board while the camera moves, without React. */
function useAtBox(card: RefObject<HTMLElement | null>, { box }: Arriving, camera: Camera): void {
  useEffect(() => {
    const place = () => card.current && putAt(card.current, box, camera)
    place()
    return camera.observe(place)
  }, [card, box, camera])
}

function putAt({ style }: HTMLElement, box: Box, camera: Camera): void {
  const { zoom } = camera.get()
  const { x, y } = camera.toScreen(box)
  style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
  style.width = `${Math.round(box.w * zoom)}px`
  style.height = `${Math.round(box.h * zoom)}px`
}

function usePreview(canvas: RefObject<HTMLCanvasElement | null>, preview: Blob | undefined): void {
  useEffect(() => {
    if (preview) void show(preview, () => canvas.current)
  }, [canvas, preview])
}

/** Small is enough: it is only there until the picture itself is. */
async function show(preview: Blob, where: () => HTMLCanvasElement | null): Promise<void> {
  const bitmap = await createImageBitmap(preview, { resizeWidth: 480 })
  const canvas = where()
  if (canvas) {
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  }
  bitmap.close()
}

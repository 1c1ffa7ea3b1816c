import { linkCardOf } from '@samtavle/shared/shapes/link/link-card-of'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import type { Workbench } from '../workbench.ts'
import styles from './tool-options.module.css'

/** Where the next link card leads; Enter puts it in the middle, a click on the board wherever one likes. */
export function LinkOptions({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('making')
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const desk = useStore(workbench.canvas.desk)
  const put = (said: string) => {
    setWords(said)
    setIsWrong(false)
    const { link: _before, ...others } = workbench.chosen.styles.get()
    const card = linkCardOf(said)
    workbench.chosen.styles.set(card ? { ...others, link: card.props } : others)
  }
  useEffect(() => {
    // Whoever takes this tool has an address to give.
    field.current?.focus()
    // It is for one card: the next has an address of its own.
    return () => {
      const { link: _done, ...others } = workbench.chosen.styles.get()
      workbench.chosen.styles.set(others)
    }
  }, [workbench])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!linkCardOf(words)) setIsWrong(true)
    else desk?.place()
  }
  return (
    <section className={styles.form} aria-label={t('link.label')}>
      <form onSubmit={onSubmit}>
        <Field
          ref={field}
          label={t('link.address')}
          type="text"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          value={words}
          {...(isWrong && { error: t('link.hint') })}
          onChange={(event) => put(event.target.value)}
        />
        <Button type="submit" look="primary">
          {t('link.put')}
        </Button>
      </form>
    </section>
  )
}

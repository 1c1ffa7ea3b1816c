import { useTranslation } from 'react-i18next'
import { Button, type ButtonLook } from '../../ui/button.tsx'
import styles from './question.module.css'

interface Props {
  question: string
  confirm: string
  look?: ButtonLook
  onDo: () => void
  onCancel: () => void
}

/** Asks once, in the place where it was pressed; Escape is no. */
export function Question({ question, confirm, look = 'primary', onDo, onCancel }: Props) {
  const { t } = useTranslation()
  const onKeyDown = ({ key }: { key: string }) => key === 'Escape' && onCancel()
  return (
    <fieldset className={styles.question}>
      <legend className={styles.words}>{question}</legend>
      <div className={styles.answers}>
        <Button look={look} ref={focusOn} onClick={onDo} onKeyDown={onKeyDown}>
          {confirm}
        </Button>
        <Button onClick={onCancel} onKeyDown={onKeyDown}>
          {t('cancel')}
        </Button>
      </div>
    </fieldset>
  )
}

function focusOn(button: HTMLButtonElement | null): void {
  button?.focus()
}

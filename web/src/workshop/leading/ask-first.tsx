import { useRef, useState, type ReactNode } from 'react'
import { Button, type ButtonLook } from '../../ui/button.tsx'
import { Question } from './question.tsx'

interface Props {
  /** What is asked before it is done; undefined when it needs no thinking over. */
  question: string | undefined
  /** The words of the answer that does it. */
  confirm: string
  look?: ButtonLook
  className?: string | undefined
  shortcut?: string
  onDo: () => void
  children: ReactNode
}

/** A button that asks once, in its own place, before it does what can't be undone. */
export function AskFirst({ question, confirm, look = 'plain', className, shortcut, onDo, children }: Props) {
  const [isAsking, setAsking] = useState(false)
  const asker = useRef<HTMLButtonElement>(null)
  const cancel = () => {
    setAsking(false)
    // The button comes back in the place of the question, and the keyboard with it.
    requestAnimationFrame(() => asker.current?.focus())
  }
  if (isAsking && question !== undefined)
    return (
      <Question
        question={question}
        confirm={confirm}
        look={look === 'danger' ? look : 'primary'}
        onCancel={cancel}
        onDo={() => {
          setAsking(false)
          onDo()
        }}
      />
    )
  return (
    <Button
      ref={asker}
      look={look}
      className={className}
      aria-keyshortcuts={shortcut}
      onClick={() => (question === undefined ? onDo() : setAsking(true))}
    >
      {children}
    </Button>
  )
}

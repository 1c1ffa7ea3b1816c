import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'

/** Copies, and says for a moment that it has. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  const Icon = copied ? Check : Copy
  return (
    <Button aria-label={label} onClick={() => void copy(text).then(setCopied)}>
      <Icon size={18} aria-hidden />
      <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
    </Button>
  )
}

/** The clipboard is closed to pages without HTTPS; there the old way, by a selection, still works. */
async function copy(text: string): Promise<boolean> {
  if (isSecureContext) {
    await navigator.clipboard.writeText(text)
    return true
  }
  const field = document.createElement('textarea')
  field.value = text
  // Inside the open dialog, which would take the focus back from anywhere else.
  const home = document.querySelector('[role=dialog]') ?? document.body
  home.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}

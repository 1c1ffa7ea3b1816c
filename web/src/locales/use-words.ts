import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { learn, type LaterNamespace } from './i18n.ts'

/** Whether the words of a namespace are here; asks for them when they are not. */
export function useWords(namespace: LaterNamespace): boolean {
  const { i18n } = useTranslation()
  const [, setLearned] = useState(0)
  const known = i18n.hasResourceBundle(i18n.language, namespace)
  useEffect(() => {
    if (known) return undefined
    let gone = false
    void learn(i18n, namespace).then(() => gone || setLearned((times) => times + 1))
    return () => {
      gone = true
    }
  }, [i18n, known, namespace])
  return known
}

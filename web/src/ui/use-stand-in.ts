import { cloneElement, useState, type ReactElement } from 'react'

interface StandIn {
  /** Whether it was pressed. */
  isWanted: boolean
  /** To be shown as long as what it opens is on its way. */
  meanwhile: ReactElement
}

/** A button that is there before what it opens, and remembers that it was pressed: no press is lost on a slow line. */
export function useStandIn(trigger: ReactElement<{ onClick?: () => void }>): StandIn {
  const [isWanted, setWanted] = useState(false)
  return { isWanted, meanwhile: cloneElement(trigger, { onClick: () => setWanted(true) }) }
}

import { leads } from '@samtavle/shared/access/person'
import type { WorkshopView } from '@samtavle/shared/workshop/view'
import { useView } from '../../workshop/use-view.ts'
import type { Studio } from './use-studio.ts'
import { later } from '../../ui/later.tsx'

// A free board needs nothing of the workshop, so it comes when there is one.
const StepBar = later(async () => (await import('../../workshop/taking-part/step-bar.tsx')).StepBar)
const TakingPart = later(async () => (await import('../../workshop/taking-part/taking-part.tsx')).TakingPart)
const LeadDrawer = later(async () => (await import('../../workshop/leading/lead-drawer.tsx')).LeadDrawer)

const LaserButton = later(async () => (await import('../../canvas/together/laser-button.tsx')).LaserButton)

const isRunning = (view: WorkshopView | undefined) => view !== undefined && view.step !== null

/** Between the top bar's ends: the step that is under way. */
export function StepSlot({ studio }: { studio: Studio }) {
  const hasStep = useView(studio.workshop, isRunning)
  return hasStep && <StepBar studio={studio} />
}

/** In the tool bar, for those who lead while a step is under way. */
export function LaserSlot({ studio }: { studio: Studio }) {
  const points = useView(studio.workshop, (view) => isRunning(view) && leads(view?.you.role ?? 'observer'))
  return points && <LaserButton workbench={studio.workbench} />
}

/** What lies over the board: for everybody in a running step, and for those who lead from the beginning. */
export function Drawers({ studio }: { studio: Studio }) {
  const hasStep = useView(studio.workshop, isRunning)
  const isLeading = useView(studio.workshop, (view) => view !== undefined && leads(view.you.role))
  return (
    <>
      {hasStep && <TakingPart studio={studio} />}
      {isLeading && <LeadDrawer studio={studio} />}
    </>
  )
}

import { linkRoles, type LinkRole } from '@samtavle/shared/access/person'
import { Monitor } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/use-store.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useServices } from '../../services.tsx'
import type { Studio } from '../use-studio.ts'
import { BigScreen } from './big-screen.tsx'
import { boardLinks, type BoardLinks } from './board-links.ts'
import { CopyButton } from './copy-button.tsx'
import { LinkRow } from './link-row.tsx'
import { RenewDialog } from './renew-dialog.tsx'
import styles from './share-dialog.module.css'
import { WayIn } from './way-in.tsx'

interface Props {
  studio: Studio
  onClose: () => void
  /** After one's own link was renewed, the board is entered anew with the new one. */
  onReenter: () => void
}

/** The ways onto the board that one may hand on: all three for facilitators, one's own for everybody else. */
export function ShareDialog({ studio: { info }, onClose, onReenter }: Props) {
  const { t } = useTranslation()
  const { boards } = useServices()
  const say = useToast()
  // The list changes when a link is renewed.
  useStore(boards.all)
  const links = boardLinks(location.origin, info.id, boards.get(info.id))
  const [renewing, setRenewing] = useState<LinkRole>()
  const [isBig, setBig] = useState(false)
  const invitation = links.of('participant')

  if (isBig && invitation)
    return <BigScreen title={info.title} link={invitation} code={links.code} onClose={() => setBig(false)} />
  if (renewing)
    return (
      <RenewDialog
        info={info}
        role={renewing}
        onClose={() => setRenewing(undefined)}
        onRenewed={() => {
          say(t('share.renewed'))
          setRenewing(undefined)
          if (renewing === info.you.role) onReenter()
        }}
      />
    )
  const isFacilitator = info.you.role === 'facilitator'
  return (
    <Dialog open onClose={onClose} title={t('share.title')} wide={isFacilitator}>
      {isFacilitator && invitation && (
        <>
          <WayIn link={invitation} code={links.code} />
          <Button className={styles.big} onClick={() => setBig(true)}>
            <Monitor size={18} aria-hidden />
            {t('share.bigScreen')}
          </Button>
        </>
      )}
      {isFacilitator ? (
        <section>
          <h3 className={styles.heading}>{t('share.links')}</h3>
          <ul>
            {[...linkRoles].toSorted(participantsFirst).map((role) => (
              <LinkRow key={role} role={role} link={links.of(role)} onRenew={() => setRenewing(role)} />
            ))}
          </ul>
        </section>
      ) : (
        // Whoever was made co-facilitator came by the participants' link.
        <OwnLink role={info.you.role === 'co-facilitator' ? 'participant' : info.you.role} links={links} />
      )}
    </Dialog>
  )
}

function OwnLink({ role, links }: { role: LinkRole; links: BoardLinks }) {
  const { t } = useTranslation()
  const link = links.of(role)
  if (!link) return <p>{t('share.nothingToShare')}</p>
  return (
    <div className={styles.own}>
      <p>{t('share.ownLead')}</p>
      <WayIn link={link} code={role === 'participant' ? links.code : undefined} />
      <CopyButton text={link} label={t('share.copyLink', { role: t(`roles.${role}`).toLowerCase() })} />
    </div>
  )
}

/** In the order of how often they are needed. */
function participantsFirst(a: LinkRole, b: LinkRole): number {
  const order: readonly LinkRole[] = ['participant', 'observer', 'facilitator']
  return order.indexOf(a) - order.indexOf(b)
}

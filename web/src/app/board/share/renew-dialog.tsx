import type { LinkRole } from '@samtavle/shared/access/person'
import type { BoardInfo, RenewedLink } from '@samtavle/shared/protocol/http'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, Refusal } from '../../../connection/api.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'
import { useServices, type Services } from '../../services.tsx'
import styles from '../confirm.module.css'

interface Props {
  info: BoardInfo
  role: LinkRole
  onClose: () => void
  onRenewed: () => void
}

/** Asks before a link stops working, for others are sent out by it. */
export function RenewDialog({ info, role, onClose, onRenewed }: Props) {
  const { t } = useTranslation()
  const services = useServices()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const renew = async () => {
    setBusy(true)
    const answer = await renewLink(services, info, role)
    setBusy(false)
    if (answer.ok) onRenewed()
    else setRefusal(answer.refusal)
  }
  return (
    <Dialog open onClose={onClose} title={t('share.renewTitle', { role: t(`roles.${role}`).toLowerCase() })}>
      <div className={styles.text}>
        <p>{t('share.renewText')}</p>
        {role === 'participant' && <p>{t('share.renewCodeText')}</p>}
        {role === info.you.role && <p>{t('share.renewSelfText')}</p>}
        {refusal && (
          <p role="alert" className={styles.refusal}>
            {t(`refusals.${refusal}`)}
          </p>
        )}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button look="danger" disabled={busy} onClick={() => void renew()}>
          {t('share.renew')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** Who renews the link that they came in by goes straight in again by the new one. */
async function renewLink(
  { api, boards, now }: Services,
  { id, title, you }: BoardInfo,
  role: LinkRole,
): Promise<Answer<RenewedLink>> {
  const answer = await api.renewLink(id, role)
  if (!answer.ok) return answer
  const { secret, code } = answer.value
  boards.remember({ id, title, role: you.role, secrets: { [role]: secret }, ...(code && { code }) }, now())
  if (role !== you.role) return answer
  const joined = await api.joinByLink(id, { secret, alias: you.alias, sector: you.sector })
  return joined.ok ? answer : joined
}

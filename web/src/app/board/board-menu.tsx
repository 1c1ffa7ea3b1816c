import { leads } from '@samtavle/shared/access/person'
import { CircleHelp, Download, FileUp, House, PencilRuler, Search, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useStore } from '../../state/use-store.ts'
import { Menu, MenuItem, MenuSeparator, MenuSwitch } from '../../ui/menu.tsx'
import { LanguageChoice, ThemeChoices } from '../preference-choices.tsx'
import type { BoardDialog } from './board-dialog.ts'
import type { Studio } from './use-studio.ts'

interface Props {
  studio: Studio
  trigger: ReactElement
  isWanted: boolean
  onOpen: (dialog: BoardDialog) => void
}

/** What one needs now and then; on a phone also what has no room of its own. */
export function BoardMenu({ studio, trigger, isWanted, onOpen }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { workbench } = studio
  const actor = useStore(workbench.actor)
  const { role } = actor.person
  const mayDelete = role === 'facilitator'
  return (
    <Menu trigger={trigger} isWanted={isWanted}>
      <MenuItem icon={<House size={18} aria-hidden />} onSelect={() => void navigate('/')}>
        {t('toHome')}
      </MenuItem>
      <MenuItem icon={<Download size={18} aria-hidden />} onSelect={() => onOpen('export')}>
        {t('export.title')}
      </MenuItem>
      <MenuItem icon={<Search size={18} aria-hidden />} onSelect={() => workbench.aside.panel.set('search')}>
        {t('board.search')}
      </MenuItem>
      <MenuItem
        icon={<CircleHelp size={18} aria-hidden />}
        onSelect={() => workbench.aside.panel.set('help')}
      >
        {t('board.help')}
      </MenuItem>
      {leads(role) && (
        <MenuSwitch
          icon={<PencilRuler size={18} aria-hidden />}
          checked={actor.editsTemplate}
          onChange={(editsTemplate) => workbench.actor.set({ ...actor, editsTemplate })}
        >
          {t('board.editTemplate')}
        </MenuSwitch>
      )}
      <MenuSeparator />
      <LanguageChoice />
      <ThemeChoices />
      {mayDelete && (
        <>
          <MenuSeparator />
          <MenuItem icon={<FileUp size={18} aria-hidden />} onSelect={() => onOpen('replace')}>
            {t('board.replaceBoard')}
          </MenuItem>
          <MenuItem danger icon={<Trash2 size={18} aria-hidden />} onSelect={() => onOpen('delete')}>
            {t('board.deleteBoard')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}

import { Menu } from '@base-ui/react/menu'
import {
  Bold,
  Check,
  ExternalLink,
  Italic,
  List,
  ListOrdered,
  Strikethrough,
  Type,
  type LucideIcon,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { learn } from '../../locales/i18n.ts'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/floating.module.css'
import { BarMenu } from './bar-menu.tsx'
import {
  canFormat,
  formatSelection,
  isFormatted,
  linksIn,
  type WholeFormat,
} from '../formats/format-selection.ts'
import bar from './selection-bar.module.css'
import { useSelected } from '../use-selected.ts'
import type { Workbench } from '../workbench.ts'

const formats = [
  { format: 'bold', name: 'bold', icon: Bold },
  { format: 'italic', name: 'italic', icon: Italic },
  { format: 'strike', name: 'strike', icon: Strikethrough },
  { format: 'bullet', name: 'bullet-list', icon: List },
  { format: 'ordered', name: 'numbered-list', icon: ListOrdered },
] as const satisfies readonly { format: WholeFormat; name: string; icon: LucideIcon }[]

/** How all that is written in the selection looks, and where it leads; nothing when nothing is. */
export function FormatMenu({ workbench }: { workbench: Workbench }) {
  const { t, i18n } = useTranslation('writing')
  const [hasWords, setHasWords] = useState(false)
  useSelected(workbench)
  useEffect(() => {
    void Promise.all([learn(i18n, 'writing'), learn(i18n, 'commands')]).then(() => setHasWords(true))
  }, [i18n])
  const links = linksIn(workbench)
  const can = formats.filter(({ format }) => canFormat(workbench, format))
  if (!hasWords || (can.length === 0 && links.length === 0)) return null
  return (
    <BarMenu name={t('bar')} icon={<Type size={20} aria-hidden />}>
      {can.map((one) => (
        <Item key={one.format} workbench={workbench} {...one} />
      ))}
      {links.map((link) => (
        <Menu.Item
          key={link}
          className={classNames(floating.item, bar.address)}
          render={
            <a href={link} target="_blank" rel="noopener noreferrer">
              <ExternalLink size={20} aria-hidden />
              <span>{t('open', { address: link })}</span>
            </a>
          }
        />
      ))}
    </BarMenu>
  )
}

function Item({ workbench, format, name, icon: Icon }: (typeof formats)[number] & { workbench: Workbench }) {
  const { t } = useTranslation('commands')
  return (
    <Menu.CheckboxItem
      className={classNames(floating.item, bar.choice)}
      checked={isFormatted(workbench, format)}
      onCheckedChange={() => formatSelection(workbench, format)}
    >
      <Icon size={20} aria-hidden />
      <span>{t(name)}</span>
      <Menu.CheckboxItemIndicator className={bar.checked}>
        <Check size={16} aria-hidden />
      </Menu.CheckboxItemIndicator>
    </Menu.CheckboxItem>
  )
}

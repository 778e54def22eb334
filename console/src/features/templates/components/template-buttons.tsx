/** The buttons under a message. */
import { ExternalLink, Phone, Plus, Reply, X } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { FieldSet, TextField } from '../../../components/ui/field.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../components/ui/menu.tsx'
import type { TemplateButton } from '../draft.ts'

interface TemplateButtonsProps {
  readonly buttons: readonly TemplateButton[]
  readonly onButtons: (buttons: readonly TemplateButton[]) => void
}

const most = 10

export function TemplateButtons({ buttons, onButtons }: TemplateButtonsProps) {
  const change = (at: number, part: Partial<TemplateButton>) =>
    onButtons(buttons.map((button, index) => (index === at ? { ...button, ...part } : button)))
  const add = (button: TemplateButton) => onButtons(inBlocks([...buttons, button]))
  return (
    <FieldSet label="Buttons">
      <div className="stack">
        {buttons.map((button, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is typed into a button must not make it another one.
          <div className="button-row" key={index}>
            <TextField
              label={words[button.type] ?? button.type}
              path={`/components/3/buttons/${index}/text`}
              maxLength={25}
              value={button.text ?? ''}
              onText={(text) => change(index, { text })}
              autoComplete="off"
            />
            {button.type === 'URL' ? (
              <TextField
                label="Link"
                type="url"
                value={button.url ?? ''}
                onText={(url) => change(index, { url })}
                autoComplete="off"
              />
            ) : null}
            {button.type === 'PHONE_NUMBER' ? (
              <TextField
                label="Number"
                type="tel"
                dir="ltr"
                value={button.phone_number ?? ''}
                onText={(phone_number) => change(index, { phone_number })}
                autoComplete="off"
              />
            ) : null}
            <IconButton
              icon={X}
              label="Remove the button"
              look="ghost"
              onClick={() => onButtons(buttons.filter((_, other) => other !== index))}
            />
          </div>
        ))}
        {buttons.length >= most ? null : (
          <p>
            <Menu
              align="start"
              trigger={
                <Button size="sm">
                  <Icon of={Plus} size="sm" />
                  Button
                </Button>
              }
            >
              <MenuItem icon={Reply} onSelect={() => add({ type: 'QUICK_REPLY', text: '' })}>
                A quick reply
              </MenuItem>
              <MenuItem icon={ExternalLink} onSelect={() => add({ type: 'URL', text: '', url: '' })}>
                A link
              </MenuItem>
              <MenuItem icon={Phone} onSelect={() => add({ type: 'PHONE_NUMBER', text: '', phone_number: '' })}>
                A number to call
              </MenuItem>
            </Menu>
          </p>
        )}
      </div>
    </FieldSet>
  )
}

const words: Readonly<Partial<Record<TemplateButton['type'], string>>> = {
  QUICK_REPLY: 'Quick reply',
  URL: 'Link button',
  PHONE_NUMBER: 'Call button',
}

/** WhatsApp wants the quick replies in one block. */
function inBlocks(buttons: readonly TemplateButton[]): readonly TemplateButton[] {
  return [
    ...buttons.filter((button) => button.type !== 'QUICK_REPLY'),
    ...buttons.filter((button) => button.type === 'QUICK_REPLY'),
  ]
}

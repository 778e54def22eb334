/** A sign-up form of one's own that sends here: fields apart from the boxes, and no box ticked. */
import { CopyBlock } from '../../../../components/ui/copy.tsx'
import type { PlaceProps } from './in-the-world.tsx'

export function RegistrationSnippet({ point }: PlaceProps) {
  const fields = (point.settings.registration_form?.fields ?? []).map(
    ({ attribute, kind }) =>
      `  <label>${attribute} <input name="${attribute}" type="${kind === 'choice' ? 'text' : kind}"></label>`,
  )
  const boxes = point.topics.map(
    ({ key, name }) => `  <label><input type="checkbox" name="topic" value="${key}"> ${name} on WhatsApp</label>`,
  )
  const form = [
    `<form method="post" action="${point.url}">`,
    ...fields,
    '  <label>Telephone <input name="number" type="tel" autocomplete="tel"></label>',
    ...boxes,
    '  <button name="do" value="yes">Register</button>',
    '</form>',
  ]
  return (
    <>
      <p className="sm">Or a form of your own. Whoever ticks no box is registered all the same.</p>
      <CopyBlock text={form.join('\n')} />
    </>
  )
}

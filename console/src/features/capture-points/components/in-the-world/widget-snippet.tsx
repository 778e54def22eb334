/** One script tag and one element, to be pasted into a page. */
import { CopyBlock } from '../../../../components/ui/copy.tsx'
import type { PlaceProps } from './in-the-world.tsx'

export function WidgetSnippet({ point }: PlaceProps) {
  const { origin } = new URL(point.url)
  return (
    <>
      <p className="sm">Paste this where the question should stand. It needs nothing else, and sets no cookie.</p>
      <CopyBlock
        text={`<script type="module" src="${origin}/widget.js"></script>\n<assent-optin point="${point.slug}"></assent-optin>`}
      />
    </>
  )
}

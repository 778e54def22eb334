/** What waits for somebody, and the way there. */
import type { Overview } from '@contract/overview.ts'
import { Link, type LinkProps } from '@tanstack/react-router'
import {
  Building2,
  CircleHelp,
  EarOff,
  FileText,
  type LucideIcon,
  MailQuestion,
  Megaphone,
  TriangleAlert,
} from 'lucide-react'
import { TemplateIcon } from '../../../components/ui/product-icons.ts'
import { Section } from '../../../components/ui/section.tsx'
import { TodoList } from '../../../components/ui/todo.tsx'
import { paths } from '../../../config/paths.ts'

type Need = Overview['needs_you'][number]

const icons: Readonly<Record<Need['kind'], LucideIcon>> = {
  profile_incomplete: Building2,
  notice_not_reviewed: FileText,
  notice_missing_language: FileText,
  template_paused: TemplateIcon,
  template_rejected: TemplateIcon,
  template_without_stop: TemplateIcon,
  template_category_changed: TemplateIcon,
  sender_not_listening: EarOff,
  sender_stopped: EarOff,
  held_message: MailQuestion,
  unread_message: MailQuestion,
  in_doubt_delivery: CircleHelp,
  campaign_paused: Megaphone,
}

export function NeedsYou({ needs }: { readonly needs: Overview['needs_you'] }) {
  return (
    <Section title="Needs you">
      {needs.length === 0 ? (
        <p className="sm faint">Nothing waits for anybody.</p>
      ) : (
        <TodoList
          todos={needs.map((need, index) => ({
            key: `${need.kind} ${need.subject ?? index}`,
            icon: icons[need.kind] ?? TriangleAlert,
            link: (
              <Link className="strong" {...whereTo(need)}>
                {need.title}
              </Link>
            ),
            more: need.detail,
          }))}
        />
      )}
    </Section>
  )
}

function whereTo({ kind, subject }: Need): LinkProps {
  if (kind === 'profile_incomplete') return { to: paths.settingsProfile }
  if (kind.startsWith('sender')) return { to: paths.settingsWhatsApp }
  if (kind.startsWith('notice'))
    return subject === null ? { to: paths.notices } : { to: paths.notice, params: { noticeId: subject } }
  if (kind.startsWith('template')) {
    return subject === null ? { to: paths.templates } : { to: paths.template, params: { templateId: subject } }
  }
  if (kind === 'held_message') return { to: paths.reviews }
  if (kind === 'campaign_paused' || kind === 'in_doubt_delivery') {
    return subject === null ? { to: paths.campaigns } : { to: paths.campaign, params: { campaignId: subject } }
  }
  return subject === null ? { to: paths.contacts } : { to: paths.contact, params: { contactId: subject } }
}

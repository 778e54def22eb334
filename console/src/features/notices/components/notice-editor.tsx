/** A notice in one language: the words, how they will look, its review and its versions. */
import type { Notice, NoticeVersion, NoticeWords } from '@contract/notice.ts'
import type { Topic } from '@contract/topic.ts'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Device } from '../../../components/ui/device.tsx'
import { Fingerprint } from '../../../components/ui/fingerprint.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { LanguageTabs } from '../../../components/ui/language-tabs.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { type Business, contentOf, wordsOf } from '../../../components/wording/content.ts'
import { NoticeForm } from '../../../components/wording/notice-form.tsx'
import { NoticePreview } from '../../../components/wording/notice-preview.tsx'
import { useMay } from '../../../resources/session.ts'
import { useWriteVersion } from '../api/write-version.ts'
import { Review } from './review.tsx'
import { Versions } from './versions.tsx'

interface NoticeEditorProps {
  readonly notice: Notice
  readonly topics: readonly Topic[]
  readonly business: Business
}

/** `language` is the one to begin with, where the notice has it. */
export function NoticeEditor({
  notice,
  topics,
  business,
  language: first,
}: NoticeEditorProps & { readonly language: string }) {
  const languages = notice.languages.map((one) => one.language)
  const [added, setAdded] = useState<readonly string[]>([])
  const [language, setLanguage] = useState(languages.includes(first) ? first : (languages[0] ?? 'en'))
  const all = [...languages, ...added.filter((one) => !languages.includes(one))]
  const versions = notice.versions.filter((one) => one.language === language)
  // A language that is new begins with the words of the first, to be translated.
  const base = versions[0] ?? notice.versions.find((one) => one.language === first) ?? notice.versions[0]
  if (base === undefined) return null
  return (
    <OneLanguage
      key={`${language} ${versions[0]?.version ?? 0}`}
      notice={notice}
      topics={topics}
      business={business}
      language={language}
      versions={versions}
      base={base}
      tabs={
        <LanguageTabs
          className="push"
          languages={all}
          value={language}
          onValue={setLanguage}
          onAdd={(one) => {
            setAdded([...added, one])
            setLanguage(one)
          }}
        />
      }
    />
  )
}

interface OneLanguageProps extends NoticeEditorProps {
  readonly language: string
  readonly versions: readonly NoticeVersion[]
  readonly base: NoticeVersion
  readonly tabs: React.ReactNode
}

function OneLanguage({ notice, topics, business, language, versions, base, tabs }: OneLanguageProps) {
  const may = useMay()
  const toast = useToast()
  const write = useWriteVersion(notice.id)
  const [shown, setShown] = useState(versions[0]?.version)
  const [words, setWords] = useState<NoticeWords>(() => wordsOf(base.content))
  const [touched, setTouched] = useState(versions.length === 0)
  const version = versions.find((one) => one.version === shown)
  const live = notice.languages.find((one) => one.language === language)?.live ?? null
  const draft = touched || version?.stale === true
  const content = touched || version === undefined ? contentOf(words, topics, language, business) : version.content

  const show = (number: number) => {
    const picked = versions.find((one) => one.version === number)
    if (picked === undefined) return
    setShown(number)
    setWords(wordsOf(picked.content))
    setTouched(false)
  }
  const submit = () =>
    write.mutate(
      { language, content: words },
      { onSuccess: () => toast({ text: 'A new version; it waits for its review' }) },
    )

  return (
    <div className="maker">
      <Form className="pad stack stack--6" onSubmit={submit} error={write.error}>
        <div className="row row--wrap">
          <h2>Wording</h2>
          {tabs}
        </div>
        <NoticeForm
          words={words}
          language={language}
          topics={topics}
          path="/content"
          onWords={(next) => {
            setWords(next)
            setTouched(true)
          }}
        />
        <Note icon={Lock}>
          <b>Keeping it fixes this wording</b> as version {(versions[0]?.version ?? 0) + 1}. Records made until then
          keep the words that people were shown.
        </Note>
        {may('notice:write') ? (
          <p>
            <Button type="submit" look="primary" busy={write.isPending} disabled={!draft}>
              Keep as version {(versions[0]?.version ?? 0) + 1}
            </Button>
          </p>
        ) : null}
      </Form>
      <div className="maker__stage">
        <div className="row full">
          <span className="sm faint">{touched ? 'A draft' : `Version ${shown}`}</span>
          <span className="push sm faint">As it will be shown</span>
        </div>
        <Device className="preview device--page">
          <NoticePreview content={content} language={language} mark="neutral" />
        </Device>
        {version === undefined || touched ? null : (
          <p className="xs faint row">
            <Fingerprint hash={version.sha256} /> version {version.version}
          </p>
        )}
      </div>
      <aside aria-label="Review and versions">
        {version === undefined || touched ? null : (
          <Review key={version.version} notice={notice.id} version={version} live={live} />
        )}
        {versions.length === 0 ? null : <Versions versions={versions} live={live} shown={shown ?? 0} onShow={show} />}
      </aside>
    </div>
  )
}

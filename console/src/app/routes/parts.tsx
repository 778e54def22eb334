/** Every part of the look with all its states, to hold against the pictures. Only while the console is being built. */
import {
  CheckIcon,
  Copy,
  Download,
  FileText,
  Hand,
  MessageCircle,
  Pause,
  Pencil,
  Plus,
  RotateCw,
  Search,
} from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { BarList, BarTable } from '../../components/ui/bar-list.tsx'
import { ChartBlank, Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Check, Options, Radio } from '../../components/ui/check.tsx'
import { Confirm } from '../../components/ui/confirm.tsx'
import { CopyBlock, CopyLine } from '../../components/ui/copy.tsx'
import { Device } from '../../components/ui/device.tsx'
import { Face } from '../../components/ui/face.tsx'
import { Feed } from '../../components/ui/feed.tsx'
import { TextArea, TextField } from '../../components/ui/field.tsx'
import { Figures, FiguresLoading } from '../../components/ui/figures.tsx'
import { Fingerprint } from '../../components/ui/fingerprint.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { IconButton } from '../../components/ui/icon-button.tsx'
import { Lifeline } from '../../components/ui/lifeline.tsx'
import { Mark } from '../../components/ui/mark.tsx'
import { Menu, MenuItem, MenuLine } from '../../components/ui/menu.tsx'
import { Message } from '../../components/ui/message.tsx'
import { Mix, MixLegend, StateLegend } from '../../components/ui/mix.tsx'
import { Note } from '../../components/ui/note.tsx'
import { PaceChart } from '../../components/ui/pace-chart.tsx'
import { Picker, PickerAdd, PickerFind, PickerSet } from '../../components/ui/picker.tsx'
import { CaptureIcon } from '../../components/ui/product-icons.ts'
import { Progress } from '../../components/ui/progress.tsx'
import { Effect, Proof, Shown, ShownPair, ShownTick, Timeline, TimelineRecord } from '../../components/ui/record.tsx'
import { Rules } from '../../components/ui/rules.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { Select, SelectField } from '../../components/ui/select.tsx'
import { Sheet } from '../../components/ui/sheet.tsx'
import { State, type StateName } from '../../components/ui/state.tsx'
import { StatementChart } from '../../components/ui/statement-chart.tsx'
import { Steps } from '../../components/ui/steps.tsx'
import { Switch } from '../../components/ui/switch.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { Problem } from '../../lib/problem.ts'
import './parts.css'

const states: readonly (readonly [StateName, string])[] = [
  ['given', 'A yes that holds. May be messaged on this topic.'],
  ['pending', 'Asked, and not yet confirmed from the address.'],
  ['withdrawn', 'A no. Only the person can change it. Refused looks the same.'],
  ['expired', 'A yes that has grown too old.'],
  ['unknown', 'Never asked, or no proof.'],
]
const hash = '0a6cef293042e1c8f5b1a0d2c9e77f60'
const now = Date.now()
const day = 86_400_000

export function PartsRoute() {
  return (
    <main className="spec">
      <title>Parts · Assent</title>
      <header className="spec__head">
        <Mark />
        <h1>Parts</h1>
        <p>What every screen is made of. Both themes come from one list of tokens.</p>
      </header>
      <StateParts />
      <WordingParts />
      <ButtonParts />
      <FieldParts />
      <NoteParts />
      <WorkParts />
      <ChartParts />
      <RecordParts />
      <BlankParts />
    </main>
  )
}

function Part({
  title,
  wide = false,
  children,
}: {
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={wide ? 'spec__sec spec__sec--wide' : 'spec__sec'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <div className="spec__body">{children}</div>
    </section>
  )
}

function StateParts() {
  return (
    <Part title="Consent states">
      <ul className="states">
        {states.map(([state, means]) => (
          <li key={state}>
            <State state={state} />
            <State state={state} tag />
            <p>{means}</p>
          </li>
        ))}
      </ul>
      <Mix
        parts={[
          { state: 'given', count: 33_012 },
          { state: 'pending', count: 1204 },
          { state: 'withdrawn', count: 4962 },
          { state: 'expired', count: 1011 },
          { state: 'unknown', count: 26_229 },
        ]}
      />
      <StateLegend />
    </Part>
  )
}

function WordingParts() {
  return (
    <Part title="Fingerprint and lifeline">
      <p className="row sm">
        <Fingerprint hash={hash} />
        <span className="quiet">Type STOP to stop receiving WhatsApp messages.</span>
      </p>
      <div>
        <Lifeline
          from={now - 730 * day}
          to={now}
          spans={[
            { state: 'pending', from: now - 540 * day },
            { state: 'given', from: now - 518 * day },
            { state: 'expired', from: now - 88 * day },
            { state: 'withdrawn', from: now - 51 * day },
          ]}
        />
        <span className="life__ends num">
          <span>Two years ago</span>
          <span>now</span>
        </span>
      </div>
      <Shown hash={hash} foot={['English']}>
        <p>“May Acme Store send your order status to this number on WhatsApp?”</p>
      </Shown>
    </Part>
  )
}

function ButtonParts() {
  return (
    <Part title="Buttons">
      <div className="row row--wrap">
        <Button look="primary">
          <Icon of={Plus} />
          Capture point
        </Button>
        <Button>Export</Button>
        <Button look="ghost">Save as segment</Button>
        <Button look="danger">Stop for good</Button>
        <Button look="danger-fill">Record withdrawal</Button>
      </div>
      <div className="row row--wrap">
        <Button data-look="hover">Hover</Button>
        <Button data-look="focus">Focus</Button>
        <Button disabled>Off</Button>
        <Button busy>
          <Icon of={RotateCw} />
          Publishing
        </Button>
        <Button size="sm">Small</Button>
        <IconButton icon={Download} label="Export" />
      </div>
      <div className="row row--wrap">
        <Button size="lg" look="primary">
          Yes, message me
        </Button>
        <Button size="lg" look="no">
          No, thank you
        </Button>
      </div>
      <div className="row row--wrap">
        <Face name="Grace Whitfield" />
        <Face name={null} />
        <Face name="Grace Whitfield" size="lg" />
        <span className="tag">
          <Icon of={CheckIcon} />
          Yes, that was me
        </span>
      </div>
    </Part>
  )
}

function FieldParts() {
  const [topic, setTopic] = useState('offers')
  const [show, setShow] = useState('live')
  const [on, setOn] = useState(true)
  const topics = [
    { value: 'offers', label: 'Offers' },
    { value: 'order_status', label: 'Order status' },
  ]
  return (
    <Part title="Fields">
      <div className="two">
        <TextField label="Name" hint="Only you see this." defaultValue="Spring poster, Leeds" />
        <TextField label="Number" className="num" error="Two digits are missing." defaultValue="+61 491 570" />
        <SelectField label="Topic" value={topic} onValue={setTopic} choices={topics} />
        <TextField label="Sender" disabled defaultValue="Set by the workspace" />
      </div>
      <TextArea label="First lines" defaultValue="Choose what you would like, and on which numbers." rows={2} />
      <div className="row row--wrap">
        <Check label="Empty" />
        <Check label="Ticked by a person" defaultChecked />
        <Radio label="One" name="parts" defaultChecked />
        <Radio label="Other" name="parts" />
        <Switch aria-label="Reminders" on={on} onSwitch={setOn} />
      </div>
      <Options>
        <Radio name="scope" defaultChecked label="Everything" hint="All five topics, order status too" />
        <Radio name="scope" label="All marketing" hint="Recommendations, Offers, Updates" />
      </Options>
      <div className="row row--wrap">
        <Segmented
          label="Show"
          value={show}
          onValue={setShow}
          choices={[
            { value: 'live', label: 'Live' },
            { value: 'draft', label: 'Draft' },
          ]}
        />
        <Picker label="Topic" value={topic} onValue={setTopic} choices={topics} />
        <PickerSet label="Country is" onRemove={() => undefined}>
          France
        </PickerSet>
        <PickerFind label="Name or number" value="" onText={() => undefined} />
        <PickerAdd>
          <MenuItem>City</MenuItem>
        </PickerAdd>
      </div>
      <Select aria-label="Topic" value={undefined} onValue={setTopic} choices={topics} placeholder="Which topic?" />
    </Part>
  )
}

function NoteParts() {
  const toast = useToast()
  const [open, setOpen] = useState<'sheet' | 'confirm'>()
  const close = () => setOpen(undefined)
  return (
    <Part title="Notes, menu, toast, sheet">
      <Note>
        <b>Publishing fixes this wording</b> as version 7.
      </Note>
      <Note tone="warn">
        <b>This template is paused</b> by WhatsApp until 16:10. Sending goes on by itself then.
      </Note>
      <Note tone="danger">
        <b>Would be refused.</b> Grace withdrew Offers today at 14:21.
      </Note>
      <div className="row row--wrap">
        <Menu align="start" trigger={<Button>Menu</Button>}>
          <MenuItem icon={Copy}>Copy the link</MenuItem>
          <MenuItem icon={Pencil}>Rename</MenuItem>
          <MenuLine />
          <MenuItem icon={Pause} danger>
            Close for now
          </MenuItem>
        </Menu>
        <Button onClick={() => toast({ text: 'Capture point closed', undo: () => undefined })}>Toast</Button>
        <Button onClick={() => setOpen('sheet')}>Sheet</Button>
        <Button onClick={() => setOpen('confirm')}>Confirm</Button>
      </div>
      <Sheet
        open={open === 'sheet'}
        onClose={close}
        title="Record a withdrawal"
        foot={
          <>
            <span className="sheet__sum">Recorded by Noor Aziz</span>
            <Button className="push" onClick={close}>
              Cancel
            </Button>
            <Button look="danger-fill" onClick={close}>
              Record withdrawal
            </Button>
          </>
        }
      >
        <p className="sm quiet">For Grace Whitfield, when a no was said outside WhatsApp.</p>
        <Note>Nothing more is sent. Only Grace can undo this.</Note>
      </Sheet>
      <Confirm
        open={open === 'confirm'}
        onClose={close}
        title="Erase Grace Whitfield?"
        action="Erase"
        onConfirm={close}
      >
        <p>Name, numbers and evidence are removed. A no stays in force.</p>
      </Confirm>
    </Part>
  )
}

function WorkParts() {
  return (
    <Part title="Long work, copying, steps">
      <Progress title="till_export_2026-03.csv" label="Import" done={31_200} all={48_004}>
        <p className="row xs faint">
          <span>204 rows have no proof and stay unknown. You can leave this page.</span>
          <Button size="sm" className="push">
            Stop
          </Button>
        </p>
      </Progress>
      <CopyLine name="Address" text="https://consent.acme.example/inbound/whatsapp" />
      <CopyBlock text={'<a href="https://consent.acme.example/o/spring">\n  Get messages on WhatsApp\n</a>'} />
      <Steps steps={['Channel', 'Topics', 'Wording', 'Publish']} at={2} />
      <Rules
        groups={[
          {
            name: 'The three rules',
            rules: [
              { name: 'A mark beside the name WhatsApp', ok: 'look', more: 'None added yet.' },
              { name: 'Several numbers can be chosen', ok: 'yes' },
              { name: 'Each message type is explained', ok: 'no', more: 'Offers says nothing.' },
            ],
          },
        ]}
      />
    </Part>
  )
}

function ChartParts() {
  const days = Array.from({ length: 30 }, (_, index) => ({
    day: new Date(now - (29 - index) * day).toISOString().slice(0, 10),
    yes: 30 + ((index * 37) % 45),
    no: index === 20 ? 27 : 3 + ((index * 7) % 8),
  }))
  const stretches = Array.from({ length: 31 }, (_, index) => ({
    at: new Date(now - (31 - index) * 60_000).toISOString(),
    sent: index === 23 ? 0 : Math.min(330, 100 + index * 40),
  }))
  return (
    <Part title="Figures and charts" wide>
      <Figures
        figures={[
          { label: 'May be messaged now', value: 48_216, unit: 'numbers', note: '+1,284 in 30 days' },
          { label: 'Waiting for their answer', value: 1932, note: '61 % confirm within a day' },
          { label: 'Said no', value: null, note: 'In 30 days' },
          { label: 'Sent after a no', value: 0, note: 'It stays at nought' },
        ]}
      />
      <FiguresLoading labels={['May be messaged now', 'Waiting for their answer', 'Said no', 'Sent after a no']} />
      <StatementChart days={days} />
      <PaceChart
        label="Messages a minute"
        stretches={stretches}
        running
        left={stretches.slice(4, 28).map((stretch) => stretch.at)}
      />
      <MixLegend
        parts={[
          { state: 'given', count: 8914, name: 'Sent' },
          { state: 'gate', count: 2239, name: 'Refused by the gate' },
          { state: 'wait', count: 1327, name: 'Still to ask' },
        ]}
      />
      <BarTable
        heads={['Capture point', 'Asked', 'Said yes', 'Rate']}
        rows={[
          { key: 'a', icon: FileText, name: 'Checkout page', value: 584, cells: ['1,912', '584', '31 %'] },
          { key: 'b', icon: CaptureIcon, name: 'Spring poster, Leeds', value: 331, cells: ['806', '331', '41 %'] },
        ]}
      />
      <BarList
        none="Nobody has left."
        rows={[
          { key: 'a', icon: Hand, name: 'Tapped Stop offers', value: 19 },
          { key: 'b', icon: MessageCircle, name: 'Wrote a stop word', value: 14 },
        ]}
      />
    </Part>
  )
}

function RecordParts() {
  return (
    <Part title="Timeline, message" wide>
      <Timeline>
        <TimelineRecord
          at={new Date(now - 600_000).toISOString()}
          state="withdrawn"
          title="Withdrew Offers"
          how="by writing in chat"
          proof={<Proof record="019368f0-8a30-7cc2-9d11-5e0a7f9b1c01" receipt="#" sealed />}
          shown={
            <Shown hash={hash} foot={['English', 'Template autumn_lamps']}>
              <ShownPair name="Wrote">“STOP OFFERS”</ShownPair>
              <ShownPair name="Was shown">“Type STOP to stop receiving WhatsApp messages.”</ShownPair>
              <ShownTick ticked name="Order status">
                Where your order is.
              </ShownTick>
              <ShownTick ticked={false} name="Updates">
                News of the shop.
              </ShownTick>
            </Shown>
          }
          parts={[
            ['Act', 'Typed a stop word and named a topic'],
            ['Effect', <Effect key="effect" on="Offers" was="given" is="withdrawn" />],
          ]}
        />
        <TimelineRecord
          at={new Date(now - 17 * day).toISOString()}
          state="expired"
          title="Reminders expired"
          how="after 24 months"
          parts={[['By', 'Policy pack eu, version 3. Not a statement by Grace.']]}
        />
      </Timeline>
      <Device className="device--auto">
        <div className="well stack">
          <Message
            head="Autumn lamps, 20 % off"
            body="Hello Grace, members save 20 % on reading lamps until Sunday."
            foot="Type STOP to stop receiving WhatsApp messages."
            buttons={[
              { kind: 'link', text: 'See the lamps' },
              { kind: 'reply', text: 'Stop promotions' },
            ]}
          />
        </div>
      </Device>
      <Feed
        label="As it happens"
        items={[
          {
            key: 'a',
            at: new Date(now).toISOString(),
            what: (
              <>
                <State state="given" />
                <span className="quiet">Offers, Updates</span>
              </>
            ),
            more: '+61 491 570 156 · Spring poster',
          },
        ]}
      />
    </Part>
  )
}

function BlankParts() {
  return (
    <Part title="Before there is anything to show" wide>
      <div className="thirdcols">
        <div className="blank">
          <p className="blank__cap">Loading</p>
          <ChartBlank />
        </div>
        <div className="blank">
          <p className="blank__cap">Empty</p>
          <ChartBlank ends={['Today', 'In 30 days']}>
            <p>
              <b>The first yes will be drawn here</b>
              <br />
              Statements a day
            </p>
          </ChartBlank>
        </div>
        <div className="blank">
          <p className="blank__cap">Error</p>
          <Failed error={new Problem(503, 'unavailable', 'Nothing is lost.')} onRetry={() => undefined} />
        </div>
        <div className="blank">
          <p className="blank__cap">Loading</p>
          <LoadingRows columns={3} rows={4} />
        </div>
        <div className="blank">
          <p className="blank__cap">Empty</p>
          <Empty
            icon={CaptureIcon}
            title="No capture points yet"
            action={
              <Button size="sm">
                <Icon of={Plus} size="sm" />
                Capture point
              </Button>
            }
          >
            Make one, and the first yes can come from a phone in your hand.
          </Empty>
        </div>
        <div className="blank">
          <p className="blank__cap">Nothing found</p>
          <Empty
            icon={Search}
            title="No one matches these four filters"
            action={<Button size="sm">Remove that filter</Button>}
          >
            Without “Country is France” there would be 3,104.
          </Empty>
        </div>
      </div>
    </Part>
  )
}

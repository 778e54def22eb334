/** The messages that we can write, before they are JSON. `domain/messenger.ts` has the same shapes for those who send. */

export type Recipient = { readonly phone: string } | { readonly bsuid: string }

export interface ReplyButton {
  readonly id: string
  readonly title: string
}

export interface ListRow extends ReplyButton {
  readonly description?: string | undefined
}

export interface ListSection {
  readonly title?: string | undefined
  readonly rows: readonly ListRow[]
}

export interface Framed {
  readonly header?: string | undefined
  readonly body: string
  readonly footer?: string | undefined
}

export interface FilledVariable {
  readonly name?: string | undefined
  readonly text: string
}

export type MediaSource = { readonly link: string } | { readonly id: string }

export type FilledHeader =
  | { readonly kind: 'text'; readonly variable: FilledVariable }
  | {
      readonly kind: 'image' | 'video' | 'document'
      readonly source: MediaSource
      readonly filename?: string | undefined
    }
  | {
      readonly kind: 'location'
      readonly latitude: number
      readonly longitude: number
      readonly name: string
      readonly address: string
    }

export type FilledButton =
  | { readonly kind: 'quick_reply'; readonly index: number; readonly payload: string }
  | { readonly kind: 'url'; readonly index: number; readonly suffix: string }
  | { readonly kind: 'copy_code'; readonly index: number; readonly code: string }
  | { readonly kind: 'flow'; readonly index: number; readonly token: string }

export type Content =
  | { readonly kind: 'text'; readonly body: string; readonly previewUrl?: boolean | undefined }
  | ({ readonly kind: 'buttons'; readonly buttons: readonly ReplyButton[] } & Framed)
  | ({ readonly kind: 'list'; readonly label: string; readonly sections: readonly ListSection[] } & Framed)
  | ({ readonly kind: 'cta_url'; readonly label: string; readonly url: string } & Framed)
  /** Opens a Flow; its endpoint answers first. `token` comes back with the reply: unguessable, and of one person. */
  | ({ readonly kind: 'flow'; readonly label: string; readonly flowId: string; readonly token: string } & Framed)
  | { readonly kind: 'contact_request'; readonly body: string }
  /** A file; only a document has a name, and audio no caption. */
  | {
      readonly kind: 'media'
      readonly media: 'image' | 'video' | 'audio' | 'document'
      readonly source: MediaSource
      readonly caption?: string | undefined
      readonly filename?: string | undefined
    }
  | {
      readonly kind: 'template'
      readonly name: string
      readonly language: string
      readonly header?: FilledHeader | undefined
      readonly body?: readonly FilledVariable[] | undefined
      readonly buttons?: readonly FilledButton[] | undefined
    }

export type ContentOf<Kind extends Content['kind']> = Extract<Content, { readonly kind: Kind }>

export interface Message {
  readonly to: Recipient
  readonly content: Content
  readonly replyTo?: string | undefined
}

/** Every operation of the API. Written by sdk/generate.ts from /openapi.json: change the API, not this file. */
export interface Operations {
  /** Revoke a key. Needs `key:manage`. */
  'DELETE /v1/api-keys/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** What it is for: "web shop, production". */
      name: string
      /** Its first characters, by which a person recognises it. */
      hint: string
      /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
      role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
      scopes: string[] | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who made it. */
      created_by: string
      expires_at: string | null
      revoked_at: string | null
      last_used_at: string | null
    }
  }
  /** Take the mark away. Needs `workspace:configure`. */
  'DELETE /v1/brand/mark': {
    path: undefined
    query: undefined
    body: undefined
    answer: undefined
  }
  /** Take a merged contact out again. Needs `contact:merge`. */
  'DELETE /v1/contacts/{id}/merges/{other}': {
    path: {
      /** UUIDv7. */
      id: string
      /** UUIDv7. */
      other: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      into: string
      /** UUIDv7. */
      merged: string
      /** Records written because a no on one side holds for the other too. */
      noes_carried: number
    }
  }
  /** Delete its file before its time. What was taken stays, and so does the hash. There is no report by row afterwards. Needs `consent:record-no`. */
  'DELETE /v1/imports/{id}/file': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: undefined
  }
  /** Take an intent away. Needs `intent:write`. */
  'DELETE /v1/intents/{key}': {
    path: {
      /** How flows and files name it. It stays. */
      key: string
    }
    query: undefined
    body: undefined
    answer: undefined
  }
  /** Take an invitation back. Needs `member:manage`. */
  'DELETE /v1/invitations/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: undefined
  }
  /** Delete a file. 409 while a flow sends it. What WhatsApp holds of it goes within thirty days. Needs `flow:write`. */
  'DELETE /v1/media-files/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: undefined
  }
  /** Remove a member. Needs `member:manage`. */
  'DELETE /v1/members/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: undefined
  }
  /** Take a clerk away. Needs `capture-point:write`. */
  'DELETE /v1/till-clerks/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: undefined
  }
  /** Revoke a device. Needs `capture-point:write`. */
  'DELETE /v1/till-devices/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: undefined
  }
  /** API keys. Needs `key:read`. */
  'GET /v1/api-keys': {
    path: undefined
    query: {
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** What it is for: "web shop, production". */
        name: string
        /** Its first characters, by which a person recognises it. */
        hint: string
        /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
        role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
        scopes: string[] | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who made it. */
        created_by: string
        expires_at: string | null
        revoked_at: string | null
        last_used_at: string | null
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** Who did what. Needs `audit:read`. */
  'GET /v1/audit': {
    path: undefined
    query: {
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
      /** Only this kind of thing. */
      subject_kind?: string
      /** Only this thing. */
      subject_id?: string
      /** Only what this one did. */
      actor_id?: string
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        /** Who did it. */
        actor: {
          /** What acted. */
          kind: 'member' | 'key' | 'system' | 'person'
          /** Its id. */
          id: string
          /** Its name at the time. */
          name: string
        }
        /** What was done, such as `api-key.revoked`. */
        action: string
        /** What it was done to. */
        subject: {
          /** What kind of thing. */
          kind: string
          /** Its id. */
          id: string
        }
        /** What tells the change; `before` and `after` where something was changed. */
        detail: Record<string, unknown>
        reason: string | null
        request_id: string | null
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** How the pages look. Needs `workspace:read`. */
  'GET /v1/brand/look': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      accent: string | null
      palette: {
        /** Of one theme. */
        light: {
          /** `#rrggbb`, in small letters. */
          ink: string
          /** `#rrggbb`, in small letters. */
          fill: string
          /** `#rrggbb`, in small letters. */
          fill_hover: string
          /** `#rrggbb`, in small letters. */
          soft: string
          /** `#rrggbb`, in small letters. */
          line: string
          /** Of links on the quietest ground. At least 4.5. */
          ink_contrast: number
          /** Of white on a button. At least 4.5. */
          fill_contrast: number
          /** The colour could not be read here as it is, and was made lighter or darker. */
          moved: boolean
        }
        /** Of one theme. */
        dark: {
          /** `#rrggbb`, in small letters. */
          ink: string
          /** `#rrggbb`, in small letters. */
          fill: string
          /** `#rrggbb`, in small letters. */
          fill_hover: string
          /** `#rrggbb`, in small letters. */
          soft: string
          /** `#rrggbb`, in small letters. */
          line: string
          /** Of links on the quietest ground. At least 4.5. */
          ink_contrast: number
          /** Of white on a button. At least 4.5. */
          fill_contrast: number
          /** The colour could not be read here as it is, and was made lighter or darker. */
          moved: boolean
        }
      } | null
      logo: {
        /** What kind of picture it is. */
        media_type: 'image/png' | 'image/svg+xml'
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** An absolute URL. */
        url: string
      } | null
      changed_at: string | null
      changed_by: string | null
    }
  }
  /** The mark. Needs `workspace:read`. */
  'GET /v1/brand/mark': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      mark: {
        /** What kind of picture it is. */
        media_type: 'image/png' | 'image/svg+xml'
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** An absolute URL. */
        url: string
        /** RFC 3339, with its offset; answers are in UTC. */
        added_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        added_by: string
      } | null
    }
  }
  /** What a colour would become. Nothing is changed. Needs `workspace:read`. */
  'GET /v1/brand/palettes': {
    path: undefined
    query: {
      /** The colour, with or without #. */
      accent: string
    }
    body: undefined
    answer: {
      /** Of one theme. */
      light: {
        /** `#rrggbb`, in small letters. */
        ink: string
        /** `#rrggbb`, in small letters. */
        fill: string
        /** `#rrggbb`, in small letters. */
        fill_hover: string
        /** `#rrggbb`, in small letters. */
        soft: string
        /** `#rrggbb`, in small letters. */
        line: string
        /** Of links on the quietest ground. At least 4.5. */
        ink_contrast: number
        /** Of white on a button. At least 4.5. */
        fill_contrast: number
        /** The colour could not be read here as it is, and was made lighter or darker. */
        moved: boolean
      }
      /** Of one theme. */
      dark: {
        /** `#rrggbb`, in small letters. */
        ink: string
        /** `#rrggbb`, in small letters. */
        fill: string
        /** `#rrggbb`, in small letters. */
        fill_hover: string
        /** `#rrggbb`, in small letters. */
        soft: string
        /** `#rrggbb`, in small letters. */
        line: string
        /** Of links on the quietest ground. At least 4.5. */
        ink_contrast: number
        /** Of white on a button. At least 4.5. */
        fill_contrast: number
        /** The colour could not be read here as it is, and was made lighter or darker. */
        moved: boolean
      }
    }
  }
  /** Calls. Needs `contact:read`. */
  'GET /v1/calls': {
    path: undefined
    query: {
      /** Slug or id. */
      capture_point?: string
      /** What came of it. A missed call: answered on WhatsApp (`invited`, and its invitation says how that went), answered within the last 30 days, or not to be answered: number withheld, a landline, a number without a chat, more calls of one range than people make, no approved template. In a menu: a yes that waits for its confirmation, a no, a stop, nothing chosen, put down in the middle, an answering machine. */
      outcome?: 'invited' | 'answered_before' | 'withheld' | 'landline' | 'unservable' | 'limited' | 'no_template' | 'pending' | 'refused' | 'stopped' | 'nothing' | 'left' | 'machine'
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** Who called. */
        direction: 'inbound' | 'outbound'
        capture_point: string | null
        /** UUIDv7. */
        sender: string
        invitation: string | null
        contact: string | null
        caller: string | null
        country: string | null
        /** How far it is. */
        status: 'ringing' | 'in_progress' | 'completed' | 'busy' | 'no_answer' | 'failed'
        outcome: 'invited' | 'answered_before' | 'withheld' | 'landline' | 'unservable' | 'limited' | 'no_template' | 'pending' | 'refused' | 'stopped' | 'nothing' | 'left' | 'machine' | null
        seconds: number | null
        /** RFC 3339, with its offset; answers are in UTC. */
        started_at: string
        ended_at: string | null
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** Campaigns. Needs `campaign:read`. */
  'GET /v1/campaigns': {
    path: undefined
    query: {
      /** Where it stands. */
      state?: 'draft' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled'
      /** A topic by its key, such as `offers`. */
      topic?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** For the people who work with it. */
        name: string
        /** Where it stands. */
        state: 'draft' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled'
        paused_reason: string | null
        /** A topic, named. */
        topic: {
          /** UUIDv7. */
          id: string
          /** A topic by its key, such as `offers`. */
          key: string
          name: string
          /** Never changes: a yes was given to what it was. */
          category: 'marketing' | 'utility'
        }
        /** UUIDv7. */
        sender: string
        /** What is sent. */
        template: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
          /** BCP 47, such as `en` or `pt-BR`. */
          language: string
        }
        /** By the name, or the number, of the variable. */
        variables: Record<string, {
          /** An attribute of the contact, or `name`, `first_name`. */
          attribute: string
          /** Where the contact has none. */
          fallback: string
        } | {
          /** The same for everybody. */
          text: string
        }>
        /** Who is meant. */
        audience: {
          /** All of them hold; none means everybody. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
          /** And at least one of these sets; left out or empty: no more is asked. */
          any?: ({
            /** All of them hold. */
            all: ({
              /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
              attribute: string
              /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            } | {
              /** Which. */
              tags: string[]
              /** How many of them. */
              op: 'has_any' | 'has_all' | 'has_none'
            } | {
              /** Its key. */
              topic: string
              /** Whether the state is one of these. */
              op: 'is' | 'is_not'
              /** The best over all addresses counts. */
              states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
            } | {
              /** Its slug. */
              capture_point: string
              /** Whether a yes that can count was said there: of each topic the newest. */
              op: 'is' | 'is_not'
            } | {
              /** `whatsapp`, `web_page` … */
              channel: string
              /** As for capture points. */
              op: 'is' | 'is_not'
            } | {
              /** `ever` and `never` take no days. */
              heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
              /** Days. */
              days?: number
            } | {
              /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
              event: string
              /** The last three take `count`. */
              op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
              /** How often. */
              count?: number
              /** Days. */
              days?: number
            } | {
              /** Its key. */
              segment: string
              /** Whether the person is in it. */
              op: 'in' | 'not_in'
            })[]
          })[]
        }
        /** Every given address of a person, not only the preferred one. */
        every_address: boolean
        /** Also yeses that only the business attests. */
        include_attested: boolean
        /** Where every address stands. audience = to_ask + refused + queued + sending + accepted + failed + in_doubt + lost. */
        figures: {
          /** Addresses that were meant. */
          audience: number
          /** Not looked at yet. */
          to_ask: number
          /** Refused by the gate. */
          refused: number
          /** Waiting for their turn again. */
          queued: number
          /** Being handed over. */
          sending: number
          /** WhatsApp took them: those that went further too. */
          accepted: number
          /** Arrived; the read ones too. */
          delivered: number
          /** Read. */
          read: number
          /** WhatsApp said no. */
          failed: number
          /** Nobody can say yet whether they were taken. */
          in_doubt: number
          /** Nothing was heard of them for a day. */
          lost: number
          /** People who wrote something afterwards. */
          replied: number
          /** Noes that this campaign caused. */
          opted_out: number
        }
        starts_at: string | null
        started_at: string | null
        ended_at: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
      /** Running ones, for the navigation. */
      live: number
    }
  }
  /** One campaign. Needs `campaign:read`. */
  'GET /v1/campaigns/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      /** Where it stands. */
      state: 'draft' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled'
      paused_reason: string | null
      /** A topic, named. */
      topic: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }
      /** UUIDv7. */
      sender: string
      /** What is sent. */
      template: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** By the name, or the number, of the variable. */
      variables: Record<string, {
        /** An attribute of the contact, or `name`, `first_name`. */
        attribute: string
        /** Where the contact has none. */
        fallback: string
      } | {
        /** The same for everybody. */
        text: string
      }>
      /** Who is meant. */
      audience: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
      /** Every given address of a person, not only the preferred one. */
      every_address: boolean
      /** Also yeses that only the business attests. */
      include_attested: boolean
      /** Where every address stands. audience = to_ask + refused + queued + sending + accepted + failed + in_doubt + lost. */
      figures: {
        /** Addresses that were meant. */
        audience: number
        /** Not looked at yet. */
        to_ask: number
        /** Refused by the gate. */
        refused: number
        /** Waiting for their turn again. */
        queued: number
        /** Being handed over. */
        sending: number
        /** WhatsApp took them: those that went further too. */
        accepted: number
        /** Arrived; the read ones too. */
        delivered: number
        /** Read. */
        read: number
        /** WhatsApp said no. */
        failed: number
        /** Nobody can say yet whether they were taken. */
        in_doubt: number
        /** Nothing was heard of them for a day. */
        lost: number
        /** People who wrote something afterwards. */
        replied: number
        /** Noes that this campaign caused. */
        opted_out: number
      }
      starts_at: string | null
      started_at: string | null
      ended_at: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** Its messages. Whom the gate refused at once has none. Needs `campaign:read`. */
  'GET /v1/campaigns/{id}/deliveries': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: {
      /** How far it has come. */
      status?: 'queued' | 'refused' | 'sending' | 'in_doubt' | 'accepted' | 'sent' | 'delivered' | 'read' | 'failed' | 'lost'
      /** WhatsApp's code. */
      error_code?: number
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        delivery: string
        /** A person, named. */
        person: {
          contact: string | null
          name: string | null
          number: string | null
        }
        /** UUIDv7. */
        address: string
        /** How far it has come. */
        status: string
        reason: string | null
        error_code: number | null
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** What became of it. Needs `campaign:read`. */
  'GET /v1/campaigns/{id}/report': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** The campaign. */
      campaign: {
        /** UUIDv7. */
        id: string
        /** For the people who work with it. */
        name: string
        /** Where it stands. */
        state: 'draft' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled'
        paused_reason: string | null
        /** A topic, named. */
        topic: {
          /** UUIDv7. */
          id: string
          /** A topic by its key, such as `offers`. */
          key: string
          name: string
          /** Never changes: a yes was given to what it was. */
          category: 'marketing' | 'utility'
        }
        /** UUIDv7. */
        sender: string
        /** What is sent. */
        template: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
          /** BCP 47, such as `en` or `pt-BR`. */
          language: string
        }
        /** By the name, or the number, of the variable. */
        variables: Record<string, {
          /** An attribute of the contact, or `name`, `first_name`. */
          attribute: string
          /** Where the contact has none. */
          fallback: string
        } | {
          /** The same for everybody. */
          text: string
        }>
        /** Who is meant. */
        audience: {
          /** All of them hold; none means everybody. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
          /** And at least one of these sets; left out or empty: no more is asked. */
          any?: ({
            /** All of them hold. */
            all: ({
              /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
              attribute: string
              /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            } | {
              /** Which. */
              tags: string[]
              /** How many of them. */
              op: 'has_any' | 'has_all' | 'has_none'
            } | {
              /** Its key. */
              topic: string
              /** Whether the state is one of these. */
              op: 'is' | 'is_not'
              /** The best over all addresses counts. */
              states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
            } | {
              /** Its slug. */
              capture_point: string
              /** Whether a yes that can count was said there: of each topic the newest. */
              op: 'is' | 'is_not'
            } | {
              /** `whatsapp`, `web_page` … */
              channel: string
              /** As for capture points. */
              op: 'is' | 'is_not'
            } | {
              /** `ever` and `never` take no days. */
              heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
              /** Days. */
              days?: number
            } | {
              /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
              event: string
              /** The last three take `count`. */
              op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
              /** How often. */
              count?: number
              /** Days. */
              days?: number
            } | {
              /** Its key. */
              segment: string
              /** Whether the person is in it. */
              op: 'in' | 'not_in'
            })[]
          })[]
        }
        /** Every given address of a person, not only the preferred one. */
        every_address: boolean
        /** Also yeses that only the business attests. */
        include_attested: boolean
        /** Where every address stands. audience = to_ask + refused + queued + sending + accepted + failed + in_doubt + lost. */
        figures: {
          /** Addresses that were meant. */
          audience: number
          /** Not looked at yet. */
          to_ask: number
          /** Refused by the gate. */
          refused: number
          /** Waiting for their turn again. */
          queued: number
          /** Being handed over. */
          sending: number
          /** WhatsApp took them: those that went further too. */
          accepted: number
          /** Arrived; the read ones too. */
          delivered: number
          /** Read. */
          read: number
          /** WhatsApp said no. */
          failed: number
          /** Nobody can say yet whether they were taken. */
          in_doubt: number
          /** Nothing was heard of them for a day. */
          lost: number
          /** People who wrote something afterwards. */
          replied: number
          /** Noes that this campaign caused. */
          opted_out: number
        }
        starts_at: string | null
        started_at: string | null
        ended_at: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
      }
      /** The most first. Nobody here was messaged. */
      refused: {
        /** Why the gate refuses; the first that applies. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit'
        /** Addresses. */
        count: number
      }[]
      failed: {
        code: number | null
        /** Messages. */
        count: number
        /** In words. */
        meaning: string
      }[]
      /** How long each step of the series is: 1 s for a short campaign, more for a long one. */
      bucket_seconds: number
      series: {
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        /** Accepted in this step. */
        accepted: number
        /** Refused in this step. */
        refused: number
        /** Failed in this step. */
        failed: number
        /** Noes in this step. */
        opted_out: number
      }[]
      /** Over the last ten seconds. */
      rate_per_second: number
      ends_in_seconds: number | null
      replies: {
        /** A button, or `text`. */
        label: string
        /** People. */
        count: number
      }[]
      opt_outs: {
        /** The act. */
        means: string
        /** People. */
        count: number
      }[]
      /** From the arrival of a STOP to the gate closed and to its answer. */
      stops: {
        kept_p50_ms: number | null
        kept_max_ms: number | null
        answered_p50_ms: number | null
        answered_max_ms: number | null
        /** Accepted after the no that should have held it was answered: 0, or a fault of ours. */
        accepted_after: number
        latest: {
          /** A person, named. */
          person: {
            contact: string | null
            name: string | null
            number: string | null
          }
          /** RFC 3339, with its offset; answers are in UTC. */
          received_at: string
          /** Until the gate was closed. */
          closed_ms: number
          answered_ms: number | null
          /** Accepted before the stop. */
          accepted_before: number
          /** In the air then, answer unknown. */
          in_doubt: number
          confirmed_ms: number | null
        }[]
      }
    }
  }
  /** Capture points. Needs `capture-point:read`. */
  'GET /v1/capture-points': {
    path: undefined
    query: {
      /** Only a published one takes answers. */
      state?: 'draft' | 'published' | 'archived'
      /** How an answer reaches us there: a page of ours, a chat, a call, a counter; or `api`, a place of the business’s own that reports. */
      channel?: 'web_page' | 'widget' | 'registration_form' | 'webview' | 'whatsapp_flow' | 'bot_flow' | 'sms_link' | 'email_link' | 'missed_call' | 'ivr_inbound' | 'ivr_outbound' | 'qr_code' | 'till' | 'paper_form' | 'form_webhook' | 'import' | 'api'
      /** A topic by its key, such as `offers`. */
      topic?: string
      /** Figures over so many days. */
      days?: number
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** The last part of its address, `/o/{slug}`. Unique on this server. */
        slug: string
        /** For the people who work with it: "Spring poster, Leeds". */
        name: string
        /** How an answer reaches us there: a page of ours, a chat, a call, a counter; or `api`, a place of the business’s own that reports. */
        channel: 'web_page' | 'widget' | 'registration_form' | 'webview' | 'whatsapp_flow' | 'bot_flow' | 'sms_link' | 'email_link' | 'missed_call' | 'ivr_inbound' | 'ivr_outbound' | 'qr_code' | 'till' | 'paper_form' | 'form_webhook' | 'import' | 'api'
        /** Only a published one takes answers. */
        state: 'draft' | 'published' | 'archived'
        /** Its wording. */
        notice: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
          languages: string[]
        }
        topics: {
          /** UUIDv7. */
          id: string
          /** A topic by its key, such as `offers`. */
          key: string
          name: string
          /** Never changes: a yes was given to what it was. */
          category: 'marketing' | 'utility'
        }[]
        /** How a number is proved: the person sends us a code, or we send a template with yes and no. */
        confirmation: 'person_sends' | 'we_ask'
        country: string | null
        /** How it behaves. */
        settings: {
          /** What stands beside the word WhatsApp: the official mark that the business added; a neutral drawn one; or, by the owner's recorded choice, nothing. */
          mark?: 'official' | 'neutral' | 'name_only'
          /** BCP 47, such as `en` or `pt-BR`. */
          default_language?: string
          /** An absolute URL. */
          redirect_url?: string
          /** What an answer through the API comes to: it waits for an act from the address; or it stands by the word of the business, or by a signature that it keeps. */
          policy?: 'confirm' | 'attested' | 'signed'
          /** UUIDv7. */
          sender?: string
          /** QR codes only. */
          qr_code?: {
            /** Every code of this place hangs beside the whole wording of the notice, as our posters print it: the message that carries the code is the yes. Otherwise the chat asks, with buttons. */
            wording_beside?: boolean
          }
          /** Forms on paper only. */
          paper_form?: {
            /** Which share of the forms a second person reads from the scan; all of them where it is left out. The forms are drawn by their id. What is not read by a second person waits until the person confirms it. */
            second_check_share?: number
          }
          /** Bot flows only. */
          bot_flow?: {
            /** Yes to all, choose, no; or every topic a row of a list. */
            style?: 'buttons' | 'list'
            /** Offers "later", and allows one more question so many days after. */
            later_days?: number
            /** Whoever writes one of these is asked. */
            phrases?: string[]
            /** The approved template that asks outside of the 24-hour window, by its name. */
            template?: string
          }
          /** Webviews only. */
          webview?: {
            /** Whoever writes one of these is asked. */
            phrases?: string[]
            /** The approved template that asks outside of the 24-hour window, by its name. */
            template?: string
          }
          /** WhatsApp Flows only. */
          whatsapp_flow?: {
            /** Whoever writes one of these is asked. */
            phrases?: string[]
            /** The approved template that asks outside of the 24-hour window, by its name. */
            template?: string
          }
          /** Web pages only. With origins, a plain form on those sites may send to this page. */
          web_page?: {
            /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
            origins?: string[]
          }
          /** Widgets only. It answers nobody but these sites. */
          widget?: {
            /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
            origins: string[]
          }
          /** Registration forms only. The boxes for consent stand apart from these, and nobody has to tick one. */
          registration_form?: {
            fields: {
              /** Where the answer goes: `name` and `email` are the contact’s own, anything else is an attribute. */
              attribute: string
              /** What can be entered. */
              kind: 'text' | 'email' | 'date' | 'number' | 'choice'
              /** Whether one can register without it. */
              required?: boolean
              /** By language. */
              labels?: Record<string, string>
              choices?: {
                /** What is kept. */
                value: string
                /** By language. */
                labels: Record<string, string>
              }[]
            }[]
            /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
            origins?: string[]
          }
          /** Form webhooks only. Without a mapping the one that is ready for the tool holds. */
          form_webhook?: {
            /** Which tool sends, and so how it signs. */
            source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
            /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
            mapping?: {
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              number?: string[]
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              email?: string[]
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              name?: string[]
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              language?: string[]
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              country?: string[]
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              date?: string[]
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              page?: string[]
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              act?: string[]
              attributes?: {
                /** The attribute. */
                name: string
                /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
                from: string[]
              }[]
              consent?: {
                /** Where the box stands. */
                path: string
                /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
                is?: string[]
                /** What it asks for. Without it: every topic of the place. */
                topics?: string[]
              }[]
            }
          }
          /** Missed calls only. */
          missed_call?: {
            /** Missed calls only. The wording printed beside the number, word for word: it is the ground on which the call is answered, and stands in the record. Without it nothing is published. */
            printed?: string
          }
          /** Voice menus only. */
          ivr_inbound?: {
            /** Topics are asked about one after another, or read out to choose from. */
            topics?: 'one_by_one' | 'list'
            /** The yes is spoken after a tone as well, and the provider keeps the recording. */
            record_yes?: boolean
            /** Played instead of spoken; a prompt that names a number or a code is spoken. */
            recordings?: {
              /** Which: `welcome`, `stop_key`, `topic.1` … */
              prompt: string
              /** An absolute URL. */
              url: string
            }[]
          }
          /** Voice menus only. */
          ivr_outbound?: {
            /** Topics are asked about one after another, or read out to choose from. */
            topics?: 'one_by_one' | 'list'
            /** The yes is spoken after a tone as well, and the provider keeps the recording. */
            record_yes?: boolean
            /** Played instead of spoken; a prompt that names a number or a code is spoken. */
            recordings?: {
              /** Which: `welcome`, `stop_key`, `topic.1` … */
              prompt: string
              /** An absolute URL. */
              url: string
            }[]
          }
        }
        url: string | null
        /** What came of it. Views are sampled and hold no person. */
        figures: {
          /** Over how many days, today the last. */
          days: number
          /** Times shown, sampled. */
          shown: number
          /** People who sent the form. */
          started: number
          /** Times that a number was asked to confirm. */
          pending: number
          /** Numbers confirmed: they said yes. */
          confirmed: number
          /** Said no here. */
          refused: number
          rate: number | null
          series: {
            /** A calendar day, in UTC. */
            day: string
            /** Yes that day. */
            confirmed: number
            /** No that day. */
            refused: number
          }[]
        }
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        published_at: string | null
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
      /** How many in each state, whatever page this is. */
      counts: {
        /** Drafts. */
        draft: number
        /** Live. */
        published: number
        /** Closed. */
        archived: number
      }
    }
  }
  /** One capture point with its check. Needs `capture-point:read`. */
  'GET /v1/capture-points/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** The last part of its address, `/o/{slug}`. Unique on this server. */
      slug: string
      /** For the people who work with it: "Spring poster, Leeds". */
      name: string
      /** How an answer reaches us there: a page of ours, a chat, a call, a counter; or `api`, a place of the business’s own that reports. */
      channel: 'web_page' | 'widget' | 'registration_form' | 'webview' | 'whatsapp_flow' | 'bot_flow' | 'sms_link' | 'email_link' | 'missed_call' | 'ivr_inbound' | 'ivr_outbound' | 'qr_code' | 'till' | 'paper_form' | 'form_webhook' | 'import' | 'api'
      /** Only a published one takes answers. */
      state: 'draft' | 'published' | 'archived'
      /** Its wording. */
      notice: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        languages: string[]
      }
      topics: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }[]
      /** How a number is proved: the person sends us a code, or we send a template with yes and no. */
      confirmation: 'person_sends' | 'we_ask'
      country: string | null
      /** How it behaves. */
      settings: {
        /** What stands beside the word WhatsApp: the official mark that the business added; a neutral drawn one; or, by the owner's recorded choice, nothing. */
        mark?: 'official' | 'neutral' | 'name_only'
        /** BCP 47, such as `en` or `pt-BR`. */
        default_language?: string
        /** An absolute URL. */
        redirect_url?: string
        /** What an answer through the API comes to: it waits for an act from the address; or it stands by the word of the business, or by a signature that it keeps. */
        policy?: 'confirm' | 'attested' | 'signed'
        /** UUIDv7. */
        sender?: string
        /** QR codes only. */
        qr_code?: {
          /** Every code of this place hangs beside the whole wording of the notice, as our posters print it: the message that carries the code is the yes. Otherwise the chat asks, with buttons. */
          wording_beside?: boolean
        }
        /** Forms on paper only. */
        paper_form?: {
          /** Which share of the forms a second person reads from the scan; all of them where it is left out. The forms are drawn by their id. What is not read by a second person waits until the person confirms it. */
          second_check_share?: number
        }
        /** Bot flows only. */
        bot_flow?: {
          /** Yes to all, choose, no; or every topic a row of a list. */
          style?: 'buttons' | 'list'
          /** Offers "later", and allows one more question so many days after. */
          later_days?: number
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Webviews only. */
        webview?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** WhatsApp Flows only. */
        whatsapp_flow?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Web pages only. With origins, a plain form on those sites may send to this page. */
        web_page?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Widgets only. It answers nobody but these sites. */
        widget?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins: string[]
        }
        /** Registration forms only. The boxes for consent stand apart from these, and nobody has to tick one. */
        registration_form?: {
          fields: {
            /** Where the answer goes: `name` and `email` are the contact’s own, anything else is an attribute. */
            attribute: string
            /** What can be entered. */
            kind: 'text' | 'email' | 'date' | 'number' | 'choice'
            /** Whether one can register without it. */
            required?: boolean
            /** By language. */
            labels?: Record<string, string>
            choices?: {
              /** What is kept. */
              value: string
              /** By language. */
              labels: Record<string, string>
            }[]
          }[]
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Form webhooks only. Without a mapping the one that is ready for the tool holds. */
        form_webhook?: {
          /** Which tool sends, and so how it signs. */
          source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
          /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
          mapping?: {
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            number?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            email?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            name?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            language?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            country?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            date?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            page?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            act?: string[]
            attributes?: {
              /** The attribute. */
              name: string
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              from: string[]
            }[]
            consent?: {
              /** Where the box stands. */
              path: string
              /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
              is?: string[]
              /** What it asks for. Without it: every topic of the place. */
              topics?: string[]
            }[]
          }
        }
        /** Missed calls only. */
        missed_call?: {
          /** Missed calls only. The wording printed beside the number, word for word: it is the ground on which the call is answered, and stands in the record. Without it nothing is published. */
          printed?: string
        }
        /** Voice menus only. */
        ivr_inbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
        /** Voice menus only. */
        ivr_outbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
      }
      url: string | null
      /** What came of it. Views are sampled and hold no person. */
      figures: {
        /** Over how many days, today the last. */
        days: number
        /** Times shown, sampled. */
        shown: number
        /** People who sent the form. */
        started: number
        /** Times that a number was asked to confirm. */
        pending: number
        /** Numbers confirmed: they said yes. */
        confirmed: number
        /** Said no here. */
        refused: number
        rate: number | null
        series: {
          /** A calendar day, in UTC. */
          day: string
          /** Yes that day. */
          confirmed: number
          /** No that day. */
          refused: number
        }[]
      }
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      published_at: string | null
      /** The three rules first, then plain and fair. */
      check: {
        /** Lines that are met. */
        met: number
        /** Lines in all. */
        total: number
        /** No line is missing. */
        publishable: boolean
        lines: {
          /** A word for the rule. */
          key: string
          /** The guide's three rules; what the channel needs; the law of the countries aimed at; or plain and fair. */
          group: 'guideline' | 'channel' | 'law' | 'plain_and_fair'
          /** `missing` keeps it from being published. */
          result: 'met' | 'look' | 'missing'
          /** The rule, in words. */
          title: string
          detail: string | null
          mend: string | null
          language: string | null
        }[]
      }
    }
  }
  /** The webhook of a form. Needs `capture-point:read`. */
  'GET /v1/capture-points/{id}/form-webhook': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
      mapping: {
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        number?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        email?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        name?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        language?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        country?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        date?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        page?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        act?: string[]
        attributes?: {
          /** The attribute. */
          name: string
          /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
          from: string[]
        }[]
        consent?: {
          /** Where the box stands. */
          path: string
          /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
          is?: string[]
          /** What it asks for. Without it: every topic of the place. */
          topics?: string[]
        }[]
      }
      hook: {
        /** An absolute URL. */
        url: string
        /** Which tool sends, and so how it signs. */
        source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
        /** Headers that carry its signature. */
        headers: string[]
        /** RFC 3339, with its offset; answers are in UTC. */
        made_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        made_by: string
      } | null
      /** The newest deliveries that could not be used whole. */
      set_aside: {
        /** RFC 3339, with its offset; answers are in UTC. */
        received_at: string
        /** Whether the tool was told that it failed. */
        result: 'set_aside' | 'refused'
        errors: {
          /** A JSON pointer into what was sent, such as `/numbers/0`. */
          path: string
          /** What is wrong with it and what to send instead. */
          message: string
          /** A machine word for this one mistake. */
          code?: string
        }[]
      }[]
    }
  }
  /** What is pasted into a site. Needs `capture-point:read`. */
  'GET /v1/capture-points/{id}/snippets': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: {
      /** BCP 47, such as `en` or `pt-BR`. */
      lang?: string
    }
    body: undefined
    answer: {
      data: {
        /** What it is. */
        key: 'link' | 'widget' | 'widget_dialog' | 'widget_floating' | 'html_form' | 'client'
        /** In words. */
        name: string
        /** When it is the right one, and what it needs. */
        hint: string
        /** As it is pasted. */
        code: string
      }[]
    }
  }
  /** Who may sign in at the counter. Needs `capture-point:read`. */
  'GET /v1/capture-points/{id}/till-clerks': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** As it stands on the till, and in every record from there. */
        name: string
        waits_until: string | null
        revoked_at: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
      }[]
    }
  }
  /** Devices at the counter. Needs `capture-point:read`. */
  'GET /v1/capture-points/{id}/till-devices': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** For the people who work with it; it stands in every record from there. */
        name: string
        enrolled_at: string | null
        link_until: string | null
        seen_at: string | null
        revoked_at: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
      }[]
    }
  }
  /** Its WhatsApp Flows. Needs `capture-point:read`. */
  'GET /v1/capture-points/{id}/whatsapp-flows': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** UUIDv7. */
        sender: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** WhatsApp’s id of it. */
        external_id: string
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        json_sha256: string
        topics: string[]
        /** A deprecated one was replaced, and no message opens it any more. */
        state: 'published' | 'deprecated'
        /** RFC 3339, with its offset; answers are in UTC. */
        published_at: string
      }[]
    }
  }
  /** What a provider has to be told. Needs `sender:read`. */
  'GET /v1/channel-providers': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: {
        /** Who carries. */
        provider: 'smpp' | 'twilio' | 'smtp' | 'plivo' | 'exotel' | 'signed_webhook'
        kinds: ('sms' | 'email' | 'voice')[]
        settings: {
          /** As it is sent. */
          name: string
          /** What it takes. */
          kind: 'text' | 'number' | 'flag'
          /** Nothing goes without it. */
          required: boolean
          /** For whoever fills it in. */
          label: string
        }[]
        secrets: {
          /** As it is sent. */
          name: string
          /** What it takes. */
          kind: 'text' | 'number' | 'flag'
          /** Nothing goes without it. */
          required: boolean
          /** For whoever fills it in. */
          label: string
        }[]
      }[]
    }
  }
  /** SMS, e-mail and voice identities. Needs `sender:read`. */
  'GET /v1/channel-senders': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** What it carries. */
        kind: 'sms' | 'email' | 'voice'
        /** Who carries. */
        provider: 'smpp' | 'twilio' | 'smtp' | 'plivo' | 'exotel' | 'signed_webhook'
        /** For the people who work with it. */
        name: string
        /** What people see: a number, a name, or a mailbox. */
        identity: string
        /** The provider’s own, without secrets; GET /v1/channel-providers lists them. */
        settings: Record<string, string | number | boolean>
        inbound_url: string | null
        /** A rehearsal on this machine; nothing reaches a real person. */
        emulated: boolean
        /** Messages or calls a second at most. */
        per_second: number
        stopped_at: string | null
        stopped_reason: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
      }[]
    }
  }
  /** Confirmations. Needs `consent:read`. */
  'GET /v1/confirmations': {
    path: undefined
    query: {
      /** Only these. */
      state?: 'open' | 'given' | 'refused' | 'not_me' | 'expired'
      /** UUIDv7. */
      contact?: string
      /** UUIDv7. */
      capture_point?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** What the person answered; `open` while they may. */
        state: 'open' | 'given' | 'refused' | 'not_me' | 'expired'
        /** A code that the person sends; our question; a link to the address. */
        kind: 'person_sends' | 'we_ask' | 'link'
        /** UUIDv7. */
        address: string
        /** A person, named. */
        person: {
          contact: string | null
          name: string | null
          number: string | null
        }
        topics: {
          /** UUIDv7. */
          id: string
          /** A topic by its key, such as `offers`. */
          key: string
          name: string
          /** Never changes: a yes was given to what it was. */
          category: 'marketing' | 'utility'
        }[]
        capture_point: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
        } | null
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        notice_sha256: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** RFC 3339, with its offset; answers are in UTC. */
        issued_at: string
        /** RFC 3339, with its offset; answers are in UTC. */
        expires_at: string
        used_at: string | null
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** One confirmation. Needs `consent:read`. */
  'GET /v1/confirmations/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** What the person answered; `open` while they may. */
      state: 'open' | 'given' | 'refused' | 'not_me' | 'expired'
      /** A code that the person sends; our question; a link to the address. */
      kind: 'person_sends' | 'we_ask' | 'link'
      /** UUIDv7. */
      address: string
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      topics: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }[]
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
      } | null
      /** SHA-256 of the canonical bytes, in hexadecimal. */
      notice_sha256: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** RFC 3339, with its offset; answers are in UTC. */
      issued_at: string
      /** RFC 3339, with its offset; answers are in UTC. */
      expires_at: string
      used_at: string | null
    }
  }
  /** What stands for a person, and all that they said. Needs `consent:read`. */
  'GET /v1/consents': {
    path: undefined
    query: {
      /** A telephone number: E.164, or as people write it where `country` says whose national form it is. */
      number?: string
      /** WhatsApp's id of a person for this business, where the number is hidden. */
      user_id?: string
      /** An e-mail address. */
      email?: string
      /** UUIDv7. */
      contact?: string
      /** ISO 3166 alpha-2. */
      country?: string
      /** A topic by its key, such as `offers`. */
      topic?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      contact: string | null
      opt_in: boolean | null
      states: {
        address: string | null
        number: string | null
        user_id: string | null
        /** A topic, named. */
        topic: {
          /** UUIDv7. */
          id: string
          /** A topic by its key, such as `offers`. */
          key: string
          name: string
          /** Never changes: a yes was given to what it was. */
          category: 'marketing' | 'utility'
        }
        /** What the records say now. Only `given` may be messaged about the topic. */
        state: 'given' | 'pending' | 'expired' | 'unknown' | 'refused' | 'withdrawn' | 'revoked'
        since: string | null
        until: string | null
        record: string | null
      }[]
      /** Newest first. */
      history: ({
        /** UUIDv7. */
        id: string
        /** UUIDv7. */
        address: string
        /** What this one statement says. */
        state: 'unknown' | 'requested' | 'deferred' | 'given' | 'renewed' | 'refused' | 'withdrawn' | 'revoked' | 'invalidated'
        /** Only a no may be wider than one topic. */
        scope: 'topic' | 'marketing' | 'all'
        topic: {
          /** UUIDv7. */
          id: string
          /** A topic by its key, such as `offers`. */
          key: string
          name: string
          /** Never changes: a yes was given to what it was. */
          category: 'marketing' | 'utility'
        } | null
        /** What the person did. */
        act: 'ticked_box' | 'sent_code' | 'tapped_button' | 'chose_from_list' | 'sent_flow' | 'typed_keyword' | 'typed_words' | 'opened_personal_link' | 'switched_on_page' | 'whatsapp_control' | 'marketing_failure' | 'api' | 'told_staff' | 'signed_paper' | 'attested_import' | 'imported_no' | 'number_changed' | 'new_owner' | 'merge' | 'erasure' | 'contact_attribute' | 'flow_variable' | 'asked' | 'called_us' | 'pressed_key' | 'spoke_in_call'
        /** Where it was said: `whatsapp`, `web_page`, `preference_page`, `api`, `console`, `telephone`, `letter`, `email`, `counter`, `sms`, `import` … */
        channel: string
        /** How far the record proves that the owner of the address spoke: WhatsApp vouches for it; it was signed; the business attests it; somebody said so. */
        strength: 'vouched' | 'signed' | 'attested' | 'claimed'
        /** Who said or entered it. */
        actor: string
        /** RFC 3339, with its offset; answers are in UTC. */
        occurred_at: string
        /** RFC 3339, with its offset; answers are in UTC. */
        recorded_at: string
        expires_at: string | null
        confirms: string | null
        capture_point: string | null
        notice_sha256: string | null
        rendered_sha256: string | null
        language: string | null
        /** Pack and version. */
        policy_pack: string
        reason: string | null
        /** An absolute URL. */
        receipt: string
      })[]
      /** Ask for older records with this as `cursor`. */
      next?: string
    }
  }
  /** People. Needs `contact:read`. */
  'GET /v1/contacts': {
    path: undefined
    query: {
      /** By state of the topic that `topic` names, else of the best over all topics. `withdrawn` holds every no. */
      tab?: 'all' | 'given' | 'pending' | 'withdrawn' | 'expired' | 'unknown'
      /** A topic by its key, such as `offers`. */
      topic?: string
      /** ISO 3166 alpha-2, several with commas. */
      country?: string
      /** A name, part of one, or a whole number. */
      search?: string
      /** Only who is in this segment, by its key. */
      segment?: string
      /** A JSON list of conditions, all of which hold: [{"attribute":"city","op":"is","value":"Leeds"}], or an audience with its sets: {"all":[],"any":[{"all":[…]}]}. Of attributes: is, is_not, contains, in, above, below, known, unknown, contains_not, not_in, in_last_days, days_ago, in_next_days, days_ahead. Other conditions are those of segments. */
      filters?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        name: string | null
        number: string | null
        /** How many addresses besides. */
        more_addresses: number
        country: string | null
        language: string | null
        opt_in: boolean | null
        /** Per topic, over all addresses: given if any is; else a no if one is in force; else pending, expired, unknown. */
        states: {
          /** A topic by its key, such as `offers`. */
          topic: string
          /** What the records say now. Only `given` may be messaged about the topic. */
          state: 'given' | 'pending' | 'expired' | 'unknown' | 'refused' | 'withdrawn' | 'revoked'
        }[]
        latest: {
          /** RFC 3339, with its offset; answers are in UTC. */
          at: string
          /** What this one statement says. */
          state: 'unknown' | 'requested' | 'deferred' | 'given' | 'renewed' | 'refused' | 'withdrawn' | 'revoked' | 'invalidated'
          /** How wide. */
          scope: 'topic' | 'marketing' | 'all'
          /** What the person did. */
          act: 'ticked_box' | 'sent_code' | 'tapped_button' | 'chose_from_list' | 'sent_flow' | 'typed_keyword' | 'typed_words' | 'opened_personal_link' | 'switched_on_page' | 'whatsapp_control' | 'marketing_failure' | 'api' | 'told_staff' | 'signed_paper' | 'attested_import' | 'imported_no' | 'number_changed' | 'new_owner' | 'merge' | 'erasure' | 'contact_attribute' | 'flow_variable' | 'asked' | 'called_us' | 'pressed_key' | 'spoke_in_call'
          /** Where it was said: `whatsapp`, `web_page`, `preference_page`, `api`, `console`, `telephone`, `letter`, `email`, `counter`, `sms`, `import` … */
          channel: string
          /** How many topics were spoken of in that act. */
          topics: number
          capture_point: {
            /** UUIDv7. */
            id: string
            /** Its name. */
            name: string
          } | null
        } | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** How many people. Needs `contact:read`. */
  'GET /v1/contacts/counts': {
    path: undefined
    query: {
      /** A topic by its key, such as `offers`. */
      topic?: string
      /** ISO 3166 alpha-2, several with commas. */
      country?: string
      /** A name, part of one, or a whole number. */
      search?: string
      /** Only who is in this segment, by its key. */
      segment?: string
      /** A JSON list of conditions, all of which hold: [{"attribute":"city","op":"is","value":"Leeds"}], or an audience with its sets: {"all":[],"any":[{"all":[…]}]}. Of attributes: is, is_not, contains, in, above, below, known, unknown, contains_not, not_in, in_last_days, days_ago, in_next_days, days_ahead. Other conditions are those of segments. */
      filters?: string
    }
    body: undefined
    answer: {
      /** People in the workspace. */
      contacts: number
      /** Addresses in the workspace. */
      addresses: number
      /** How many match, by state. */
      tabs: {
        /** Those who match. */
        all: number
        /** Of them. */
        given: number
        /** Of them. */
        pending: number
        /** Of them; every no. */
        withdrawn: number
        /** Of them. */
        expired: number
        /** Of them. */
        unknown: number
      }
    }
  }
  /** One person. Needs `contact:read`. */
  'GET /v1/contacts/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      name: string | null
      language: string | null
      country: string | null
      opt_in: boolean | null
      /** What is known about the person besides consent, by name (`city`, `last_order_at`). */
      attributes: Record<string, string | number | boolean | null>
      /** Words that the business put on the person. */
      tags: string[]
      addresses: {
        /** UUIDv7. */
        id: string
        /** A telephone number with its WhatsApp account, or a mailbox. */
        kind: 'number' | 'mailbox'
        /** Its number, user id or mailbox as written for reading; masked where `masked` says so. */
        label: string
        /** Whether the role may only see the last two characters. */
        masked: boolean
        identifiers: {
          /** What sort of name it is. */
          kind: 'phone' | 'wa_id' | 'bsuid' | 'parent_bsuid' | 'email'
          value: string | null
          valid_to: string | null
        }[]
        country: string | null
        /** The one that the person last wrote from. */
        preferred: boolean
        /** Whether anything was ever heard from it through WhatsApp. */
        proved: boolean
        last_heard_at: string | null
        hold: 'unread' | 'likely' | 'unsure' | null
        platform_stopped_at: string | null
        paused_until: string | null
        identity_changed_at: string | null
        closed_at: string | null
        erased_at: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
      }[]
      merged_into: string | null
      /** Contacts that were merged into this one. */
      merged: {
        /** UUIDv7. */
        id: string
        name: string | null
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      erased_at: string | null
    }
  }
  /** Consent now. Needs `consent:read`. */
  'GET /v1/contacts/{id}/consent': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      opt_in: boolean | null
      addresses: {
        /** UUIDv7. */
        id: string
        /** As written for reading. */
        label: string
        note: string | null
      }[]
      topics: {
        /** A topic, named. */
        topic: {
          /** UUIDv7. */
          id: string
          /** A topic by its key, such as `offers`. */
          key: string
          name: string
          /** Never changes: a yes was given to what it was. */
          category: 'marketing' | 'utility'
        }
        /** How often. */
        frequency: string
        cells: {
          /** UUIDv7. */
          address: string
          /** What the records say now. Only `given` may be messaged about the topic. */
          state: 'given' | 'pending' | 'expired' | 'unknown' | 'refused' | 'withdrawn' | 'revoked'
          since: string | null
          until: string | null
          record: string | null
          asked_at: string | null
          lifeline: {
            /** What the records say now. Only `given` may be messaged about the topic. */
            state: 'given' | 'pending' | 'expired' | 'unknown' | 'refused' | 'withdrawn' | 'revoked'
            /** RFC 3339, with its offset; answers are in UTC. */
            from: string
            /** RFC 3339, with its offset; answers are in UTC. */
            to: string
          }[]
        }[]
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      from: string
      /** RFC 3339, with its offset; answers are in UTC. */
      to: string
    }
  }
  /** What a person did. Needs `contact:read`. */
  'GET /v1/contacts/{id}/events': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: {
      /** Small letters, figures, `_` and `.`, such as `order.paid`. */
      event?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** Small letters, figures, `_` and `.`, such as `order.paid`. */
        event: string
        /** What belongs to it: texts, numbers, yes and no. */
        data: Record<string, string | number | boolean | null>
        /** RFC 3339, with its offset; answers are in UTC. */
        occurred_at: string
        /** RFC 3339, with its offset; answers are in UTC. */
        recorded_at: string
        /** `api`, `system`, or `flow:` and its key. */
        source: string
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** All that is held about a person. Needs `contact:export`. */
  'GET /v1/contacts/{id}/export': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** RFC 3339, with its offset; answers are in UTC. */
      exported_at: string
      /** As GET /v1/contacts/{id}. */
      contact: unknown
      /** As GET /v1/contacts/{id}/consent. */
      consent: unknown
      /** Every entry, with its evidence. */
      timeline: unknown[]
      /** What was said, as consent records of ISO/IEC TS 27560 in the words of DPV 2.3: one for each address and topic. */
      records: unknown[]
      /** Every message still kept. */
      messages: unknown[]
      /** Notes of the team in their chats, and who had them when. */
      conversations: unknown[]
      /** Every event still kept. */
      events: unknown[]
      /** Segments that they were put into by hand. */
      lists: unknown[]
    }
  }
  /** What was written, both ways. Needs `message:read`. */
  'GET /v1/contacts/{id}/messages': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: {
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** From the person, or to them. */
        direction: 'in' | 'out'
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        contact: string | null
        /** UUIDv7. */
        address: string
        /** UUIDv7. */
        sender: string
        /** `text`, `template`, `buttons`, `list`, `tap` … */
        kind: string
        text: string | null
        buttons: string[]
        meaning: string | null
        referral: {
          source_type: string | null
          source_id: string | null
          source_url: string | null
          headline: string | null
          body: string | null
          click_id: string | null
        } | null
        delivery: {
          /** UUIDv7. */
          id: string
          /** How far it has come. */
          status: 'queued' | 'refused' | 'sending' | 'in_doubt' | 'accepted' | 'sent' | 'delivered' | 'read' | 'failed' | 'lost'
          /** Why it left. */
          purpose: 'topic' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
          topic: {
            /** UUIDv7. */
            id: string
            /** A topic by its key, such as `offers`. */
            key: string
            name: string
            /** Never changes: a yes was given to what it was. */
            category: 'marketing' | 'utility'
          } | null
          campaign: {
            /** UUIDv7. */
            id: string
            /** Its name. */
            name: string
          } | null
          record: string | null
          reason: string | null
          error_code: number | null
          accepted_at: string | null
          delivered_at: string | null
          read_at: string | null
        } | null
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** All that a person said, with its proof. Needs `consent:read`. */
  'GET /v1/contacts/{id}/timeline': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: {
      /** UUIDv7. */
      address?: string
      /** A topic by its key, such as `offers`. */
      topic?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** A statement; or what happened by itself or by our hand, which is not a statement by the person. */
        kind: 'record' | 'expired' | 'merged' | 'unmerged' | 'event' | 'reading' | 'erased'
        /** UUIDv7. */
        id: string
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        /** RFC 3339, with its offset; answers are in UTC. */
        recorded_at: string
        address: string | null
        state: 'unknown' | 'requested' | 'deferred' | 'given' | 'renewed' | 'refused' | 'withdrawn' | 'revoked' | 'invalidated' | null
        act: 'ticked_box' | 'sent_code' | 'tapped_button' | 'chose_from_list' | 'sent_flow' | 'typed_keyword' | 'typed_words' | 'opened_personal_link' | 'switched_on_page' | 'whatsapp_control' | 'marketing_failure' | 'api' | 'told_staff' | 'signed_paper' | 'attested_import' | 'imported_no' | 'number_changed' | 'new_owner' | 'merge' | 'erasure' | 'contact_attribute' | 'flow_variable' | 'asked' | 'called_us' | 'pressed_key' | 'spoke_in_call' | null
        channel: string | null
        capture_point: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
          /** Its address. */
          slug: string
        } | null
        /** Who did it, in words: a member, a key, the person, or Assent. */
        actor: string
        strength: 'vouched' | 'signed' | 'attested' | 'claimed' | null
        policy_pack: string | null
        reason: string | null
        language: string | null
        notice: {
          /** SHA-256 of the canonical bytes, in hexadecimal. */
          sha256: string
          /** As shown; personal values are placeholders. A notice has the shape NoticeContent. */
          content: unknown
          notice: {
            /** UUIDv7. */
            id: string
            /** Its name. */
            name: string
            version: number
          } | null
        } | null
        rendered: {
          /** SHA-256 of the canonical bytes, in hexadecimal. */
          sha256: string
          /** As shown; personal values are placeholders. A notice has the shape NoticeContent. */
          content: unknown
          notice: {
            /** UUIDv7. */
            id: string
            /** Its name. */
            name: string
            version: number
          } | null
        } | null
        effects: ({
          /** UUIDv7. */
          record: string
          topic: {
            /** UUIDv7. */
            id: string
            /** A topic by its key, such as `offers`. */
            key: string
            name: string
            /** Never changes: a yes was given to what it was. */
            category: 'marketing' | 'utility'
          } | null
          /** How wide. */
          scope: 'topic' | 'marketing' | 'all'
          was: 'given' | 'pending' | 'expired' | 'unknown' | 'refused' | 'withdrawn' | 'revoked' | null
          is: 'given' | 'pending' | 'expired' | 'unknown' | 'refused' | 'withdrawn' | 'revoked' | null
          /** An absolute URL. */
          receipt: string
        })[]
        confirms: string | null
        evidence: {
          /** What it is. */
          name: string
          /** What it says. */
          value: string
        }[] | null
        evidence_sha256: string | null
        ledger: 'pending' | null
        reading: {
          text: string | null
          /** What it was taken for; `answer`: to what we had asked. */
          label: 'opt_out' | 'opt_out_topic' | 'pause' | 'wrong_number' | 'delete_data' | 'opt_in' | 'help' | 'human' | 'none' | 'answer'
          /** How surely. */
          certainty: 'certain' | 'likely' | 'unsure'
          /** The rung that decided, and what on it: `phrase.stop`, `typo`, `classifier`. */
          rule: string
          /** The words or phrase of the lexicon that decided; empty for the classifier. */
          matched: string
          /** The weightiest pieces, where the classifier decided. */
          reasons: {
            /** Of the message. */
            piece: string
            /** What it adds. */
            weight: number
          }[]
          language: string | null
          /** 1 for what a rule decided. */
          score: number
          /** How long the reading took. */
          ms: number
          /** Which lexicons and model: a hash. */
          lexicon: string
          scope: 'topic' | 'marketing' | 'all' | null
          topic: {
            /** UUIDv7. */
            id: string
            /** A topic by its key, such as `offers`. */
            key: string
            name: string
            /** Never changes: a yes was given to what it was. */
            category: 'marketing' | 'utility'
          } | null
          hold: 'likely' | 'unsure' | null
          due_at: string | null
          ended: {
            /** RFC 3339, with its offset; answers are in UTC. */
            at: string
            /** Who did it, in words: a member, a key, the person, or Assent. */
            by: string
            /** By a no; nothing was meant to end; by a day without an answer, which is a no; it was seen to. */
            outcome: 'stopped' | 'kept' | 'lapsed' | 'done'
          } | null
        } | null
        event: {
          /** Small letters, figures, `_` and `.`, such as `order.paid`. */
          name: string
          /** What belongs to it: texts, numbers, yes and no. */
          data: Record<string, string | number | boolean | null>
        } | null
        stop: {
          /** Messages that WhatsApp had accepted before. */
          accepted_before: number
          /** Messages whose answer had not come. */
          in_doubt: number
          /** From its arrival until the gate was closed. */
          closed_ms: number
          answered_ms: number | null
          campaign: {
            /** UUIDv7. */
            id: string
            /** Its name. */
            name: string
          } | null
        } | null
      })[]
      /** Ask for older entries with this as `cursor`. */
      next?: string
      /** Records of this person in all. */
      records: number
    }
  }
  /** Conversations. Needs `message:read`. */
  'GET /v1/conversations': {
    path: undefined
    query: {
      /** All of them where it is left out. */
      view?: 'open' | 'mine' | 'unassigned' | 'closed'
      /** UUIDv7. */
      contact?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUID. */
        id: string
        /** A person, named. */
        person: {
          contact: string | null
          name: string | null
          number: string | null
        }
        /** UUIDv7. */
        address: string
        /** Which of our numbers. */
        sender: {
          /** UUIDv7. */
          id: string
          /** As people read it. */
          number: string
        }
        /** The bot has it; it waits for somebody of the team; somebody has it; it was closed, or the window of a chat that the bot had is over. */
        state: 'bot' | 'unassigned' | 'assigned' | 'closed'
        held_by: {
          member: string | null
          /** Who did it, in words: a member, a key, the person, or Assent. */
          name: string
        } | null
        /** Whether the caller has it. */
        mine: boolean
        handed_off: {
          /** RFC 3339, with its offset; answers are in UTC. */
          at: string
          note: string | null
        } | null
        last_inbound_at: string | null
        window_until: string | null
        /** The person wrote since somebody of the team looked. */
        unread: boolean
        waiting_since: string | null
        hands_back_at: string | null
        flow: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
          node: string | null
        } | null
        last: {
          /** Who wrote it; `bot`: a flow, or the product itself. */
          from: 'person' | 'member' | 'bot'
          /** As of a message. */
          kind: string
          text: string | null
        } | null
      })[]
      /** In which somebody of the team has to answer. */
      waiting: number
      /** That the caller has. */
      mine: number
      /** That wait for somebody to take them. */
      unassigned: number
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** Who may answer. Needs `message:read`. */
  'GET /v1/conversations/assignees': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** As colleagues read it. */
        name: string
      }[]
    }
  }
  /** When the bot gets a chat back. Needs `message:read`. */
  'GET /v1/conversations/settings': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      hand_back_after_hours: number | null
    }
  }
  /** One conversation. Needs `message:read`. */
  'GET /v1/conversations/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUID. */
      id: string
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      /** UUIDv7. */
      address: string
      /** Which of our numbers. */
      sender: {
        /** UUIDv7. */
        id: string
        /** As people read it. */
        number: string
      }
      /** The bot has it; it waits for somebody of the team; somebody has it; it was closed, or the window of a chat that the bot had is over. */
      state: 'bot' | 'unassigned' | 'assigned' | 'closed'
      held_by: {
        member: string | null
        /** Who did it, in words: a member, a key, the person, or Assent. */
        name: string
      } | null
      /** Whether the caller has it. */
      mine: boolean
      handed_off: {
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        note: string | null
      } | null
      last_inbound_at: string | null
      window_until: string | null
      /** The person wrote since somebody of the team looked. */
      unread: boolean
      waiting_since: string | null
      hands_back_at: string | null
      flow: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        node: string | null
      } | null
      last: {
        /** Who wrote it; `bot`: a flow, or the product itself. */
        from: 'person' | 'member' | 'bot'
        /** As of a message. */
        kind: string
        text: string | null
      } | null
      /** May this message go to this address now, and why not. `until` where waiting helps; `record` is the statement that it rests on. */
      reply: {
        allow: boolean
        /** Why not, the first that applies; or, where it may go, `given` or the purpose that lets it. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | 'given' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** RFC 3339, with its offset; answers are in UTC. */
        until?: string
        /** UUIDv7. */
        record?: string
      }
    }
  }
  /** What stands in a conversation. Messages both ways, notes of the team, and who had it when; the newest first. Needs `message:read`. */
  'GET /v1/conversations/{id}/items': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: {
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        /** A message; a note of the team, which is never sent; or what became of the chat. */
        kind: 'message' | 'note' | 'handed_off' | 'taken' | 'assigned' | 'handed_back' | 'closed'
        from: 'person' | 'member' | 'flow' | 'campaign' | 'product' | null
        by: string | null
        to: string | null
        text: string | null
        message: {
          /** UUIDv7. */
          id: string
          /** From the person, or to them. */
          direction: 'in' | 'out'
          /** RFC 3339, with its offset; answers are in UTC. */
          at: string
          contact: string | null
          /** UUIDv7. */
          address: string
          /** UUIDv7. */
          sender: string
          /** `text`, `template`, `buttons`, `list`, `tap` … */
          kind: string
          text: string | null
          buttons: string[]
          meaning: string | null
          referral: {
            source_type: string | null
            source_id: string | null
            source_url: string | null
            headline: string | null
            body: string | null
            click_id: string | null
          } | null
          delivery: {
            /** UUIDv7. */
            id: string
            /** How far it has come. */
            status: 'queued' | 'refused' | 'sending' | 'in_doubt' | 'accepted' | 'sent' | 'delivered' | 'read' | 'failed' | 'lost'
            /** Why it left. */
            purpose: 'topic' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
            topic: {
              /** UUIDv7. */
              id: string
              /** A topic by its key, such as `offers`. */
              key: string
              name: string
              /** Never changes: a yes was given to what it was. */
              category: 'marketing' | 'utility'
            } | null
            campaign: {
              /** UUIDv7. */
              id: string
              /** Its name. */
              name: string
            } | null
            record: string | null
            reason: string | null
            error_code: number | null
            accepted_at: string | null
            delivered_at: string | null
            read_at: string | null
          } | null
        } | null
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** The clock of a demo. Needs `workspace:read`. */
  'GET /v1/demo/clock': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      /** RFC 3339, with its offset; answers are in UTC. */
      now: string
      /** How far it is ahead of the machine’s clock, in milliseconds. */
      skew_ms: number
    }
  }
  /** Names that can be asked for. Needs `contact:read`. */
  'GET /v1/event-names': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: string[]
    }
  }
  /** Open a scan or photo */
  'GET /v1/evidence-files/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: undefined
  }
  /** Every statement, as CSV. Streamed as it is read. Say in `reason` what it is for: the audit log keeps it. Needs `contact:export`. */
  'GET /v1/exports/consents.csv': {
    path: undefined
    query: {
      /** For machines: cells as they are. Without it a spreadsheet can run none of them as a formula. */
      raw?: boolean
      /** What it is for; kept in the audit log. */
      reason: string
      /** Of contacts: only who is in this segment, by its key. */
      segment?: string
    }
    body: undefined
    answer: undefined
  }
  /** Every contact, or those of a segment, as CSV. Streamed as it is read. Say in `reason` what it is for: the audit log keeps it. Needs `contact:export`. */
  'GET /v1/exports/contacts.csv': {
    path: undefined
    query: {
      /** For machines: cells as they are. Without it a spreadsheet can run none of them as a formula. */
      raw?: boolean
      /** What it is for; kept in the audit log. */
      reason: string
      /** Of contacts: only who is in this segment, by its key. */
      segment?: string
    }
    body: undefined
    answer: undefined
  }
  /** Every event, as CSV. Streamed as it is read. Say in `reason` what it is for: the audit log keeps it. Needs `contact:export`. */
  'GET /v1/exports/events.csv': {
    path: undefined
    query: {
      /** For machines: cells as they are. Without it a spreadsheet can run none of them as a formula. */
      raw?: boolean
      /** What it is for; kept in the audit log. */
      reason: string
      /** Of contacts: only who is in this segment, by its key. */
      segment?: string
    }
    body: undefined
    answer: undefined
  }
  /** Flows. Needs `flow:read`. */
  'GET /v1/flows': {
    path: undefined
    query: {
      /** Only a published one starts runs; an archived one ends those that it has. */
      state?: 'draft' | 'published' | 'archived'
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** A flow by its key, such as `opt_out`. */
        key: string
        /** For the people who work with it. */
        name: string
        /** Only a published one starts runs; an archived one ends those that it has. */
        state: 'draft' | 'published' | 'archived'
        published_version: number | null
        /** What starts it: any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** The higher one starts. */
        priority: number
        /** The draft differs from what is published. */
        unpublished_changes: boolean
        /** Errors of the draft. */
        errors: number
        /** Warnings of the draft. */
        warnings: number
        /** Its runs. */
        runs: {
          /** Going on now. */
          running: number
          /** In the last 30 days. */
          started: number
          /** Of these, those that came to an end of the flow. */
          finished: number
          /** Of these, those in which somebody said yes. */
          yeses: number
        }
        /** RFC 3339, with its offset; answers are in UTC. */
        updated_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        updated_by: string
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** One flow, with its draft. Needs `flow:read`. */
  'GET /v1/flows/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** A flow by its key, such as `opt_out`. */
      key: string
      /** For the people who work with it. */
      name: string
      /** Only a published one starts runs; an archived one ends those that it has. */
      state: 'draft' | 'published' | 'archived'
      published_version: number | null
      /** What starts it: any of these. */
      triggers: ({
        kind: 'keyword'
        words: string[]
      } | {
        kind: 'intent'
        /** Its key. */
        intent: string
      } | {
        kind: 'template_button'
        /** By its name. */
        template: string
        /** The one with this label; any of them where it is left out. */
        button?: string
      } | {
        kind: 'event'
        /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
        event: string
      } | {
        kind: 'first_message'
      } | {
        kind: 'segment_entered'
        /** Its key. */
        segment: string
      } | {
        kind: 'api'
      } | {
        kind: 'schedule'
        /** Of the workspace's zone, such as `09:30`. */
        at: string
        days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
        /** Its key. */
        segment: string
      } | {
        kind: 'fallback'
      })[]
      /** The higher one starts. */
      priority: number
      /** The draft differs from what is published. */
      unpublished_changes: boolean
      /** Errors of the draft. */
      errors: number
      /** Warnings of the draft. */
      warnings: number
      /** Its runs. */
      runs: {
        /** Going on now. */
        running: number
        /** In the last 30 days. */
        started: number
        /** Of these, those that came to an end of the flow. */
        finished: number
        /** Of these, those in which somebody said yes. */
        yeses: number
      }
      /** RFC 3339, with its offset; answers are in UTC. */
      updated_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      updated_by: string
      /** A conversation, drawn as a graph. */
      draft: {
        format: 1
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** Any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** Of two flows that a message would start the higher one does. */
        priority: number
        /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
        interruptible: boolean
        /** A run that waits for an answer for so long ends by itself. */
        ends_after_minutes: number
        /** A node of the flow, such as `ask_topics`. */
        start: string
        /** By their ids. */
        nodes: Record<string, {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'message'
          /** What is said. */
          content: {
            kind: 'text'
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            text: Record<string, string>
          } | {
            /** What it is. */
            kind: 'image' | 'video' | 'audio' | 'document'
            source: {
              /** An absolute URL. */
              link: string
            } | {
              /** Its id. */
              upload: string
            }
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            caption?: Record<string, string>
            /** As the person saves a document. */
            filename?: string
          } | {
            kind: 'template'
            /** By its name. */
            template: string
            /** A topic by its key, such as `offers`. */
            topic: string
            /** By the name, or the number, of the variable. */
            variables: Record<string, {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }>
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'buttons'
          /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
          buttons: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'list'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
          /** Ten rows in all are shown as a list; more as numbered text. */
          sections: {
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title?: Record<string, string>
            /** In their order. */
            rows: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'question'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** What is taken for an answer. */
          expects: {
            kind: 'text'
            /** Characters. */
            longest?: number
          } | {
            kind: 'number'
            least?: number
            most?: number
          } | {
            /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
            kind: 'phone' | 'email' | 'date'
          } | {
            kind: 'choice'
            /** In their order. */
            choices: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'variable'
          /** In this order. */
          set: ({
            /** Of the run, or of the person. */
            target: 'variable' | 'contact'
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            name: string
            /** Where a value comes from. */
            value: {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }
          } | {
            target: 'opt_in'
            value: false
          } | {
            target: 'opt_in'
            value: true
            /** What the yes is to. */
            topics: string[]
          } | {
            target: 'topic'
            /** A topic by its key, such as `offers`. */
            topic: string
            value: boolean
          })[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'condition'
          /** The first that holds. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** What people call it. */
            label?: string
            /** All of them hold. */
            all: {
              /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
              attribute: string
              /** `known` and `unknown` take no value; `in` takes a list. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            }[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'branch'
          /** What decides. */
          by: 'language' | 'channel'
          /** The nearest one. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            values: string[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'consent_request'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Of the capture point. */
          topics?: string[]
          /** How it asks. */
          style: 'buttons' | 'list'
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'preferences'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** Where it opens. */
          kind: 'webview' | 'whatsapp_flow'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'api_call'
          /** HTTP. */
          method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
          /** HTTPS. May hold variables in its path and query. */
          url: string
          /** By name. */
          headers: Record<string, string>
          /** May hold variables. */
          body?: string
          /** Variables from the answer. */
          save: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'wait'
          /** So long. */
          minutes: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** By which channel. */
          kind: 'send_sms' | 'send_email'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Kept with the invitation. */
          ground: {
            /** Why this person may be asked over that channel. */
            kind: 'asked_for_it' | 'customer' | 'channel_consent'
            /** Where that comes from. */
            note: string
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'notify'
          /** Of the team. */
          mailbox: string
          /** May hold variables. */
          subject: string
          /** May hold variables. */
          text: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'confirmation'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
          /** Why, or a pause: nothing else may leave after a no. */
          buttons?: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'tag'
          /** By name. */
          add: string[]
          /** By name. */
          remove: string[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
          /** What it carries. */
          data: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'pause_messages'
          /** Nothing but answers for so long. */
          days: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'undo_stop'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'hand_off'
          /** For the team. May hold variables. */
          note?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'jump'
          /** A node of the flow, such as `ask_topics`. */
          to: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'run_flow'
          /** A flow by its key, such as `opt_out`. */
          flow: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'transform'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
          /** How. */
          by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'end'
        }>
      }
      /** Counts the times that the draft was saved. */
      draft_revision: number
      /** Errors first. */
      findings: {
        /** Nothing is published while there is an error. */
        severity: 'error' | 'warning'
        /** JSON pointer into the definition. */
        path: string
        /** The node that it is about. */
        node?: string
        /** A machine word for it. */
        code: string
        /** What is wrong, and the way out. */
        message: string
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** What two versions differ in. Needs `flow:read`. */
  'GET /v1/flows/{id}/comparison': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: {
      /** A version. */
      from: number
      /** Another; the draft where left out. */
      to?: number
    }
    body: undefined
    answer: {
      /** By node. */
      changes: {
        node: string | null
        /** What became of it. */
        kind: 'added' | 'removed' | 'changed'
        fields: string[]
      }[]
    }
  }
  /** How many went which way. Needs `flow:read`. */
  'GET /v1/flows/{id}/edges': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: {
      /** The current one by default. */
      version?: number
    }
    body: undefined
    answer: {
      /** Counted from 1. */
      version: number
      /** Started with it. */
      runs: number
      nodes: {
        /** A node of the flow, such as `ask_topics`. */
        node: string
        /** Runs that came here. */
        entered: number
        /** Runs that stand here now. */
        waiting: number
        /** Runs that ended here. */
        ended: number
      }[]
      edges: {
        /** A node of the flow, such as `ask_topics`. */
        node: string
        /** The way out. */
        exit: string
        /** Times. */
        taken: number
      }[]
    }
  }
  /** The draft as a file. Needs `flow:read`. */
  'GET /v1/flows/{id}/export': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      format: 1
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** Any of these. */
      triggers: ({
        kind: 'keyword'
        words: string[]
      } | {
        kind: 'intent'
        /** Its key. */
        intent: string
      } | {
        kind: 'template_button'
        /** By its name. */
        template: string
        /** The one with this label; any of them where it is left out. */
        button?: string
      } | {
        kind: 'event'
        /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
        event: string
      } | {
        kind: 'first_message'
      } | {
        kind: 'segment_entered'
        /** Its key. */
        segment: string
      } | {
        kind: 'api'
      } | {
        kind: 'schedule'
        /** Of the workspace's zone, such as `09:30`. */
        at: string
        days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
        /** Its key. */
        segment: string
      } | {
        kind: 'fallback'
      })[]
      /** Of two flows that a message would start the higher one does. */
      priority: number
      /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
      interruptible: boolean
      /** A run that waits for an answer for so long ends by itself. */
      ends_after_minutes: number
      /** A node of the flow, such as `ask_topics`. */
      start: string
      /** By their ids. */
      nodes: Record<string, {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'message'
        /** What is said. */
        content: {
          kind: 'text'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
        } | {
          /** What it is. */
          kind: 'image' | 'video' | 'audio' | 'document'
          source: {
            /** An absolute URL. */
            link: string
          } | {
            /** Its id. */
            upload: string
          }
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          caption?: Record<string, string>
          /** As the person saves a document. */
          filename?: string
        } | {
          kind: 'template'
          /** By its name. */
          template: string
          /** A topic by its key, such as `offers`. */
          topic: string
          /** By the name, or the number, of the variable. */
          variables: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        }
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'buttons'
        /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
        buttons: {
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          id: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          title: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          description?: Record<string, string>
        }[]
        /** A name within flows: of a variable, a choice, a case, an attribute. */
        variable?: string
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        header?: Record<string, string>
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        text: Record<string, string>
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        footer?: Record<string, string>
        /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
        wait_minutes?: number
        /** How often it asks again; once where it is left out. */
        asks_again?: number
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        not_understood?: Record<string, string>
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'list'
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        label: Record<string, string>
        /** Ten rows in all are shown as a list; more as numbered text. */
        sections: {
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          title?: Record<string, string>
          /** In their order. */
          rows: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
        }[]
        /** A name within flows: of a variable, a choice, a case, an attribute. */
        variable?: string
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        header?: Record<string, string>
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        text: Record<string, string>
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        footer?: Record<string, string>
        /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
        wait_minutes?: number
        /** How often it asks again; once where it is left out. */
        asks_again?: number
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        not_understood?: Record<string, string>
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'question'
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        text: Record<string, string>
        /** What is taken for an answer. */
        expects: {
          kind: 'text'
          /** Characters. */
          longest?: number
        } | {
          kind: 'number'
          least?: number
          most?: number
        } | {
          /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
          kind: 'phone' | 'email' | 'date'
        } | {
          kind: 'choice'
          /** In their order. */
          choices: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
        }
        /** A name within flows: of a variable, a choice, a case, an attribute. */
        variable: string
        /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
        wait_minutes?: number
        /** How often it asks again; once where it is left out. */
        asks_again?: number
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        not_understood?: Record<string, string>
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'variable'
        /** In this order. */
        set: ({
          /** Of the run, or of the person. */
          target: 'variable' | 'contact'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          name: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
        } | {
          target: 'opt_in'
          value: false
        } | {
          target: 'opt_in'
          value: true
          /** What the yes is to. */
          topics: string[]
        } | {
          target: 'topic'
          /** A topic by its key, such as `offers`. */
          topic: string
          value: boolean
        })[]
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'condition'
        /** The first that holds. */
        cases: {
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          id: string
          /** What people call it. */
          label?: string
          /** All of them hold. */
          all: {
            /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
            attribute: string
            /** `known` and `unknown` take no value; `in` takes a list. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          }[]
        }[]
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'branch'
        /** What decides. */
        by: 'language' | 'channel'
        /** The nearest one. */
        cases: {
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          id: string
          values: string[]
        }[]
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'consent_request'
        /** A capture point, by its slug or its id. */
        capture_point: string
        /** Of the capture point. */
        topics?: string[]
        /** How it asks. */
        style: 'buttons' | 'list'
        /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
        wait_minutes?: number
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'preferences'
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        text: Record<string, string>
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        label: Record<string, string>
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        /** Where it opens. */
        kind: 'webview' | 'whatsapp_flow'
        /** A capture point, by its slug or its id. */
        capture_point: string
        /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
        wait_minutes?: number
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'api_call'
        /** HTTP. */
        method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
        /** HTTPS. May hold variables in its path and query. */
        url: string
        /** By name. */
        headers: Record<string, string>
        /** May hold variables. */
        body?: string
        /** Variables from the answer. */
        save: Record<string, string>
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'wait'
        /** So long. */
        minutes: number
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        /** By which channel. */
        kind: 'send_sms' | 'send_email'
        /** A capture point, by its slug or its id. */
        capture_point: string
        /** Kept with the invitation. */
        ground: {
          /** Why this person may be asked over that channel. */
          kind: 'asked_for_it' | 'customer' | 'channel_consent'
          /** Where that comes from. */
          note: string
        }
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'notify'
        /** Of the team. */
        mailbox: string
        /** May hold variables. */
        subject: string
        /** May hold variables. */
        text: string
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'confirmation'
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        text?: Record<string, string>
        /** Why, or a pause: nothing else may leave after a no. */
        buttons?: {
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          id: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          title: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          description?: Record<string, string>
        }[]
        /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
        wait_minutes?: number
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'tag'
        /** By name. */
        add: string[]
        /** By name. */
        remove: string[]
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'event'
        /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
        event: string
        /** What it carries. */
        data: Record<string, {
          /** Text, a number, true, false or null. */
          is: string | number | boolean | null
        } | {
          /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
          from: string
        }>
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'pause_messages'
        /** Nothing but answers for so long. */
        days: number
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'undo_stop'
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'hand_off'
        /** For the team. May hold variables. */
        note?: string
        /** Words by BCP 47 tag. Those in the flow's own language are always there. */
        text?: Record<string, string>
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'jump'
        /** A node of the flow, such as `ask_topics`. */
        to: string
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'run_flow'
        /** A flow by its key, such as `opt_out`. */
        flow: string
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'transform'
        /** A name within flows: of a variable, a choice, a case, an attribute. */
        variable: string
        /** Where a value comes from. */
        value: {
          /** Text, a number, true, false or null. */
          is: string | number | boolean | null
        } | {
          /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
          from: string
        }
        /** How. */
        by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
      } | {
        /** What people call it; otherwise its kind names it. */
        name?: string
        /** Where it stands on the canvas. */
        at?: {
          x: number
          y: number
        }
        /** Where each way out leads. One that leads nowhere ends the run. */
        exits: Record<string, string | null>
        kind: 'end'
      }>
    }
  }
  /** Its versions. Needs `flow:read`. */
  'GET /v1/flows/{id}/versions': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: {
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: {
        /** Counted from 1. */
        version: number
        /** RFC 3339, with its offset; answers are in UTC. */
        published_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        published_by: string
        note: string | null
        rolled_back_to: number | null
        /** Runs that go on with it now. */
        running: number
        /** New runs start with it. */
        current: boolean
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** One version. Needs `flow:read`. */
  'GET /v1/flows/{id}/versions/{version}': {
    path: {
      /** UUIDv7. */
      id: string
      version: number
    }
    query: undefined
    body: undefined
    answer: {
      /** Counted from 1. */
      version: number
      /** RFC 3339, with its offset; answers are in UTC. */
      published_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      published_by: string
      note: string | null
      rolled_back_to: number | null
      /** Runs that go on with it now. */
      running: number
      /** New runs start with it. */
      current: boolean
      /** A conversation, drawn as a graph. */
      definition: {
        format: 1
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** Any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** Of two flows that a message would start the higher one does. */
        priority: number
        /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
        interruptible: boolean
        /** A run that waits for an answer for so long ends by itself. */
        ends_after_minutes: number
        /** A node of the flow, such as `ask_topics`. */
        start: string
        /** By their ids. */
        nodes: Record<string, {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'message'
          /** What is said. */
          content: {
            kind: 'text'
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            text: Record<string, string>
          } | {
            /** What it is. */
            kind: 'image' | 'video' | 'audio' | 'document'
            source: {
              /** An absolute URL. */
              link: string
            } | {
              /** Its id. */
              upload: string
            }
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            caption?: Record<string, string>
            /** As the person saves a document. */
            filename?: string
          } | {
            kind: 'template'
            /** By its name. */
            template: string
            /** A topic by its key, such as `offers`. */
            topic: string
            /** By the name, or the number, of the variable. */
            variables: Record<string, {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }>
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'buttons'
          /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
          buttons: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'list'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
          /** Ten rows in all are shown as a list; more as numbered text. */
          sections: {
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title?: Record<string, string>
            /** In their order. */
            rows: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'question'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** What is taken for an answer. */
          expects: {
            kind: 'text'
            /** Characters. */
            longest?: number
          } | {
            kind: 'number'
            least?: number
            most?: number
          } | {
            /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
            kind: 'phone' | 'email' | 'date'
          } | {
            kind: 'choice'
            /** In their order. */
            choices: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'variable'
          /** In this order. */
          set: ({
            /** Of the run, or of the person. */
            target: 'variable' | 'contact'
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            name: string
            /** Where a value comes from. */
            value: {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }
          } | {
            target: 'opt_in'
            value: false
          } | {
            target: 'opt_in'
            value: true
            /** What the yes is to. */
            topics: string[]
          } | {
            target: 'topic'
            /** A topic by its key, such as `offers`. */
            topic: string
            value: boolean
          })[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'condition'
          /** The first that holds. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** What people call it. */
            label?: string
            /** All of them hold. */
            all: {
              /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
              attribute: string
              /** `known` and `unknown` take no value; `in` takes a list. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            }[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'branch'
          /** What decides. */
          by: 'language' | 'channel'
          /** The nearest one. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            values: string[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'consent_request'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Of the capture point. */
          topics?: string[]
          /** How it asks. */
          style: 'buttons' | 'list'
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'preferences'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** Where it opens. */
          kind: 'webview' | 'whatsapp_flow'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'api_call'
          /** HTTP. */
          method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
          /** HTTPS. May hold variables in its path and query. */
          url: string
          /** By name. */
          headers: Record<string, string>
          /** May hold variables. */
          body?: string
          /** Variables from the answer. */
          save: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'wait'
          /** So long. */
          minutes: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** By which channel. */
          kind: 'send_sms' | 'send_email'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Kept with the invitation. */
          ground: {
            /** Why this person may be asked over that channel. */
            kind: 'asked_for_it' | 'customer' | 'channel_consent'
            /** Where that comes from. */
            note: string
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'notify'
          /** Of the team. */
          mailbox: string
          /** May hold variables. */
          subject: string
          /** May hold variables. */
          text: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'confirmation'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
          /** Why, or a pause: nothing else may leave after a no. */
          buttons?: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'tag'
          /** By name. */
          add: string[]
          /** By name. */
          remove: string[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
          /** What it carries. */
          data: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'pause_messages'
          /** Nothing but answers for so long. */
          days: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'undo_stop'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'hand_off'
          /** For the team. May hold variables. */
          note?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'jump'
          /** A node of the flow, such as `ask_topics`. */
          to: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'run_flow'
          /** A flow by its key, such as `opt_out`. */
          flow: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'transform'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
          /** How. */
          by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'end'
        }>
      }
    }
  }
  /** Tools whose webhooks are understood. Needs `capture-point:read`. */
  'GET /v1/form-sources': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: {
        /** Which tool sends, and so how it signs. */
        source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
        /** Headers that carry its signature. */
        headers: string[]
        /** The usual one first. */
        mappings: {
          /** Its name. */
          key: string
          /** What it fits. */
          name: string
          /** When it is the right one. */
          hint: string
          /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
          mapping: {
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            number?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            email?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            name?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            language?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            country?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            date?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            page?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            act?: string[]
            attributes?: {
              /** The attribute. */
              name: string
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              from: string[]
            }[]
            consent?: {
              /** Where the box stands. */
              path: string
              /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
              is?: string[]
              /** What it asks for. Without it: every topic of the place. */
              topics?: string[]
            }[]
          }
        }[]
      }[]
    }
  }
  /** Imports. Needs `consent:record-no`. */
  'GET /v1/imports': {
    path: undefined
    query: {
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** Noes, always taken and without proof; yeses that the business attests; contacts, whose opt-in is not taken. */
        kind: 'noes' | 'yeses' | 'contacts'
        /** Where it stands. It moves by itself while `checking` and `running`. */
        state: 'draft' | 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed'
        capture_point: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
          /** Its slug. */
          slug: string
        } | null
        /** As it was set. */
        settings: {
          /** Which column holds what (number, user_id, email, name, language, topics, scope, opt_in, date, source, wording, reason). Left out, it is guessed from the names. */
          mapping?: Record<string, string>
          /** Contacts only: the column of each attribute. */
          attributes?: Record<string, string>
          /** The first row names the columns. Left out, it is looked at. */
          header?: boolean
          /** How the file is written. Left out, it is looked at. */
          encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
          /** What parts the cells. Left out, it is looked at. */
          delimiter?: ',' | ';' | '	' | '|'
          /** ISO 3166 alpha-2. */
          country?: string
          /** How dates are written: 2025-03-31, 31.03.2025 or 03/31/2025. `iso` if left out. */
          date_format?: 'iso' | 'dmy' | 'mdy'
          /** Of every row whose own cell names none. */
          topics?: string[]
          /** How far each no reaches, where no column says it. `all` if left out. */
          scope?: 'all' | 'marketing' | 'topics'
          /** When it was said, where no column says it: in the form of `date_format`. */
          date?: string
          /** Yeses: where they come from, where no column says it. */
          source?: string
          /** Yeses: how and where these people agreed, as whoever brings them vouches for it. Kept with every record. */
          attestation?: string
          /** BCP 47, such as `en` or `pt-BR`. */
          language?: string
        }
        /** As it is read: set, or guessed. */
        mapping: Record<string, string>
        /** As they are read: set, or guessed. */
        attributes: Record<string, string>
        file: {
          /** As it was sent. */
          name: string
          /** Its size. */
          bytes: number
          /** SHA-256 of the canonical bytes, in hexadecimal. */
          sha256: string
          /** How it is written. */
          encoding: string
          /** What parts its cells. */
          delimiter: string
          /** Its first row names the columns. */
          header: boolean
          columns: string[]
          /** RFC 3339, with its offset; answers are in UTC. */
          kept_until: string
          /** Its time is over; its hash stays. */
          gone: boolean
        } | null
        /** Rows looked at in this pass. */
        rows: number
        rows_total: number | null
        /** Rows that are taken, or would be. */
        taken: number
        /** Rows that are not. */
        not_taken: number
        /** The most frequent first. */
        findings: {
          /** A word for it. */
          outcome: string
          /** Such rows are taken, at least in part. */
          taken: boolean
          /** What it means. */
          title: string
          mend: string | null
          /** How many rows. */
          count: number
          /** The first of them, where they need mending. */
          first: {
            /** Counted from 1, without the row of names. */
            row: number
            /** What stands there. */
            cell: string
          }[]
        }[]
        reason: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
        started_at: string | null
        started_by: string | null
        ended_at: string | null
        failure: string | null
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** One import. Needs `consent:record-no`. */
  'GET /v1/imports/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** Noes, always taken and without proof; yeses that the business attests; contacts, whose opt-in is not taken. */
      kind: 'noes' | 'yeses' | 'contacts'
      /** Where it stands. It moves by itself while `checking` and `running`. */
      state: 'draft' | 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed'
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** Its slug. */
        slug: string
      } | null
      /** As it was set. */
      settings: {
        /** Which column holds what (number, user_id, email, name, language, topics, scope, opt_in, date, source, wording, reason). Left out, it is guessed from the names. */
        mapping?: Record<string, string>
        /** Contacts only: the column of each attribute. */
        attributes?: Record<string, string>
        /** The first row names the columns. Left out, it is looked at. */
        header?: boolean
        /** How the file is written. Left out, it is looked at. */
        encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
        /** What parts the cells. Left out, it is looked at. */
        delimiter?: ',' | ';' | '	' | '|'
        /** ISO 3166 alpha-2. */
        country?: string
        /** How dates are written: 2025-03-31, 31.03.2025 or 03/31/2025. `iso` if left out. */
        date_format?: 'iso' | 'dmy' | 'mdy'
        /** Of every row whose own cell names none. */
        topics?: string[]
        /** How far each no reaches, where no column says it. `all` if left out. */
        scope?: 'all' | 'marketing' | 'topics'
        /** When it was said, where no column says it: in the form of `date_format`. */
        date?: string
        /** Yeses: where they come from, where no column says it. */
        source?: string
        /** Yeses: how and where these people agreed, as whoever brings them vouches for it. Kept with every record. */
        attestation?: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language?: string
      }
      /** As it is read: set, or guessed. */
      mapping: Record<string, string>
      /** As they are read: set, or guessed. */
      attributes: Record<string, string>
      file: {
        /** As it was sent. */
        name: string
        /** Its size. */
        bytes: number
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** How it is written. */
        encoding: string
        /** What parts its cells. */
        delimiter: string
        /** Its first row names the columns. */
        header: boolean
        columns: string[]
        /** RFC 3339, with its offset; answers are in UTC. */
        kept_until: string
        /** Its time is over; its hash stays. */
        gone: boolean
      } | null
      /** Rows looked at in this pass. */
      rows: number
      rows_total: number | null
      /** Rows that are taken, or would be. */
      taken: number
      /** Rows that are not. */
      not_taken: number
      /** The most frequent first. */
      findings: {
        /** A word for it. */
        outcome: string
        /** Such rows are taken, at least in part. */
        taken: boolean
        /** What it means. */
        title: string
        mend: string | null
        /** How many rows. */
        count: number
        /** The first of them, where they need mending. */
        first: {
          /** Counted from 1, without the row of names. */
          row: number
          /** What stands there. */
          cell: string
        }[]
      }[]
      reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
      started_at: string | null
      started_by: string | null
      ended_at: string | null
      failure: string | null
    }
  }
  /** What became of each row. Needs `consent:record-no`. */
  'GET /v1/imports/{id}/report.csv': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: {
      /** For machines: cells as they are. Without it a spreadsheet can run none of them as a formula. */
      raw?: boolean
    }
    body: undefined
    answer: undefined
  }
  /** The first rows of its file. Needs `consent:record-no`. */
  'GET /v1/imports/{id}/sample': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      columns: string[]
      rows: string[][]
    }
  }
  /** Intents. Needs `intent:read`. */
  'GET /v1/intents': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: ({
        /** How flows and files name it. It stays. */
        key: string
        /** What people of the team call it. */
        name: string
        /** What it means, in a sentence. */
        description: string
        /** Every workspace has it, and it cannot be taken away. */
        built_in: boolean
        /** Utterances by language. */
        counts: Record<string, number>
        words: {
          /** Words and phrases. */
          words: number
          /** Languages. */
          languages: number
        } | null
        threshold: number | null
        /** Live flows that start at it; for `stop` those that start when somebody has opted out. */
        flows: {
          /** UUIDv7. */
          id: string
          /** As people call it. */
          name: string
        }[]
        changed_at: string | null
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** Where intents get in each other’s way. Needs `intent:read`. */
  'GET /v1/intents/clashes': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      quality: {
        /** How flows and files name it. It stays. */
        intent: string
        /** Utterances. */
        utterances: number
        /** Found by the others of the intent, when left out. */
        found: number
        /** Asked about, when left out. */
        asked: number
      }[]
      alike: {
        /** One. */
        a: {
          /** How flows and files name it. It stays. */
          intent: string
          /** As it stands. */
          text: string
          /** BCP 47, such as `en` or `pt-BR`. */
          language: string
        }
        /** The other. */
        b: {
          /** How flows and files name it. It stays. */
          intent: string
          /** As it stands. */
          text: string
          /** BCP 47, such as `en` or `pt-BR`. */
          language: string
        }
        /** 1 only where a message is written as an utterance is. */
        likeness: number
      }[]
      taken_first: {
        /** How flows and files name it. It stays. */
        intent: string
        /** As it stands. */
        text: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** What the ladder takes it for. */
        by: 'stop' | 'start' | 'help' | 'person' | 'pause'
      }[]
      not_found: {
        /** How flows and files name it. It stays. */
        intent: string
        /** As it stands. */
        text: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        taken: string | null
        /** 1 only where a message is written as an utterance is. */
        score: number
      }[]
    }
  }
  /** Ready-made intents. Needs `intent:read`. */
  'GET /v1/intents/ready': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: {
        /** How flows and files name it. It stays. */
        key: string
        /** What people of the team call it. */
        name: string
        /** What it means, in a sentence. */
        description: string
        /** In all languages. */
        utterances: number
        /** The workspace has an intent with this key. */
        there: boolean
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** The regression file. Needs `intent:read`. */
  'GET /v1/intents/regressions': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      /** Messages. */
      cases: number
      /** As CSV: message, intent, language. */
      text: string
    }
  }
  /** Thresholds. Needs `intent:read`. */
  'GET /v1/intents/settings': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      /** From this score on an intent is believed. */
      threshold: number
      /** From this score on the person is asked what they meant. */
      ask_from: number
    }
  }
  /** One intent. Needs `intent:read`. */
  'GET /v1/intents/{key}': {
    path: {
      /** How flows and files name it. It stays. */
      key: string
    }
    query: undefined
    body: undefined
    answer: {
      /** How flows and files name it. It stays. */
      key: string
      /** What people of the team call it. */
      name: string
      /** What it means, in a sentence. */
      description: string
      /** Every workspace has it, and it cannot be taken away. */
      built_in: boolean
      /** Utterances by language. */
      counts: Record<string, number>
      words: {
        /** Words and phrases. */
        words: number
        /** Languages. */
        languages: number
      } | null
      threshold: number | null
      /** Live flows that start at it; for `stop` those that start when somebody has opted out. */
      flows: {
        /** UUIDv7. */
        id: string
        /** As people call it. */
        name: string
      }[]
      changed_at: string | null
      /** By language: what stands on the button that offers it. */
      labels: Record<string, string>
      /** By language: examples of how it is said. Two to fifty in each are of use. */
      utterances: Record<string, string[]>
    }
  }
  /** Open invitations. Needs `member:read`. */
  'GET /v1/invitations': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** An e-mail address. */
        email: string
        /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
        role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** RFC 3339, with its offset; answers are in UTC. */
        expires_at: string
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** Files that messages carry. Needs `flow:read`. */
  'GET /v1/media-files': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** What it is sent as, read from its bytes. */
        kind: 'image' | 'video' | 'audio' | 'document'
        /** As it is sent. */
        media_type: string
        /** What it was called. */
        name: string
        /** Its size. */
        bytes: number
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** RFC 3339, with its offset; answers are in UTC. */
        added_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        added_by: string
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** One file. Needs `flow:read`. */
  'GET /v1/media-files/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** What it is sent as, read from its bytes. */
      kind: 'image' | 'video' | 'audio' | 'document'
      /** As it is sent. */
      media_type: string
      /** What it was called. */
      name: string
      /** Its size. */
      bytes: number
      /** SHA-256 of the canonical bytes, in hexadecimal. */
      sha256: string
      /** RFC 3339, with its offset; answers are in UTC. */
      added_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      added_by: string
    }
  }
  /** The file itself. Needs `flow:read`. */
  'GET /v1/media-files/{id}/content': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: undefined
  }
  /** Members. Needs `member:read`. */
  'GET /v1/members': {
    path: undefined
    query: {
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** UUIDv7. */
        user: string
        /** As colleagues read it. */
        name: string
        /** An e-mail address. */
        email: string
        /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
        role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
        /** Whether signing in takes a second factor. */
        two_factor: boolean
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** Messages of a person or an address. Needs `message:read`. */
  'GET /v1/messages': {
    path: undefined
    query: {
      /** UUIDv7. */
      contact?: string
      /** UUIDv7. */
      address?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** From the person, or to them. */
        direction: 'in' | 'out'
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        contact: string | null
        /** UUIDv7. */
        address: string
        /** UUIDv7. */
        sender: string
        /** `text`, `template`, `buttons`, `list`, `tap` … */
        kind: string
        text: string | null
        buttons: string[]
        meaning: string | null
        referral: {
          source_type: string | null
          source_id: string | null
          source_url: string | null
          headline: string | null
          body: string | null
          click_id: string | null
        } | null
        delivery: {
          /** UUIDv7. */
          id: string
          /** How far it has come. */
          status: 'queued' | 'refused' | 'sending' | 'in_doubt' | 'accepted' | 'sent' | 'delivered' | 'read' | 'failed' | 'lost'
          /** Why it left. */
          purpose: 'topic' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
          topic: {
            /** UUIDv7. */
            id: string
            /** A topic by its key, such as `offers`. */
            key: string
            name: string
            /** Never changes: a yes was given to what it was. */
            category: 'marketing' | 'utility'
          } | null
          campaign: {
            /** UUIDv7. */
            id: string
            /** Its name. */
            name: string
          } | null
          record: string | null
          reason: string | null
          error_code: number | null
          accepted_at: string | null
          delivered_at: string | null
          read_at: string | null
        } | null
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** Notices. Needs `notice:read`. */
  'GET /v1/notices': {
    path: undefined
    query: {
      /** Archived ones too. */
      archived?: boolean
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** For the people who work with it. */
        name: string
        languages: {
          /** BCP 47, such as `en` or `pt-BR`. */
          language: string
          live: number | null
          /** Counted per notice and language. */
          newest: number
          /** Whether a named member has approved the newest version. */
          reviewed: boolean
        }[]
        /** How many use it. */
        capture_points: number
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        archived_at: string | null
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** One notice with its versions. Needs `notice:read`. */
  'GET /v1/notices/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      languages: {
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        live: number | null
        /** Counted per notice and language. */
        newest: number
        /** Whether a named member has approved the newest version. */
        reviewed: boolean
      }[]
      /** How many use it. */
      capture_points: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      archived_at: string | null
      /** The newest first. */
      versions: {
        /** Counted per notice and language. */
        version: number
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
        approved_at: string | null
        approved_by: string | null
        /** Topics or profile have changed their words since: make a new version. */
        stale: boolean
        /** The whole wording, as it is hashed. */
        content: {
          /** The headline; names the business and WhatsApp. */
          heading: string
          /** The first lines. */
          intro: string
          /** The sentence beside each tick box, with {topic} and {number}: "Receive {topic} on WhatsApp at {number}". The mark is set before the word WhatsApp. */
          tick: string
          /** Whether the person may name more than one number. */
          several_numbers: boolean
          /** How to stop. */
          stop: string
          age: string | null
          /** The yes button. */
          yes: string
          /** The no button. */
          no: string
          footer: string | null
          /** The name of the business as shown. */
          business: string
          privacy_url: string | null
          topics: {
            /** A topic by its key, such as `offers`. */
            key: string
            /** Never changes: a yes was given to what it was. */
            category: 'marketing' | 'utility'
            /** As shown. */
            name: string
            /** As shown. */
            description: string
            /** As shown. */
            frequency: string
          }[]
        }
      }[]
    }
  }
  /** Invitations. Needs `contact:read`. */
  'GET /v1/opt-in-invitations': {
    path: undefined
    query: {
      /** UUIDv7. */
      capture_point?: string
      /** Only over this one. */
      channel?: 'sms_link' | 'email_link' | 'missed_call' | 'ivr_outbound'
      /** Only these. */
      state?: 'queued' | 'refused' | 'sent' | 'delivered' | 'failed'
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** How they were asked. */
        channel: 'sms_link' | 'email_link' | 'missed_call' | 'ivr_outbound'
        /** UUIDv7. */
        capture_point: string
        contact: string | null
        to: string | null
        /** Why these people may be asked. Kept with each invitation. */
        ground: {
          /** They asked for it; they are a customer and it is about similar goods of yours; or they agreed to this channel. */
          kind: 'asked_for_it' | 'customer' | 'channel_consent'
          /** Where that comes from: an order, a form, a list and its date. */
          note: string
        }
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** How far it came. */
        state: 'queued' | 'refused' | 'sent' | 'delivered' | 'failed'
        reason: string | null
        answer: 'given' | 'refused' | null
        answered_at: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        issued_at: string
        /** RFC 3339, with its offset; answers are in UTC. */
        expires_at: string
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** The first page. Needs `workspace:read`. */
  'GET /v1/overview': {
    path: undefined
    query: {
      /** Today is the last. */
      days?: number
    }
    body: undefined
    answer: {
      days: number
      /** A calendar day, in UTC. */
      from: string
      /** A calendar day, in UTC. */
      to: string
      /** The four figures with their notes. */
      figures: {
        /** Addresses with a yes on at least one topic. */
        may_be_messaged: number
        /** Against the beginning of the period. */
        may_be_messaged_change: number
        /** Addresses known. */
        known: number
        /** Addresses asked, not confirmed. */
        waiting: number
        confirmed_within_a_day: number | null
        /** People who said no in the period. */
        said_no: number
        said_no_share: number | null
        /** Messages accepted after a no was answered, but its confirmation. Must stay nought. */
        sent_after_no: number
        /** Sends refused by the gate in the period. */
        refused_sends: number
      }
      /** Acts a day: one act about several topics is one. */
      series: {
        /** A calendar day, in UTC. */
        day: string
        /** Yes that day. */
        yes: number
        /** No that day. */
        no: number
      }[]
      marks: {
        /** A calendar day, in UTC. */
        day: string
        /** UUIDv7. */
        campaign: string
        /** Its name. */
        name: string
        /** Left because of it. */
        opted_out: number
      }[]
      topics: {
        /** A topic, named. */
        topic: {
          /** UUIDv7. */
          id: string
          /** A topic by its key, such as `offers`. */
          key: string
          name: string
          /** Never changes: a yes was given to what it was. */
          category: 'marketing' | 'utility'
        }
        /** Addresses. */
        given: number
        /** Addresses. */
        pending: number
        /** Addresses. */
        no: number
        /** Addresses. */
        expired: number
        /** Addresses. */
        unknown: number
        of_asked: number | null
      }[]
      /** The most yeses first. */
      capture_points: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** How an answer reaches us there: a page of ours, a chat, a call, a counter; or `api`, a place of the business’s own that reports. */
        channel: 'web_page' | 'widget' | 'registration_form' | 'webview' | 'whatsapp_flow' | 'bot_flow' | 'sms_link' | 'email_link' | 'missed_call' | 'ivr_inbound' | 'ivr_outbound' | 'qr_code' | 'till' | 'paper_form' | 'form_webhook' | 'import' | 'api'
        /** Times shown, sampled; or numbers left where that is more. */
        asked: number
        /** Numbers confirmed. */
        yes: number
        rate: number | null
      }[]
      sending: {
        /** UUIDv7. */
        campaign: string
        /** Its name. */
        name: string
        /** Addresses meant. */
        audience: number
        /** Asked about so far. */
        done: number
        /** By the gate. */
        refused: number
        /** Left because of it. */
        opted_out: number
        paused: boolean
      }[]
      needs_you: {
        /** What it is. */
        kind: 'profile_incomplete' | 'notice_not_reviewed' | 'notice_missing_language' | 'template_paused' | 'template_rejected' | 'template_without_stop' | 'template_category_changed' | 'sender_not_listening' | 'sender_stopped' | 'held_message' | 'unread_message' | 'in_doubt_delivery' | 'campaign_paused'
        /** In words. */
        title: string
        detail: string | null
        subject: string | null
        /** How many. */
        count: number
      }[]
      feed: ({
        /** UUIDv7. */
        id: string
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        /** What this one statement says. */
        state: 'unknown' | 'requested' | 'deferred' | 'given' | 'renewed' | 'refused' | 'withdrawn' | 'revoked' | 'invalidated'
        /** How wide. */
        scope: 'topic' | 'marketing' | 'all'
        topics: {
          /** UUIDv7. */
          id: string
          /** A topic by its key, such as `offers`. */
          key: string
          name: string
          /** Never changes: a yes was given to what it was. */
          category: 'marketing' | 'utility'
        }[]
        /** What the person did. */
        act: 'ticked_box' | 'sent_code' | 'tapped_button' | 'chose_from_list' | 'sent_flow' | 'typed_keyword' | 'typed_words' | 'opened_personal_link' | 'switched_on_page' | 'whatsapp_control' | 'marketing_failure' | 'api' | 'told_staff' | 'signed_paper' | 'attested_import' | 'imported_no' | 'number_changed' | 'new_owner' | 'merge' | 'erasure' | 'contact_attribute' | 'flow_variable' | 'asked' | 'called_us' | 'pressed_key' | 'spoke_in_call'
        /** Where it was said: `whatsapp`, `web_page`, `preference_page`, `api`, `console`, `telephone`, `letter`, `email`, `counter`, `sms`, `import` … */
        channel: string
        /** A person, named. */
        person: {
          contact: string | null
          name: string | null
          number: string | null
        }
        capture_point: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
        } | null
      })[]
      first_run: {
        /** Which step. */
        key: 'sender' | 'topics' | 'capture_point' | 'first_yes' | 'first_campaign'
        done: boolean
        /** What there is, or what to do. */
        detail: string
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      counted_at: string
    }
  }
  /** As it happens. Needs `consent:read`. */
  'GET /v1/overview/feed': {
    path: undefined
    query: {
      /** How many. */
      limit?: number
      /** UUIDv7. */
      after?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        /** What this one statement says. */
        state: 'unknown' | 'requested' | 'deferred' | 'given' | 'renewed' | 'refused' | 'withdrawn' | 'revoked' | 'invalidated'
        /** How wide. */
        scope: 'topic' | 'marketing' | 'all'
        topics: {
          /** UUIDv7. */
          id: string
          /** A topic by its key, such as `offers`. */
          key: string
          name: string
          /** Never changes: a yes was given to what it was. */
          category: 'marketing' | 'utility'
        }[]
        /** What the person did. */
        act: 'ticked_box' | 'sent_code' | 'tapped_button' | 'chose_from_list' | 'sent_flow' | 'typed_keyword' | 'typed_words' | 'opened_personal_link' | 'switched_on_page' | 'whatsapp_control' | 'marketing_failure' | 'api' | 'told_staff' | 'signed_paper' | 'attested_import' | 'imported_no' | 'number_changed' | 'new_owner' | 'merge' | 'erasure' | 'contact_attribute' | 'flow_variable' | 'asked' | 'called_us' | 'pressed_key' | 'spoke_in_call'
        /** Where it was said: `whatsapp`, `web_page`, `preference_page`, `api`, `console`, `telephone`, `letter`, `email`, `counter`, `sms`, `import` … */
        channel: string
        /** A person, named. */
        person: {
          contact: string | null
          name: string | null
          number: string | null
        }
        capture_point: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
        } | null
      })[]
    }
  }
  /** What was entered. Needs `consent:record-yes`. */
  'GET /v1/paper-entries': {
    path: undefined
    query: {
      /** It waits for the person’s own confirmation; or for a second reading; or was read twice and agreed; or goes back. */
      state?: 'waiting' | 'to_check' | 'approved' | 'returned'
      /** UUIDv7. */
      capture_point?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** The id of one copy: `K7Q2-0041-B`. */
        form_id: string
        /** The place that asks. */
        capture_point: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
        }
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** The boxes of the form. Which of them were entered as ticked is not shown: they are read again. */
        topics: {
          /** A topic by its key, such as `offers`. */
          key: string
          /** As printed. */
          name: string
        }[]
        /** It waits for the person’s own confirmation; or for a second reading; or was read twice and agreed; or goes back. */
        state: 'waiting' | 'to_check' | 'approved' | 'returned'
        scan: {
          /** UUIDv7. */
          id: string
          /** An absolute URL. */
          url: string
          /** What it is. */
          media_type: string
        } | null
        /** RFC 3339, with its offset; answers are in UTC. */
        entered_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        entered_by: string
        /** You entered it yourself, so somebody else reads it. */
        own: boolean
        checked_at: string | null
        checked_by: string | null
        reason: string | null
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
      /** How many in each state, whatever page this is. */
      counts: {
        /** For the person. */
        waiting: number
        /** For a second reading. */
        to_check: number
        /** Read twice. */
        approved: number
        /** Gone back. */
        returned: number
      }
    }
  }
  /** The form behind an id. For data entry: which wording and boxes stand on it, and whether it was entered before. Needs `consent:record-no`. */
  'GET /v1/paper-forms/{form_id}': {
    path: {
      /** As it is typed or scanned. */
      form_id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** The id of one copy: `K7Q2-0041-B`. */
      form_id: string
      /** The place that asks. */
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
      }
      /** The wording that stands on it. */
      notice: {
        /** UUIDv7. */
        id: string
        version: number
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** The boxes, in the order in which they were printed. */
      topics: {
        /** A topic by its key, such as `offers`. */
        key: string
        /** As printed. */
        name: string
        /** As printed. */
        frequency: string
      }[]
      entered: {
        /** It waits for the person’s own confirmation; or for a second reading; or was read twice and agreed; or goes back. */
        state: 'waiting' | 'to_check' | 'approved' | 'returned'
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        by: string
        reason: string | null
      } | null
    }
  }
  /** Printed ranges. Needs `capture-point:read`. */
  'GET /v1/paper-runs': {
    path: undefined
    query: {
      /** UUIDv7. */
      capture_point?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** The first four characters of every form id of the range. */
        serial: string
        /** The place that asks. */
        capture_point: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
        }
        /** The wording that stands on it. */
        notice: {
          /** UUIDv7. */
          id: string
          version: number
          /** BCP 47, such as `en` or `pt-BR`. */
          language: string
        }
        /** How many copies. */
        copies: number
        /** The id of one copy: `K7Q2-0041-B`. */
        first: string
        /** The id of one copy: `K7Q2-0041-B`. */
        last: string
        /** An absolute URL. */
        url: string
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** What the law of each place asks. Not legal advice. Needs `workspace:read`. */
  'GET /v1/policy-packs': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: {
        /** As it stands in records, before the @. */
        name: string
        /** Raised with every change. */
        version: number
        /** Where it holds. */
        title: string
        refines: string | null
        countries: string[]
        /** The workspace writes to one of its countries, or is a demo and this is its pack. */
        concerns_you: boolean
        values: {
          /** What it is about. */
          key: string
          /** As the pack holds it. */
          value: unknown
          /** Where it was found. */
          source: string
          read: string | null
          /** Whether it was checked at the source itself. */
          verified: 'yes' | 'no'
          note: string | null
        }[]
      }[]
    }
  }
  /** QR codes. Needs `capture-point:read`. */
  'GET /v1/qr-codes': {
    path: undefined
    query: {
      /** UUIDv7. */
      capture_point?: string
      /** With the revoked ones. */
      revoked?: boolean
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** What the message carries. */
        code: string
        /** Where it hangs: a branch, a till, a table. */
        label: string
        /** To a chat with the message written, or to the page of its capture point. */
        leads_to: 'chat' | 'page'
        /** The place that asks. */
        capture_point: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
        }
        /** The wording that was printed beside it. */
        printed: {
          /** UUIDv7. */
          notice: string
          /** Of the notice, in its language. */
          version: number
          /** BCP 47, such as `en` or `pt-BR`. */
          language: string
        }
        /** Times scanned, sampled. */
        scans: number
        /** An absolute URL. */
        url: string
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        moved_at: string | null
        revoked_at: string | null
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** One QR code. Needs `capture-point:read`. */
  'GET /v1/qr-codes/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** What the message carries. */
      code: string
      /** Where it hangs: a branch, a till, a table. */
      label: string
      /** To a chat with the message written, or to the page of its capture point. */
      leads_to: 'chat' | 'page'
      /** The place that asks. */
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
      }
      /** The wording that was printed beside it. */
      printed: {
        /** UUIDv7. */
        notice: string
        /** Of the notice, in its language. */
        version: number
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** Times scanned, sampled. */
      scans: number
      /** An absolute URL. */
      url: string
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      moved_at: string | null
      revoked_at: string | null
    }
  }
  /** Its picture as PNG. Needs `capture-point:read`. */
  'GET /v1/qr-codes/{id}.png': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: undefined
  }
  /** Its picture as SVG. Needs `capture-point:read`. */
  'GET /v1/qr-codes/{id}.svg': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: undefined
  }
  /** The receipt of a record. The same record gives the same text. It verifies offline against the public keys. Needs `proof:read`. */
  'GET /v1/receipts/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** Says where the record stands, with a mark that only we can make. */
      id: string
      /** Compact JWS, Ed25519, over the statement. */
      jws: string
      /** What is signed, read for you. Verify the JWS, not this. */
      statement: unknown
      /** Its place in the signed log. */
      ledger: 'pending'
      /** RFC 3339, with its offset; answers are in UTC. */
      issued_at: string
      /** An absolute URL. */
      url: string
      /** An absolute URL. */
      keys_url: string
    }
  }
  /** Messages in doubt. Needs `message:read`. */
  'GET /v1/reviews': {
    path: undefined
    query: {
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        /** A person, named. */
        person: {
          contact: string | null
          name: string | null
          number: string | null
        }
        asks: 'erasure' | 'person' | null
        /** What a message was taken for, and by what. */
        reading: {
          text: string | null
          /** What it was taken for; `answer`: to what we had asked. */
          label: 'opt_out' | 'opt_out_topic' | 'pause' | 'wrong_number' | 'delete_data' | 'opt_in' | 'help' | 'human' | 'none' | 'answer'
          /** How surely. */
          certainty: 'certain' | 'likely' | 'unsure'
          /** The rung that decided, and what on it: `phrase.stop`, `typo`, `classifier`. */
          rule: string
          /** The words or phrase of the lexicon that decided; empty for the classifier. */
          matched: string
          /** The weightiest pieces, where the classifier decided. */
          reasons: {
            /** Of the message. */
            piece: string
            /** What it adds. */
            weight: number
          }[]
          language: string | null
          /** 1 for what a rule decided. */
          score: number
          /** How long the reading took. */
          ms: number
          /** Which lexicons and model: a hash. */
          lexicon: string
          scope: 'topic' | 'marketing' | 'all' | null
          topic: {
            /** UUIDv7. */
            id: string
            /** A topic by its key, such as `offers`. */
            key: string
            name: string
            /** Never changes: a yes was given to what it was. */
            category: 'marketing' | 'utility'
          } | null
          hold: 'likely' | 'unsure' | null
          due_at: string | null
          ended: {
            /** RFC 3339, with its offset; answers are in UTC. */
            at: string
            /** Who did it, in words: a member, a key, the person, or Assent. */
            by: string
            /** By a no; nothing was meant to end; by a day without an answer, which is a no; it was seen to. */
            outcome: 'stopped' | 'kept' | 'lapsed' | 'done'
          } | null
        }
        review: {
          /** RFC 3339, with its offset; answers are in UTC. */
          at: string
          /** Who did it, in words: a member, a key, the person, or Assent. */
          by: string
          /** What it was taken for; `answer`: to what we had asked. */
          label: 'opt_out' | 'opt_out_topic' | 'pause' | 'wrong_number' | 'delete_data' | 'opt_in' | 'help' | 'human' | 'none' | 'answer'
          reason: string | null
        } | null
      })[]
      /** In all. */
      waiting: number
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** What was decided, one JSON object a line. For people who correct the lexicon and the training messages; nothing is ever trained by itself. Holds the words of messages, and nobody’s name or number. Needs `contact:export`. */
  'GET /v1/reviews/export': {
    path: undefined
    query: undefined
    body: undefined
    answer: undefined
  }
  /** Runs. Needs `flow:read`. */
  'GET /v1/runs': {
    path: undefined
    query: {
      /** UUIDv7. */
      flow?: string
      /** Of the flow. */
      version?: number
      /** UUIDv7. */
      contact?: string
      /** Whether it goes on. */
      state?: 'running' | 'ended'
      /** Why it is over. */
      ended?: 'finished' | 'timed_out' | 'stopped' | 'interrupted' | 'too_long' | 'yes_without_act' | 'failed'
      /** A node of the flow, such as `ask_topics`. */
      node?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** The flow, named. */
        flow: {
          /** UUIDv7. */
          id: string
          /** A flow by its key, such as `opt_out`. */
          key: string
          /** Its name. */
          name: string
        }
        /** Of the flow. */
        version: number
        /** A person, named. */
        person: {
          contact: string | null
          name: string | null
          number: string | null
        }
        /** What started it: `keyword`, `event`, `api` … */
        started_by: string
        at: string | null
        waits: {
          /** An answer, what became of an effect, a time, or a person of the team. */
          for: 'answer' | 'effect' | 'time' | 'hand_back'
          until: string | null
        } | null
        ended: 'finished' | 'timed_out' | 'stopped' | 'interrupted' | 'too_long' | 'yes_without_act' | 'failed' | null
        /** RFC 3339, with its offset; answers are in UTC. */
        started_at: string
        /** RFC 3339, with its offset; answers are in UTC. */
        moved_at: string
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** One run, step by step. Needs `flow:read`. */
  'GET /v1/runs/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** The flow, named. */
      flow: {
        /** UUIDv7. */
        id: string
        /** A flow by its key, such as `opt_out`. */
        key: string
        /** Its name. */
        name: string
      }
      /** Of the flow. */
      version: number
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      /** What started it: `keyword`, `event`, `api` … */
      started_by: string
      at: string | null
      waits: {
        /** An answer, what became of an effect, a time, or a person of the team. */
        for: 'answer' | 'effect' | 'time' | 'hand_back'
        until: string | null
      } | null
      ended: 'finished' | 'timed_out' | 'stopped' | 'interrupted' | 'too_long' | 'yes_without_act' | 'failed' | null
      /** RFC 3339, with its offset; answers are in UTC. */
      started_at: string
      /** RFC 3339, with its offset; answers are in UTC. */
      moved_at: string
      /** Values by name. */
      trigger: Record<string, string | number | boolean | null>
      /** Values by name. */
      variables: Record<string, string | number | boolean | null>
      /** From the first to the last. */
      steps: {
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        /** What moved it. */
        input: {
          /** What moved it. */
          kind: 'start' | 'message' | 'outcome' | 'time' | 'handed_back' | 'end'
          text: string | null
          /** A button or a row, rather than words. */
          tapped: boolean
        }
        taken: {
          /** A node of the flow, such as `ask_topics`. */
          node: string
          /** The way out. */
          exit: string
        }[]
        effects: {
          /** A node of the flow, such as `ask_topics`. */
          node: string
          /** What it wanted: `say`, `offer`, `consent` … */
          kind: string
          /** In words. */
          summary: string
          outcome: string | null
        }[]
        stands_at: string | null
        ended: 'finished' | 'timed_out' | 'stopped' | 'interrupted' | 'too_long' | 'yes_without_act' | 'failed' | null
      }[]
    }
  }
  /** Find anything by a word. Needs `contact:read`. */
  'GET /v1/search': {
    path: undefined
    query: {
      /** A name, a number, an id, a key. */
      q: string
    }
    body: undefined
    answer: {
      data: {
        /** What it is. */
        kind: 'contact' | 'topic' | 'notice' | 'capture_point' | 'template' | 'campaign' | 'record'
        /** UUIDv7. */
        id: string
        /** What it is called. */
        title: string
        detail: string | null
        contact: string | null
      }[]
    }
  }
  /** Segments. Needs `segment:read`. */
  'GET /v1/segments': {
    path: undefined
    query: {
      /** Also archived ones. */
      archived?: boolean
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** How rules, campaigns and flows name it. It never changes. */
        key: string
        /** For the people who work with it. */
        name: string
        /** What it is for. */
        description: string
        /** A rule is asked anew each time; a list is kept by hand, by import or by the API. */
        kind: 'rule' | 'list'
        rule: {
          /** All of them hold; none means everybody. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
          /** And at least one of these sets; left out or empty: no more is asked. */
          any?: ({
            /** All of them hold. */
            all: ({
              /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
              attribute: string
              /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            } | {
              /** Which. */
              tags: string[]
              /** How many of them. */
              op: 'has_any' | 'has_all' | 'has_none'
            } | {
              /** Its key. */
              topic: string
              /** Whether the state is one of these. */
              op: 'is' | 'is_not'
              /** The best over all addresses counts. */
              states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
            } | {
              /** Its slug. */
              capture_point: string
              /** Whether a yes that can count was said there: of each topic the newest. */
              op: 'is' | 'is_not'
            } | {
              /** `whatsapp`, `web_page` … */
              channel: string
              /** As for capture points. */
              op: 'is' | 'is_not'
            } | {
              /** `ever` and `never` take no days. */
              heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
              /** Days. */
              days?: number
            } | {
              /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
              event: string
              /** The last three take `count`. */
              op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
              /** How often. */
              count?: number
              /** Days. */
              days?: number
            } | {
              /** Its key. */
              segment: string
              /** Whether the person is in it. */
              op: 'in' | 'not_in'
            })[]
          })[]
        } | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
        archived_at: string | null
      })[]
    }
  }
  /** One segment. Needs `segment:read`. */
  'GET /v1/segments/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** How rules, campaigns and flows name it. It never changes. */
      key: string
      /** For the people who work with it. */
      name: string
      /** What it is for. */
      description: string
      /** A rule is asked anew each time; a list is kept by hand, by import or by the API. */
      kind: 'rule' | 'list'
      rule: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      } | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
      archived_at: string | null
    }
  }
  /** How many are in it. Needs `segment:read`. */
  'GET /v1/segments/{id}/counts': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** People in it. */
      people: number
      /** Of them, whose opt_in is true. */
      opted_in: number
      topics: {
        /** A topic by its key, such as `offers`. */
        topic: string
        /** Whose best state is given. */
        given: number
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      counted_at: string
    }
  }
  /** WhatsApp numbers. Needs `sender:read`. */
  'GET /v1/senders': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** As written for reading. */
        display_number: string
        verified_name: string | null
        /** WhatsApp’s id of the number. */
        phone_number_id: string
        /** WhatsApp’s id of the business account. */
        waba_id: string
        app_id: string | null
        /** A rehearsal on this machine; nothing reaches a real phone. */
        emulated: boolean
        /** An absolute URL. */
        graph_url: string
        /** Of the Graph API. */
        graph_version: string
        token_ends_in: string | null
        /** An absolute URL. */
        webhook_url: string
        status: string | null
        quality: string | null
        messaging_limit: string | null
        throughput: string | null
        /** A sender that cannot hear may not speak: campaigns wait for this. */
        hears: boolean
        heard_messages_at: string | null
        heard_preferences_at: string | null
        heard_statuses_at: string | null
        stopped_at: string | null
        stopped_reason: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
      }[]
    }
  }
  /** One number. Needs `sender:read`. */
  'GET /v1/senders/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** As written for reading. */
      display_number: string
      verified_name: string | null
      /** WhatsApp’s id of the number. */
      phone_number_id: string
      /** WhatsApp’s id of the business account. */
      waba_id: string
      app_id: string | null
      /** A rehearsal on this machine; nothing reaches a real phone. */
      emulated: boolean
      /** An absolute URL. */
      graph_url: string
      /** Of the Graph API. */
      graph_version: string
      token_ends_in: string | null
      /** An absolute URL. */
      webhook_url: string
      status: string | null
      quality: string | null
      messaging_limit: string | null
      throughput: string | null
      /** A sender that cannot hear may not speak: campaigns wait for this. */
      hears: boolean
      heard_messages_at: string | null
      heard_preferences_at: string | null
      heard_statuses_at: string | null
      stopped_at: string | null
      stopped_reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
    }
  }
  /** What is known of each step. Needs `sender:read`. */
  'GET /v1/senders/{id}/connection': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      sender: string
      /** All hold: campaigns may start. */
      ready: boolean
      /** Steps that hold. */
      held: number
      steps: {
        /** Which step. */
        key: 'access' | 'number' | 'webhook' | 'fields' | 'heard' | 'templates'
        /** `waiting` completes by itself; `failed` says why. */
        state: 'ok' | 'todo' | 'waiting' | 'failed'
        /** What was found, in a sentence. */
        found: string
        todo: string | null
        facts: {
          /** What it is. */
          label: string
          /** What it is now. */
          value: string
          state: 'ok' | 'missing' | null
          /** Meant to be copied. */
          copy: boolean
        }[]
        action: 'subscribe' | 'sync_templates' | 'submit_templates' | 'change_token' | null
        checked_at: string | null
      }[]
      checked_at: string | null
    }
  }
  /** Ice breakers and commands of a number. Needs `sender:read`. */
  'GET /v1/senders/{id}/conversation-starters': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** A tap sends the text as the person’s own message. It is no consent, whatever it says. */
      ice_breakers: string[]
      commands: {
        /** Without its slash. */
        name: string
        /** What it is for. */
        description: string
      }[]
    }
  }
  /** Who is calling */
  'GET /v1/session': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      user: {
        /** UUIDv7. */
        id: string
        /** As colleagues read it. */
        name: string
        /** An e-mail address. */
        email: string
        /** Whether signing in takes a second factor. */
        two_factor: boolean
      } | null
      workspace: {
        /** UUIDv7. */
        id: string
        /** Lower-case letters, digits and hyphens, such as `acme`. It stays. */
        slug: string
        /** As colleagues read it. */
        name: string
        /** Demo uses emulated senders only, live real ones only; neither ever becomes the other. */
        kind: 'demo' | 'live'
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
        role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
      } | null
      role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy' | null
      /** What the caller may do here. */
      may: string[]
      /** Those that the caller may enter. */
      workspaces: {
        /** UUIDv7. */
        id: string
        /** Lower-case letters, digits and hyphens, such as `acme`. It stays. */
        slug: string
        /** As colleagues read it. */
        name: string
        /** Demo uses emulated senders only, live real ones only; neither ever becomes the other. */
        kind: 'demo' | 'live'
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
        role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
      }[]
    }
  }
  /** Templates. Needs `template:read`. */
  'GET /v1/templates': {
    path: undefined
    query: {
      /** Only these. */
      state?: 'draft' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'IN_APPEAL' | 'PENDING_DELETION' | 'DELETED' | 'LIMIT_EXCEEDED' | 'LOCKED' | 'ARCHIVED'
      /** As WhatsApp holds it. */
      category?: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
      /** UUIDv7. */
      sender?: string
      /** A part of the name. */
      search?: string
      /** Rows a page. */
      limit?: number
      /** The `next` of the page before. */
      cursor?: string
    }
    body: undefined
    answer: {
      data: ({
        /** UUIDv7. */
        id: string
        /** UUIDv7. */
        sender: string
        /** Small letters, digits and underscores; unique per language. */
        name: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** As WhatsApp holds it. */
        category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
        /** How variables are written. */
        parameter_format: 'POSITIONAL' | 'NAMED'
        components: ({
          type: 'HEADER'
          /** What stands above the body. */
          format: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION'
          /** At most 60 characters, one variable, no markup. */
          text?: string
          /** What the variable might say. */
          example?: {
            header_text?: string[]
            header_text_named_params?: {
              /** The name in the text. */
              param_name: string
              /** What it might say. */
              example: string
            }[]
            header_handle?: string[]
          }
        } | {
          type: 'BODY'
          /** Variables are {{1}}, {{2}} … or {{name}}; not first, not last, not beside each other. */
          text: string
          /** What the variables might say. */
          example?: {
            body_text?: string[][]
            body_text_named_params?: {
              /** The name in the text. */
              param_name: string
              /** What it might say. */
              example: string
            }[]
          }
        } | {
          type: 'FOOTER'
          /** At most 60 characters, no variables. */
          text: string
        } | {
          type: 'BUTTONS'
          /** Quick replies in one block. */
          buttons: {
            /** What it does. */
            type: 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE' | 'FLOW' | 'OTP' | 'REQUEST_CONTACT_INFO' | 'VOICE_CALL'
            /** Its label. */
            text?: string
            /** An absolute URL. */
            url?: string
            /** In E.164. */
            phone_number?: string
            /** What the variable might say. */
            example?: string | string[]
            /** The Flow. */
            flow_id?: string
            /** The Flow, by name. */
            flow_name?: string
            /** How it opens. */
            flow_action?: 'navigate' | 'data_exchange'
            /** Its first screen. */
            navigate_screen?: string
            /** How a code is handed over. */
            otp_type?: 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP'
          }[]
        })[]
        variables: {
          /** As a campaign fills it: `1`, `2` … or a name; `header_1`, `button_0` where only a place tells. */
          name: string
          /** Where it stands. */
          where: 'header' | 'body' | 'button'
          example: string | null
        }[]
        /** `draft` is only here; the rest are WhatsApp’s words. */
        state: 'draft' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'IN_APPEAL' | 'PENDING_DELETION' | 'DELETED' | 'LIMIT_EXCEEDED' | 'LOCKED' | 'ARCHIVED'
        quality: string | null
        rejected_reason: string | null
        correct_category: string | null
        previous_category: string | null
        paused_until: string | null
        /** How it lets a person out. */
        stop: {
          /** The footer says how to stop. */
          footer: boolean
          /** A quick reply stops promotions. */
          button: boolean
        }
        accepted_at: string | null
        accepted_by: string | null
        problems: {
          /** A JSON pointer into the components. */
          path: string
          /** A word for the rule. */
          rule: string
          /** What to do. */
          message: string
          /** It cannot be submitted so. Else it is only pointed out. */
          refuses: boolean
        }[]
        /** Rises with every change of its words. */
        version: number
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** RFC 3339, with its offset; answers are in UTC. */
        updated_at: string
      })[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** One template. Needs `template:read`. */
  'GET /v1/templates/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** UUIDv7. */
      sender: string
      /** Small letters, digits and underscores; unique per language. */
      name: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** As WhatsApp holds it. */
      category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
      /** How variables are written. */
      parameter_format: 'POSITIONAL' | 'NAMED'
      components: ({
        type: 'HEADER'
        /** What stands above the body. */
        format: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION'
        /** At most 60 characters, one variable, no markup. */
        text?: string
        /** What the variable might say. */
        example?: {
          header_text?: string[]
          header_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
          header_handle?: string[]
        }
      } | {
        type: 'BODY'
        /** Variables are {{1}}, {{2}} … or {{name}}; not first, not last, not beside each other. */
        text: string
        /** What the variables might say. */
        example?: {
          body_text?: string[][]
          body_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
        }
      } | {
        type: 'FOOTER'
        /** At most 60 characters, no variables. */
        text: string
      } | {
        type: 'BUTTONS'
        /** Quick replies in one block. */
        buttons: {
          /** What it does. */
          type: 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE' | 'FLOW' | 'OTP' | 'REQUEST_CONTACT_INFO' | 'VOICE_CALL'
          /** Its label. */
          text?: string
          /** An absolute URL. */
          url?: string
          /** In E.164. */
          phone_number?: string
          /** What the variable might say. */
          example?: string | string[]
          /** The Flow. */
          flow_id?: string
          /** The Flow, by name. */
          flow_name?: string
          /** How it opens. */
          flow_action?: 'navigate' | 'data_exchange'
          /** Its first screen. */
          navigate_screen?: string
          /** How a code is handed over. */
          otp_type?: 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP'
        }[]
      })[]
      variables: {
        /** As a campaign fills it: `1`, `2` … or a name; `header_1`, `button_0` where only a place tells. */
        name: string
        /** Where it stands. */
        where: 'header' | 'body' | 'button'
        example: string | null
      }[]
      /** `draft` is only here; the rest are WhatsApp’s words. */
      state: 'draft' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'IN_APPEAL' | 'PENDING_DELETION' | 'DELETED' | 'LIMIT_EXCEEDED' | 'LOCKED' | 'ARCHIVED'
      quality: string | null
      rejected_reason: string | null
      correct_category: string | null
      previous_category: string | null
      paused_until: string | null
      /** How it lets a person out. */
      stop: {
        /** The footer says how to stop. */
        footer: boolean
        /** A quick reply stops promotions. */
        button: boolean
      }
      accepted_at: string | null
      accepted_by: string | null
      problems: {
        /** A JSON pointer into the components. */
        path: string
        /** A word for the rule. */
        rule: string
        /** What to do. */
        message: string
        /** It cannot be submitted so. Else it is only pointed out. */
        refuses: boolean
      }[]
      /** Rises with every change of its words. */
      version: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** RFC 3339, with its offset; answers are in UTC. */
      updated_at: string
    }
  }
  /** Topics. Needs `topic:read`. */
  'GET /v1/topics': {
    path: undefined
    query: {
      /** Archived ones too. */
      archived?: boolean
    }
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
        /** By language; the workspace's default language is always there. */
        texts: Record<string, {
          /** As the person reads it. */
          name: string
          /** What comes, in plain words. */
          description: string
          /** How often, in words: "up to 4 a month". */
          frequency: string
        }>
        /** Where it stands on a page. */
        position: number
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        archived_at: string | null
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** One topic. Needs `topic:read`. */
  'GET /v1/topics/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** A topic by its key, such as `offers`. */
      key: string
      /** Never changes: a yes was given to what it was. */
      category: 'marketing' | 'utility'
      /** By language; the workspace's default language is always there. */
      texts: Record<string, {
        /** As the person reads it. */
        name: string
        /** What comes, in plain words. */
        description: string
        /** How often, in words: "up to 4 a month". */
        frequency: string
      }>
      /** Where it stands on a page. */
      position: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      archived_at: string | null
    }
  }
  /** A wording as it was shown. Needs `notice:read`. */
  'GET /v1/wordings/{sha256}': {
    path: {
      /** SHA-256 of the canonical bytes, in hexadecimal. */
      sha256: string
    }
    query: undefined
    body: undefined
    answer: {
      /** SHA-256 of the canonical bytes, in hexadecimal. */
      sha256: string
      /** The canonical JSON that was hashed; personal values are placeholders. */
      content: unknown
    }
  }
  /** This workspace. Needs `workspace:read`. */
  'GET /v1/workspace': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** Lower-case letters, digits and hyphens, such as `acme`. It stays. */
      slug: string
      /** As colleagues read it. */
      name: string
      /** Demo uses emulated senders only, live real ones only; neither ever becomes the other. */
      kind: 'demo' | 'live'
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** What people are told about the business. Nothing goes live without it. */
      profile: {
        /** The name in the register of companies. */
        legal_name?: string
        /** The name that people know; it stands in every notice. */
        trading_name?: string
        /** The postal address. */
        address?: string
        /** Where a person gets help: an e-mail address, a number or a page. */
        help_contact?: string
        /** An absolute URL. */
        privacy_url?: string
        /** Where the business sends to. */
        countries?: string[]
        /** The default first. */
        languages?: string[]
        /** Nobody younger is asked. Years. */
        age_min?: number
      }
    }
  }
  /** The caller's workspaces */
  'GET /v1/workspaces': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** Lower-case letters, digits and hyphens, such as `acme`. It stays. */
        slug: string
        /** As colleagues read it. */
        name: string
        /** Demo uses emulated senders only, live real ones only; neither ever becomes the other. */
        kind: 'demo' | 'live'
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
        role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
      }[]
      /** Ask for the next page with this as `cursor`. */
      next?: string
    }
  }
  /** Change how the pages look. Needs `workspace:configure`. */
  'PATCH /v1/brand/look': {
    path: undefined
    query: undefined
    body: {
      accent?: string | null
      logo?: string | null
    }
    answer: {
      accent: string | null
      palette: {
        /** Of one theme. */
        light: {
          /** `#rrggbb`, in small letters. */
          ink: string
          /** `#rrggbb`, in small letters. */
          fill: string
          /** `#rrggbb`, in small letters. */
          fill_hover: string
          /** `#rrggbb`, in small letters. */
          soft: string
          /** `#rrggbb`, in small letters. */
          line: string
          /** Of links on the quietest ground. At least 4.5. */
          ink_contrast: number
          /** Of white on a button. At least 4.5. */
          fill_contrast: number
          /** The colour could not be read here as it is, and was made lighter or darker. */
          moved: boolean
        }
        /** Of one theme. */
        dark: {
          /** `#rrggbb`, in small letters. */
          ink: string
          /** `#rrggbb`, in small letters. */
          fill: string
          /** `#rrggbb`, in small letters. */
          fill_hover: string
          /** `#rrggbb`, in small letters. */
          soft: string
          /** `#rrggbb`, in small letters. */
          line: string
          /** Of links on the quietest ground. At least 4.5. */
          ink_contrast: number
          /** Of white on a button. At least 4.5. */
          fill_contrast: number
          /** The colour could not be read here as it is, and was made lighter or darker. */
          moved: boolean
        }
      } | null
      logo: {
        /** What kind of picture it is. */
        media_type: 'image/png' | 'image/svg+xml'
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** An absolute URL. */
        url: string
      } | null
      changed_at: string | null
      changed_by: string | null
    }
  }
  /** Change a campaign that has not begun. Needs `campaign:write`. */
  'PATCH /v1/campaigns/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** A new name. */
      name?: string
      /** UUIDv7. */
      template?: string
      /** By the name, or the number, of the variable. */
      variables?: Record<string, {
        /** An attribute of the contact, or `name`, `first_name`. */
        attribute: string
        /** Where the contact has none. */
        fallback: string
      } | {
        /** The same for everybody. */
        text: string
      }>
      /** Who is meant. */
      audience?: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
      every_address?: boolean
      include_attested?: boolean
      starts_at?: string | null
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      /** Where it stands. */
      state: 'draft' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled'
      paused_reason: string | null
      /** A topic, named. */
      topic: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }
      /** UUIDv7. */
      sender: string
      /** What is sent. */
      template: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** By the name, or the number, of the variable. */
      variables: Record<string, {
        /** An attribute of the contact, or `name`, `first_name`. */
        attribute: string
        /** Where the contact has none. */
        fallback: string
      } | {
        /** The same for everybody. */
        text: string
      }>
      /** Who is meant. */
      audience: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
      /** Every given address of a person, not only the preferred one. */
      every_address: boolean
      /** Also yeses that only the business attests. */
      include_attested: boolean
      /** Where every address stands. audience = to_ask + refused + queued + sending + accepted + failed + in_doubt + lost. */
      figures: {
        /** Addresses that were meant. */
        audience: number
        /** Not looked at yet. */
        to_ask: number
        /** Refused by the gate. */
        refused: number
        /** Waiting for their turn again. */
        queued: number
        /** Being handed over. */
        sending: number
        /** WhatsApp took them: those that went further too. */
        accepted: number
        /** Arrived; the read ones too. */
        delivered: number
        /** Read. */
        read: number
        /** WhatsApp said no. */
        failed: number
        /** Nobody can say yet whether they were taken. */
        in_doubt: number
        /** Nothing was heard of them for a day. */
        lost: number
        /** People who wrote something afterwards. */
        replied: number
        /** Noes that this campaign caused. */
        opted_out: number
      }
      starts_at: string | null
      started_at: string | null
      ended_at: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** Change or archive a capture point. Needs `capture-point:write`. */
  'PATCH /v1/capture-points/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** A new name. */
      name?: string
      /** The last part of its address, `/o/{slug}`. Unique on this server. */
      slug?: string
      /** UUIDv7. */
      notice?: string
      topics?: string[]
      /** How a number is proved: the person sends us a code, or we send a template with yes and no. */
      confirmation?: 'person_sends' | 'we_ask'
      country?: string | null
      /** How it behaves. */
      settings?: {
        /** What stands beside the word WhatsApp: the official mark that the business added; a neutral drawn one; or, by the owner's recorded choice, nothing. */
        mark?: 'official' | 'neutral' | 'name_only'
        /** BCP 47, such as `en` or `pt-BR`. */
        default_language?: string
        /** An absolute URL. */
        redirect_url?: string
        /** What an answer through the API comes to: it waits for an act from the address; or it stands by the word of the business, or by a signature that it keeps. */
        policy?: 'confirm' | 'attested' | 'signed'
        /** UUIDv7. */
        sender?: string
        /** QR codes only. */
        qr_code?: {
          /** Every code of this place hangs beside the whole wording of the notice, as our posters print it: the message that carries the code is the yes. Otherwise the chat asks, with buttons. */
          wording_beside?: boolean
        }
        /** Forms on paper only. */
        paper_form?: {
          /** Which share of the forms a second person reads from the scan; all of them where it is left out. The forms are drawn by their id. What is not read by a second person waits until the person confirms it. */
          second_check_share?: number
        }
        /** Bot flows only. */
        bot_flow?: {
          /** Yes to all, choose, no; or every topic a row of a list. */
          style?: 'buttons' | 'list'
          /** Offers "later", and allows one more question so many days after. */
          later_days?: number
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Webviews only. */
        webview?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** WhatsApp Flows only. */
        whatsapp_flow?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Web pages only. With origins, a plain form on those sites may send to this page. */
        web_page?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Widgets only. It answers nobody but these sites. */
        widget?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins: string[]
        }
        /** Registration forms only. The boxes for consent stand apart from these, and nobody has to tick one. */
        registration_form?: {
          fields: {
            /** Where the answer goes: `name` and `email` are the contact’s own, anything else is an attribute. */
            attribute: string
            /** What can be entered. */
            kind: 'text' | 'email' | 'date' | 'number' | 'choice'
            /** Whether one can register without it. */
            required?: boolean
            /** By language. */
            labels?: Record<string, string>
            choices?: {
              /** What is kept. */
              value: string
              /** By language. */
              labels: Record<string, string>
            }[]
          }[]
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Form webhooks only. Without a mapping the one that is ready for the tool holds. */
        form_webhook?: {
          /** Which tool sends, and so how it signs. */
          source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
          /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
          mapping?: {
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            number?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            email?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            name?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            language?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            country?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            date?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            page?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            act?: string[]
            attributes?: {
              /** The attribute. */
              name: string
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              from: string[]
            }[]
            consent?: {
              /** Where the box stands. */
              path: string
              /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
              is?: string[]
              /** What it asks for. Without it: every topic of the place. */
              topics?: string[]
            }[]
          }
        }
        /** Missed calls only. */
        missed_call?: {
          /** Missed calls only. The wording printed beside the number, word for word: it is the ground on which the call is answered, and stands in the record. Without it nothing is published. */
          printed?: string
        }
        /** Voice menus only. */
        ivr_inbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
        /** Voice menus only. */
        ivr_outbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
      }
      /** An archived page says that it is closed, and how to stop. */
      archived?: boolean
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** The last part of its address, `/o/{slug}`. Unique on this server. */
      slug: string
      /** For the people who work with it: "Spring poster, Leeds". */
      name: string
      /** How an answer reaches us there: a page of ours, a chat, a call, a counter; or `api`, a place of the business’s own that reports. */
      channel: 'web_page' | 'widget' | 'registration_form' | 'webview' | 'whatsapp_flow' | 'bot_flow' | 'sms_link' | 'email_link' | 'missed_call' | 'ivr_inbound' | 'ivr_outbound' | 'qr_code' | 'till' | 'paper_form' | 'form_webhook' | 'import' | 'api'
      /** Only a published one takes answers. */
      state: 'draft' | 'published' | 'archived'
      /** Its wording. */
      notice: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        languages: string[]
      }
      topics: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }[]
      /** How a number is proved: the person sends us a code, or we send a template with yes and no. */
      confirmation: 'person_sends' | 'we_ask'
      country: string | null
      /** How it behaves. */
      settings: {
        /** What stands beside the word WhatsApp: the official mark that the business added; a neutral drawn one; or, by the owner's recorded choice, nothing. */
        mark?: 'official' | 'neutral' | 'name_only'
        /** BCP 47, such as `en` or `pt-BR`. */
        default_language?: string
        /** An absolute URL. */
        redirect_url?: string
        /** What an answer through the API comes to: it waits for an act from the address; or it stands by the word of the business, or by a signature that it keeps. */
        policy?: 'confirm' | 'attested' | 'signed'
        /** UUIDv7. */
        sender?: string
        /** QR codes only. */
        qr_code?: {
          /** Every code of this place hangs beside the whole wording of the notice, as our posters print it: the message that carries the code is the yes. Otherwise the chat asks, with buttons. */
          wording_beside?: boolean
        }
        /** Forms on paper only. */
        paper_form?: {
          /** Which share of the forms a second person reads from the scan; all of them where it is left out. The forms are drawn by their id. What is not read by a second person waits until the person confirms it. */
          second_check_share?: number
        }
        /** Bot flows only. */
        bot_flow?: {
          /** Yes to all, choose, no; or every topic a row of a list. */
          style?: 'buttons' | 'list'
          /** Offers "later", and allows one more question so many days after. */
          later_days?: number
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Webviews only. */
        webview?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** WhatsApp Flows only. */
        whatsapp_flow?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Web pages only. With origins, a plain form on those sites may send to this page. */
        web_page?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Widgets only. It answers nobody but these sites. */
        widget?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins: string[]
        }
        /** Registration forms only. The boxes for consent stand apart from these, and nobody has to tick one. */
        registration_form?: {
          fields: {
            /** Where the answer goes: `name` and `email` are the contact’s own, anything else is an attribute. */
            attribute: string
            /** What can be entered. */
            kind: 'text' | 'email' | 'date' | 'number' | 'choice'
            /** Whether one can register without it. */
            required?: boolean
            /** By language. */
            labels?: Record<string, string>
            choices?: {
              /** What is kept. */
              value: string
              /** By language. */
              labels: Record<string, string>
            }[]
          }[]
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Form webhooks only. Without a mapping the one that is ready for the tool holds. */
        form_webhook?: {
          /** Which tool sends, and so how it signs. */
          source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
          /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
          mapping?: {
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            number?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            email?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            name?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            language?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            country?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            date?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            page?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            act?: string[]
            attributes?: {
              /** The attribute. */
              name: string
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              from: string[]
            }[]
            consent?: {
              /** Where the box stands. */
              path: string
              /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
              is?: string[]
              /** What it asks for. Without it: every topic of the place. */
              topics?: string[]
            }[]
          }
        }
        /** Missed calls only. */
        missed_call?: {
          /** Missed calls only. The wording printed beside the number, word for word: it is the ground on which the call is answered, and stands in the record. Without it nothing is published. */
          printed?: string
        }
        /** Voice menus only. */
        ivr_inbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
        /** Voice menus only. */
        ivr_outbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
      }
      url: string | null
      /** What came of it. Views are sampled and hold no person. */
      figures: {
        /** Over how many days, today the last. */
        days: number
        /** Times shown, sampled. */
        shown: number
        /** People who sent the form. */
        started: number
        /** Times that a number was asked to confirm. */
        pending: number
        /** Numbers confirmed: they said yes. */
        confirmed: number
        /** Said no here. */
        refused: number
        rate: number | null
        series: {
          /** A calendar day, in UTC. */
          day: string
          /** Yes that day. */
          confirmed: number
          /** No that day. */
          refused: number
        }[]
      }
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      published_at: string | null
      /** The three rules first, then plain and fair. */
      check: {
        /** Lines that are met. */
        met: number
        /** Lines in all. */
        total: number
        /** No line is missing. */
        publishable: boolean
        lines: {
          /** A word for the rule. */
          key: string
          /** The guide's three rules; what the channel needs; the law of the countries aimed at; or plain and fair. */
          group: 'guideline' | 'channel' | 'law' | 'plain_and_fair'
          /** `missing` keeps it from being published. */
          result: 'met' | 'look' | 'missing'
          /** The rule, in words. */
          title: string
          detail: string | null
          mend: string | null
          language: string | null
        }[]
      }
    }
  }
  /** New settings, or a stop. Needs `sender:connect`. */
  'PATCH /v1/channel-senders/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** A new name. */
      name?: string
      /** Another identity. */
      identity?: string
      /** The provider’s own, without secrets; GET /v1/channel-providers lists them. */
      settings?: Record<string, string | number | boolean>
      /** Kept sealed, never shown again. */
      secrets?: Record<string, string>
      /** A new pace. */
      per_second?: number
      /** Stops or starts everything from it. */
      stopped?: boolean
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** What it carries. */
      kind: 'sms' | 'email' | 'voice'
      /** Who carries. */
      provider: 'smpp' | 'twilio' | 'smtp' | 'plivo' | 'exotel' | 'signed_webhook'
      /** For the people who work with it. */
      name: string
      /** What people see: a number, a name, or a mailbox. */
      identity: string
      /** The provider’s own, without secrets; GET /v1/channel-providers lists them. */
      settings: Record<string, string | number | boolean>
      inbound_url: string | null
      /** A rehearsal on this machine; nothing reaches a real person. */
      emulated: boolean
      /** Messages or calls a second at most. */
      per_second: number
      stopped_at: string | null
      stopped_reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
    }
  }
  /** Change a person. Writing `opt_in` false is a no to everything; writing it true is refused, for a yes needs its proof. Needs `contact:write`. */
  'PATCH /v1/contacts/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      name?: string | null
      language?: string | null
      /** What is known about the person besides consent, by name (`city`, `last_order_at`). */
      attributes?: Record<string, string | number | boolean | null>
      /** Words to put on the person, and to take off. */
      tags?: {
        add?: string[]
        remove?: string[]
      }
    }
    answer: {
      /** UUIDv7. */
      id: string
      name: string | null
      language: string | null
      country: string | null
      opt_in: boolean | null
      /** What is known about the person besides consent, by name (`city`, `last_order_at`). */
      attributes: Record<string, string | number | boolean | null>
      /** Words that the business put on the person. */
      tags: string[]
      addresses: {
        /** UUIDv7. */
        id: string
        /** A telephone number with its WhatsApp account, or a mailbox. */
        kind: 'number' | 'mailbox'
        /** Its number, user id or mailbox as written for reading; masked where `masked` says so. */
        label: string
        /** Whether the role may only see the last two characters. */
        masked: boolean
        identifiers: {
          /** What sort of name it is. */
          kind: 'phone' | 'wa_id' | 'bsuid' | 'parent_bsuid' | 'email'
          value: string | null
          valid_to: string | null
        }[]
        country: string | null
        /** The one that the person last wrote from. */
        preferred: boolean
        /** Whether anything was ever heard from it through WhatsApp. */
        proved: boolean
        last_heard_at: string | null
        hold: 'unread' | 'likely' | 'unsure' | null
        platform_stopped_at: string | null
        paused_until: string | null
        identity_changed_at: string | null
        closed_at: string | null
        erased_at: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
      }[]
      merged_into: string | null
      /** Contacts that were merged into this one. */
      merged: {
        /** UUIDv7. */
        id: string
        name: string | null
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      erased_at: string | null
    }
  }
  /** Change when the bot gets a chat back. Needs `workspace:configure`. */
  'PATCH /v1/conversations/settings': {
    path: undefined
    query: undefined
    body: {
      hand_back_after_hours: number | null
    }
    answer: {
      hand_back_after_hours: number | null
    }
  }
  /** Rename a flow, or put it away. Needs `flow:write`. */
  'PATCH /v1/flows/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** A new name. */
      name?: string
      /** Starts nothing any more; its runs end. */
      archived?: boolean
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** A flow by its key, such as `opt_out`. */
      key: string
      /** For the people who work with it. */
      name: string
      /** Only a published one starts runs; an archived one ends those that it has. */
      state: 'draft' | 'published' | 'archived'
      published_version: number | null
      /** What starts it: any of these. */
      triggers: ({
        kind: 'keyword'
        words: string[]
      } | {
        kind: 'intent'
        /** Its key. */
        intent: string
      } | {
        kind: 'template_button'
        /** By its name. */
        template: string
        /** The one with this label; any of them where it is left out. */
        button?: string
      } | {
        kind: 'event'
        /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
        event: string
      } | {
        kind: 'first_message'
      } | {
        kind: 'segment_entered'
        /** Its key. */
        segment: string
      } | {
        kind: 'api'
      } | {
        kind: 'schedule'
        /** Of the workspace's zone, such as `09:30`. */
        at: string
        days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
        /** Its key. */
        segment: string
      } | {
        kind: 'fallback'
      })[]
      /** The higher one starts. */
      priority: number
      /** The draft differs from what is published. */
      unpublished_changes: boolean
      /** Errors of the draft. */
      errors: number
      /** Warnings of the draft. */
      warnings: number
      /** Its runs. */
      runs: {
        /** Going on now. */
        running: number
        /** In the last 30 days. */
        started: number
        /** Of these, those that came to an end of the flow. */
        finished: number
        /** Of these, those in which somebody said yes. */
        yeses: number
      }
      /** RFC 3339, with its offset; answers are in UTC. */
      updated_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      updated_by: string
      /** A conversation, drawn as a graph. */
      draft: {
        format: 1
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** Any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** Of two flows that a message would start the higher one does. */
        priority: number
        /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
        interruptible: boolean
        /** A run that waits for an answer for so long ends by itself. */
        ends_after_minutes: number
        /** A node of the flow, such as `ask_topics`. */
        start: string
        /** By their ids. */
        nodes: Record<string, {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'message'
          /** What is said. */
          content: {
            kind: 'text'
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            text: Record<string, string>
          } | {
            /** What it is. */
            kind: 'image' | 'video' | 'audio' | 'document'
            source: {
              /** An absolute URL. */
              link: string
            } | {
              /** Its id. */
              upload: string
            }
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            caption?: Record<string, string>
            /** As the person saves a document. */
            filename?: string
          } | {
            kind: 'template'
            /** By its name. */
            template: string
            /** A topic by its key, such as `offers`. */
            topic: string
            /** By the name, or the number, of the variable. */
            variables: Record<string, {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }>
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'buttons'
          /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
          buttons: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'list'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
          /** Ten rows in all are shown as a list; more as numbered text. */
          sections: {
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title?: Record<string, string>
            /** In their order. */
            rows: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'question'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** What is taken for an answer. */
          expects: {
            kind: 'text'
            /** Characters. */
            longest?: number
          } | {
            kind: 'number'
            least?: number
            most?: number
          } | {
            /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
            kind: 'phone' | 'email' | 'date'
          } | {
            kind: 'choice'
            /** In their order. */
            choices: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'variable'
          /** In this order. */
          set: ({
            /** Of the run, or of the person. */
            target: 'variable' | 'contact'
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            name: string
            /** Where a value comes from. */
            value: {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }
          } | {
            target: 'opt_in'
            value: false
          } | {
            target: 'opt_in'
            value: true
            /** What the yes is to. */
            topics: string[]
          } | {
            target: 'topic'
            /** A topic by its key, such as `offers`. */
            topic: string
            value: boolean
          })[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'condition'
          /** The first that holds. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** What people call it. */
            label?: string
            /** All of them hold. */
            all: {
              /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
              attribute: string
              /** `known` and `unknown` take no value; `in` takes a list. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            }[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'branch'
          /** What decides. */
          by: 'language' | 'channel'
          /** The nearest one. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            values: string[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'consent_request'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Of the capture point. */
          topics?: string[]
          /** How it asks. */
          style: 'buttons' | 'list'
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'preferences'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** Where it opens. */
          kind: 'webview' | 'whatsapp_flow'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'api_call'
          /** HTTP. */
          method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
          /** HTTPS. May hold variables in its path and query. */
          url: string
          /** By name. */
          headers: Record<string, string>
          /** May hold variables. */
          body?: string
          /** Variables from the answer. */
          save: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'wait'
          /** So long. */
          minutes: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** By which channel. */
          kind: 'send_sms' | 'send_email'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Kept with the invitation. */
          ground: {
            /** Why this person may be asked over that channel. */
            kind: 'asked_for_it' | 'customer' | 'channel_consent'
            /** Where that comes from. */
            note: string
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'notify'
          /** Of the team. */
          mailbox: string
          /** May hold variables. */
          subject: string
          /** May hold variables. */
          text: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'confirmation'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
          /** Why, or a pause: nothing else may leave after a no. */
          buttons?: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'tag'
          /** By name. */
          add: string[]
          /** By name. */
          remove: string[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
          /** What it carries. */
          data: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'pause_messages'
          /** Nothing but answers for so long. */
          days: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'undo_stop'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'hand_off'
          /** For the team. May hold variables. */
          note?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'jump'
          /** A node of the flow, such as `ask_topics`. */
          to: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'run_flow'
          /** A flow by its key, such as `opt_out`. */
          flow: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'transform'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
          /** How. */
          by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'end'
        }>
      }
      /** Counts the times that the draft was saved. */
      draft_revision: number
      /** Errors first. */
      findings: {
        /** Nothing is published while there is an error. */
        severity: 'error' | 'warning'
        /** JSON pointer into the definition. */
        path: string
        /** The node that it is about. */
        node?: string
        /** A machine word for it. */
        code: string
        /** What is wrong, and the way out. */
        message: string
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** Change how its file is read. Needs `consent:record-no`. */
  'PATCH /v1/imports/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** A capture point, by its slug or its id. */
      capture_point?: string
      /** Which column holds what (number, user_id, email, name, language, topics, scope, opt_in, date, source, wording, reason). Left out, it is guessed from the names. */
      mapping?: Record<string, string>
      /** Contacts only: the column of each attribute. */
      attributes?: Record<string, string>
      /** The first row names the columns. Left out, it is looked at. */
      header?: boolean
      /** How the file is written. Left out, it is looked at. */
      encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
      /** What parts the cells. Left out, it is looked at. */
      delimiter?: ',' | ';' | '	' | '|'
      /** ISO 3166 alpha-2. */
      country?: string
      /** How dates are written: 2025-03-31, 31.03.2025 or 03/31/2025. `iso` if left out. */
      date_format?: 'iso' | 'dmy' | 'mdy'
      /** Of every row whose own cell names none. */
      topics?: string[]
      /** How far each no reaches, where no column says it. `all` if left out. */
      scope?: 'all' | 'marketing' | 'topics'
      /** When it was said, where no column says it: in the form of `date_format`. */
      date?: string
      /** Yeses: where they come from, where no column says it. */
      source?: string
      /** Yeses: how and where these people agreed, as whoever brings them vouches for it. Kept with every record. */
      attestation?: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language?: string
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** Noes, always taken and without proof; yeses that the business attests; contacts, whose opt-in is not taken. */
      kind: 'noes' | 'yeses' | 'contacts'
      /** Where it stands. It moves by itself while `checking` and `running`. */
      state: 'draft' | 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed'
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** Its slug. */
        slug: string
      } | null
      /** As it was set. */
      settings: {
        /** Which column holds what (number, user_id, email, name, language, topics, scope, opt_in, date, source, wording, reason). Left out, it is guessed from the names. */
        mapping?: Record<string, string>
        /** Contacts only: the column of each attribute. */
        attributes?: Record<string, string>
        /** The first row names the columns. Left out, it is looked at. */
        header?: boolean
        /** How the file is written. Left out, it is looked at. */
        encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
        /** What parts the cells. Left out, it is looked at. */
        delimiter?: ',' | ';' | '	' | '|'
        /** ISO 3166 alpha-2. */
        country?: string
        /** How dates are written: 2025-03-31, 31.03.2025 or 03/31/2025. `iso` if left out. */
        date_format?: 'iso' | 'dmy' | 'mdy'
        /** Of every row whose own cell names none. */
        topics?: string[]
        /** How far each no reaches, where no column says it. `all` if left out. */
        scope?: 'all' | 'marketing' | 'topics'
        /** When it was said, where no column says it: in the form of `date_format`. */
        date?: string
        /** Yeses: where they come from, where no column says it. */
        source?: string
        /** Yeses: how and where these people agreed, as whoever brings them vouches for it. Kept with every record. */
        attestation?: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language?: string
      }
      /** As it is read: set, or guessed. */
      mapping: Record<string, string>
      /** As they are read: set, or guessed. */
      attributes: Record<string, string>
      file: {
        /** As it was sent. */
        name: string
        /** Its size. */
        bytes: number
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** How it is written. */
        encoding: string
        /** What parts its cells. */
        delimiter: string
        /** Its first row names the columns. */
        header: boolean
        columns: string[]
        /** RFC 3339, with its offset; answers are in UTC. */
        kept_until: string
        /** Its time is over; its hash stays. */
        gone: boolean
      } | null
      /** Rows looked at in this pass. */
      rows: number
      rows_total: number | null
      /** Rows that are taken, or would be. */
      taken: number
      /** Rows that are not. */
      not_taken: number
      /** The most frequent first. */
      findings: {
        /** A word for it. */
        outcome: string
        /** Such rows are taken, at least in part. */
        taken: boolean
        /** What it means. */
        title: string
        mend: string | null
        /** How many rows. */
        count: number
        /** The first of them, where they need mending. */
        first: {
          /** Counted from 1, without the row of names. */
          row: number
          /** What stands there. */
          cell: string
        }[]
      }[]
      reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
      started_at: string | null
      started_by: string | null
      ended_at: string | null
      failure: string | null
    }
  }
  /** Change the thresholds. Needs `intent:write`. */
  'PATCH /v1/intents/settings': {
    path: undefined
    query: undefined
    body: {
      /** From this score on an intent is believed. */
      threshold?: number
      /** From this score on the person is asked what they meant. */
      ask_from?: number
    }
    answer: {
      /** From this score on an intent is believed. */
      threshold: number
      /** From this score on the person is asked what they meant. */
      ask_from: number
    }
  }
  /** Change an intent. Needs `intent:write`. */
  'PATCH /v1/intents/{key}': {
    path: {
      /** How flows and files name it. It stays. */
      key: string
    }
    query: undefined
    body: {
      /** What people of the team call it. */
      name?: string
      /** What it means, in a sentence. */
      description?: string
      /** By language: what stands on the button that offers it. */
      labels?: Record<string, string>
      /** By language: examples of how it is said. Two to fifty in each are of use. */
      utterances?: Record<string, string[]>
      threshold?: number | null
    }
    answer: {
      /** How flows and files name it. It stays. */
      key: string
      /** What people of the team call it. */
      name: string
      /** What it means, in a sentence. */
      description: string
      /** Every workspace has it, and it cannot be taken away. */
      built_in: boolean
      /** Utterances by language. */
      counts: Record<string, number>
      words: {
        /** Words and phrases. */
        words: number
        /** Languages. */
        languages: number
      } | null
      threshold: number | null
      /** Live flows that start at it; for `stop` those that start when somebody has opted out. */
      flows: {
        /** UUIDv7. */
        id: string
        /** As people call it. */
        name: string
      }[]
      changed_at: string | null
      /** By language: what stands on the button that offers it. */
      labels: Record<string, string>
      /** By language: examples of how it is said. Two to fifty in each are of use. */
      utterances: Record<string, string[]>
    }
  }
  /** Change a member's role. Needs `member:manage`. */
  'PATCH /v1/members/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
      role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** UUIDv7. */
      user: string
      /** As colleagues read it. */
      name: string
      /** An e-mail address. */
      email: string
      /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
      role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
      /** Whether signing in takes a second factor. */
      two_factor: boolean
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
    }
  }
  /** Rename or archive. Needs `notice:write`. */
  'PATCH /v1/notices/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** A new name. */
      name?: string
      archived?: boolean
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      languages: {
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        live: number | null
        /** Counted per notice and language. */
        newest: number
        /** Whether a named member has approved the newest version. */
        reviewed: boolean
      }[]
      /** How many use it. */
      capture_points: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      archived_at: string | null
      /** The newest first. */
      versions: {
        /** Counted per notice and language. */
        version: number
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
        approved_at: string | null
        approved_by: string | null
        /** Topics or profile have changed their words since: make a new version. */
        stale: boolean
        /** The whole wording, as it is hashed. */
        content: {
          /** The headline; names the business and WhatsApp. */
          heading: string
          /** The first lines. */
          intro: string
          /** The sentence beside each tick box, with {topic} and {number}: "Receive {topic} on WhatsApp at {number}". The mark is set before the word WhatsApp. */
          tick: string
          /** Whether the person may name more than one number. */
          several_numbers: boolean
          /** How to stop. */
          stop: string
          age: string | null
          /** The yes button. */
          yes: string
          /** The no button. */
          no: string
          footer: string | null
          /** The name of the business as shown. */
          business: string
          privacy_url: string | null
          topics: {
            /** A topic by its key, such as `offers`. */
            key: string
            /** Never changes: a yes was given to what it was. */
            category: 'marketing' | 'utility'
            /** As shown. */
            name: string
            /** As shown. */
            description: string
            /** As shown. */
            frequency: string
          }[]
        }
      }[]
    }
  }
  /** Move, rename or revoke a QR code. Needs `capture-point:write`. */
  'PATCH /v1/qr-codes/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** Where it hangs: a branch, a till, a table. */
      label?: string
      /** UUIDv7. */
      capture_point?: string
      /** For good: whoever scans it is told so. */
      revoked?: true
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** What the message carries. */
      code: string
      /** Where it hangs: a branch, a till, a table. */
      label: string
      /** To a chat with the message written, or to the page of its capture point. */
      leads_to: 'chat' | 'page'
      /** The place that asks. */
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
      }
      /** The wording that was printed beside it. */
      printed: {
        /** UUIDv7. */
        notice: string
        /** Of the notice, in its language. */
        version: number
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** Times scanned, sampled. */
      scans: number
      /** An absolute URL. */
      url: string
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      moved_at: string | null
      revoked_at: string | null
    }
  }
  /** Change a segment. Needs `segment:write`. */
  'PATCH /v1/segments/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** For the people who work with it. */
      name?: string
      /** What it is for. */
      description?: string
      /** Who is meant. */
      rule?: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
      /** An archived one is offered to nobody; where it is used it goes on. */
      archived?: boolean
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** How rules, campaigns and flows name it. It never changes. */
      key: string
      /** For the people who work with it. */
      name: string
      /** What it is for. */
      description: string
      /** A rule is asked anew each time; a list is kept by hand, by import or by the API. */
      kind: 'rule' | 'list'
      rule: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      } | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
      archived_at: string | null
    }
  }
  /** New credentials, or a stop. Needs `sender:connect`. */
  'PATCH /v1/senders/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** A system user’s token. Kept sealed, never shown again. */
      access_token?: string
      /** Signs the webhooks. Kept sealed, never shown again. */
      app_secret?: string
      /** Such as v25.0. */
      graph_version?: string
      /** Stops or starts everything from this number. */
      stopped?: boolean
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** As written for reading. */
      display_number: string
      verified_name: string | null
      /** WhatsApp’s id of the number. */
      phone_number_id: string
      /** WhatsApp’s id of the business account. */
      waba_id: string
      app_id: string | null
      /** A rehearsal on this machine; nothing reaches a real phone. */
      emulated: boolean
      /** An absolute URL. */
      graph_url: string
      /** Of the Graph API. */
      graph_version: string
      token_ends_in: string | null
      /** An absolute URL. */
      webhook_url: string
      status: string | null
      quality: string | null
      messaging_limit: string | null
      throughput: string | null
      /** A sender that cannot hear may not speak: campaigns wait for this. */
      hears: boolean
      heard_messages_at: string | null
      heard_preferences_at: string | null
      heard_statuses_at: string | null
      stopped_at: string | null
      stopped_reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
    }
  }
  /** Write other words. Needs `template:write`. */
  'PATCH /v1/templates/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** As WhatsApp holds it. */
      category?: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
      components?: ({
        type: 'HEADER'
        /** What stands above the body. */
        format: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION'
        /** At most 60 characters, one variable, no markup. */
        text?: string
        /** What the variable might say. */
        example?: {
          header_text?: string[]
          header_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
          header_handle?: string[]
        }
      } | {
        type: 'BODY'
        /** Variables are {{1}}, {{2}} … or {{name}}; not first, not last, not beside each other. */
        text: string
        /** What the variables might say. */
        example?: {
          body_text?: string[][]
          body_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
        }
      } | {
        type: 'FOOTER'
        /** At most 60 characters, no variables. */
        text: string
      } | {
        type: 'BUTTONS'
        /** Quick replies in one block. */
        buttons: {
          /** What it does. */
          type: 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE' | 'FLOW' | 'OTP' | 'REQUEST_CONTACT_INFO' | 'VOICE_CALL'
          /** Its label. */
          text?: string
          /** An absolute URL. */
          url?: string
          /** In E.164. */
          phone_number?: string
          /** What the variable might say. */
          example?: string | string[]
          /** The Flow. */
          flow_id?: string
          /** The Flow, by name. */
          flow_name?: string
          /** How it opens. */
          flow_action?: 'navigate' | 'data_exchange'
          /** Its first screen. */
          navigate_screen?: string
          /** How a code is handed over. */
          otp_type?: 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP'
        }[]
      })[]
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** UUIDv7. */
      sender: string
      /** Small letters, digits and underscores; unique per language. */
      name: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** As WhatsApp holds it. */
      category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
      /** How variables are written. */
      parameter_format: 'POSITIONAL' | 'NAMED'
      components: ({
        type: 'HEADER'
        /** What stands above the body. */
        format: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION'
        /** At most 60 characters, one variable, no markup. */
        text?: string
        /** What the variable might say. */
        example?: {
          header_text?: string[]
          header_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
          header_handle?: string[]
        }
      } | {
        type: 'BODY'
        /** Variables are {{1}}, {{2}} … or {{name}}; not first, not last, not beside each other. */
        text: string
        /** What the variables might say. */
        example?: {
          body_text?: string[][]
          body_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
        }
      } | {
        type: 'FOOTER'
        /** At most 60 characters, no variables. */
        text: string
      } | {
        type: 'BUTTONS'
        /** Quick replies in one block. */
        buttons: {
          /** What it does. */
          type: 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE' | 'FLOW' | 'OTP' | 'REQUEST_CONTACT_INFO' | 'VOICE_CALL'
          /** Its label. */
          text?: string
          /** An absolute URL. */
          url?: string
          /** In E.164. */
          phone_number?: string
          /** What the variable might say. */
          example?: string | string[]
          /** The Flow. */
          flow_id?: string
          /** The Flow, by name. */
          flow_name?: string
          /** How it opens. */
          flow_action?: 'navigate' | 'data_exchange'
          /** Its first screen. */
          navigate_screen?: string
          /** How a code is handed over. */
          otp_type?: 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP'
        }[]
      })[]
      variables: {
        /** As a campaign fills it: `1`, `2` … or a name; `header_1`, `button_0` where only a place tells. */
        name: string
        /** Where it stands. */
        where: 'header' | 'body' | 'button'
        example: string | null
      }[]
      /** `draft` is only here; the rest are WhatsApp’s words. */
      state: 'draft' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'IN_APPEAL' | 'PENDING_DELETION' | 'DELETED' | 'LIMIT_EXCEEDED' | 'LOCKED' | 'ARCHIVED'
      quality: string | null
      rejected_reason: string | null
      correct_category: string | null
      previous_category: string | null
      paused_until: string | null
      /** How it lets a person out. */
      stop: {
        /** The footer says how to stop. */
        footer: boolean
        /** A quick reply stops promotions. */
        button: boolean
      }
      accepted_at: string | null
      accepted_by: string | null
      problems: {
        /** A JSON pointer into the components. */
        path: string
        /** A word for the rule. */
        rule: string
        /** What to do. */
        message: string
        /** It cannot be submitted so. Else it is only pointed out. */
        refuses: boolean
      }[]
      /** Rises with every change of its words. */
      version: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** RFC 3339, with its offset; answers are in UTC. */
      updated_at: string
    }
  }
  /** Change a topic. Needs `topic:write`. */
  'PATCH /v1/topics/{id}': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** By language; the workspace's default language is always there. */
      texts?: Record<string, {
        /** As the person reads it. */
        name: string
        /** What comes, in plain words. */
        description: string
        /** How often, in words: "up to 4 a month". */
        frequency: string
      }>
      /** Where it stands on a page. */
      position?: number
      /** An archived topic is asked nowhere any more; its records stay. */
      archived?: boolean
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** A topic by its key, such as `offers`. */
      key: string
      /** Never changes: a yes was given to what it was. */
      category: 'marketing' | 'utility'
      /** By language; the workspace's default language is always there. */
      texts: Record<string, {
        /** As the person reads it. */
        name: string
        /** What comes, in plain words. */
        description: string
        /** How often, in words: "up to 4 a month". */
        frequency: string
      }>
      /** Where it stands on a page. */
      position: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      archived_at: string | null
    }
  }
  /** Change name and profile. Needs `workspace:configure`. */
  'PATCH /v1/workspace': {
    path: undefined
    query: undefined
    body: {
      /** As colleagues read it. */
      name?: string
      /** What people are told about the business. Nothing goes live without it. */
      profile?: {
        /** The name in the register of companies. */
        legal_name?: string
        /** The name that people know; it stands in every notice. */
        trading_name?: string
        /** The postal address. */
        address?: string
        /** Where a person gets help: an e-mail address, a number or a page. */
        help_contact?: string
        /** An absolute URL. */
        privacy_url?: string
        /** Where the business sends to. */
        countries?: string[]
        /** The default first. */
        languages?: string[]
        /** Nobody younger is asked. Years. */
        age_min?: number
      }
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** Lower-case letters, digits and hyphens, such as `acme`. It stays. */
      slug: string
      /** As colleagues read it. */
      name: string
      /** Demo uses emulated senders only, live real ones only; neither ever becomes the other. */
      kind: 'demo' | 'live'
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** What people are told about the business. Nothing goes live without it. */
      profile: {
        /** The name in the register of companies. */
        legal_name?: string
        /** The name that people know; it stands in every notice. */
        trading_name?: string
        /** The postal address. */
        address?: string
        /** Where a person gets help: an e-mail address, a number or a page. */
        help_contact?: string
        /** An absolute URL. */
        privacy_url?: string
        /** Where the business sends to. */
        countries?: string[]
        /** The default first. */
        languages?: string[]
        /** Nobody younger is asked. Years. */
        age_min?: number
      }
    }
  }
  /** Make a key. Needs `key:manage`. */
  'POST /v1/api-keys': {
    path: undefined
    query: undefined
    body: {
      /** What it is for: "web shop, production". */
      name: string
      /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
      role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
      /** The only verbs that it may use, such as `consent:record-no`. */
      scopes?: string[]
      /** RFC 3339, with its offset; answers are in UTC. */
      expires_at?: string
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** What it is for: "web shop, production". */
      name: string
      /** Its first characters, by which a person recognises it. */
      hint: string
      /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
      role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
      scopes: string[] | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who made it. */
      created_by: string
      expires_at: string | null
      revoked_at: string | null
      last_used_at: string | null
      /** Send it as `Authorization: Bearer …`. It cannot be shown again. */
      secret: string
    }
  }
  /** Count before there is a campaign. Needs `campaign:read`. */
  'POST /v1/audience-counts': {
    path: undefined
    query: undefined
    body: {
      /** A topic by its key, such as `offers`. */
      topic: string
      /** UUIDv7. */
      template?: string
      /** Who is meant. */
      audience?: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
      every_address?: boolean
      include_attested?: boolean
    }
    answer: {
      /** Addresses that are meant. */
      audience: number
      /** May be messaged now. */
      allowed: number
      /** The most first. */
      refused: {
        /** Why the gate refuses; the first that applies. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit'
        /** Addresses. */
        count: number
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      counted_at: string
    }
  }
  /** Draft a campaign. Needs `campaign:write`. */
  'POST /v1/campaigns': {
    path: undefined
    query: undefined
    body: {
      /** For the people who work with it. */
      name: string
      /** A topic by its key, such as `offers`. */
      topic: string
      /** UUIDv7. */
      template: string
      /** UUIDv7. */
      sender?: string
      /** By the name, or the number, of the variable. */
      variables?: Record<string, {
        /** An attribute of the contact, or `name`, `first_name`. */
        attribute: string
        /** Where the contact has none. */
        fallback: string
      } | {
        /** The same for everybody. */
        text: string
      }>
      /** Who is meant. */
      audience?: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
      every_address?: boolean
      include_attested?: boolean
      starts_at?: string | null
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      /** Where it stands. */
      state: 'draft' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled'
      paused_reason: string | null
      /** A topic, named. */
      topic: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }
      /** UUIDv7. */
      sender: string
      /** What is sent. */
      template: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** By the name, or the number, of the variable. */
      variables: Record<string, {
        /** An attribute of the contact, or `name`, `first_name`. */
        attribute: string
        /** Where the contact has none. */
        fallback: string
      } | {
        /** The same for everybody. */
        text: string
      }>
      /** Who is meant. */
      audience: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
      /** Every given address of a person, not only the preferred one. */
      every_address: boolean
      /** Also yeses that only the business attests. */
      include_attested: boolean
      /** Where every address stands. audience = to_ask + refused + queued + sending + accepted + failed + in_doubt + lost. */
      figures: {
        /** Addresses that were meant. */
        audience: number
        /** Not looked at yet. */
        to_ask: number
        /** Refused by the gate. */
        refused: number
        /** Waiting for their turn again. */
        queued: number
        /** Being handed over. */
        sending: number
        /** WhatsApp took them: those that went further too. */
        accepted: number
        /** Arrived; the read ones too. */
        delivered: number
        /** Read. */
        read: number
        /** WhatsApp said no. */
        failed: number
        /** Nobody can say yet whether they were taken. */
        in_doubt: number
        /** Nothing was heard of them for a day. */
        lost: number
        /** People who wrote something afterwards. */
        replied: number
        /** Noes that this campaign caused. */
        opted_out: number
      }
      starts_at: string | null
      started_at: string | null
      ended_at: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** End it for good. Needs `campaign:launch`. */
  'POST /v1/campaigns/{id}/cancellations': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      /** Where it stands. */
      state: 'draft' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled'
      paused_reason: string | null
      /** A topic, named. */
      topic: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }
      /** UUIDv7. */
      sender: string
      /** What is sent. */
      template: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** By the name, or the number, of the variable. */
      variables: Record<string, {
        /** An attribute of the contact, or `name`, `first_name`. */
        attribute: string
        /** Where the contact has none. */
        fallback: string
      } | {
        /** The same for everybody. */
        text: string
      }>
      /** Who is meant. */
      audience: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
      /** Every given address of a person, not only the preferred one. */
      every_address: boolean
      /** Also yeses that only the business attests. */
      include_attested: boolean
      /** Where every address stands. audience = to_ask + refused + queued + sending + accepted + failed + in_doubt + lost. */
      figures: {
        /** Addresses that were meant. */
        audience: number
        /** Not looked at yet. */
        to_ask: number
        /** Refused by the gate. */
        refused: number
        /** Waiting for their turn again. */
        queued: number
        /** Being handed over. */
        sending: number
        /** WhatsApp took them: those that went further too. */
        accepted: number
        /** Arrived; the read ones too. */
        delivered: number
        /** Read. */
        read: number
        /** WhatsApp said no. */
        failed: number
        /** Nobody can say yet whether they were taken. */
        in_doubt: number
        /** Nothing was heard of them for a day. */
        lost: number
        /** People who wrote something afterwards. */
        replied: number
        /** Noes that this campaign caused. */
        opted_out: number
      }
      starts_at: string | null
      started_at: string | null
      ended_at: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** What the gate would say now. Of everybody who is meant; nothing is written. It is asked again for each message when it is sent. Needs `campaign:read`. */
  'POST /v1/campaigns/{id}/counts': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** Addresses that are meant. */
      audience: number
      /** May be messaged now. */
      allowed: number
      /** The most first. */
      refused: {
        /** Why the gate refuses; the first that applies. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit'
        /** Addresses. */
        count: number
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      counted_at: string
    }
  }
  /** Let it stand still. Needs `campaign:launch`. */
  'POST /v1/campaigns/{id}/pauses': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      /** Where it stands. */
      state: 'draft' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled'
      paused_reason: string | null
      /** A topic, named. */
      topic: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }
      /** UUIDv7. */
      sender: string
      /** What is sent. */
      template: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** By the name, or the number, of the variable. */
      variables: Record<string, {
        /** An attribute of the contact, or `name`, `first_name`. */
        attribute: string
        /** Where the contact has none. */
        fallback: string
      } | {
        /** The same for everybody. */
        text: string
      }>
      /** Who is meant. */
      audience: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
      /** Every given address of a person, not only the preferred one. */
      every_address: boolean
      /** Also yeses that only the business attests. */
      include_attested: boolean
      /** Where every address stands. audience = to_ask + refused + queued + sending + accepted + failed + in_doubt + lost. */
      figures: {
        /** Addresses that were meant. */
        audience: number
        /** Not looked at yet. */
        to_ask: number
        /** Refused by the gate. */
        refused: number
        /** Waiting for their turn again. */
        queued: number
        /** Being handed over. */
        sending: number
        /** WhatsApp took them: those that went further too. */
        accepted: number
        /** Arrived; the read ones too. */
        delivered: number
        /** Read. */
        read: number
        /** WhatsApp said no. */
        failed: number
        /** Nobody can say yet whether they were taken. */
        in_doubt: number
        /** Nothing was heard of them for a day. */
        lost: number
        /** People who wrote something afterwards. */
        replied: number
        /** Noes that this campaign caused. */
        opted_out: number
      }
      starts_at: string | null
      started_at: string | null
      ended_at: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** Let it go on. Needs `campaign:launch`. */
  'POST /v1/campaigns/{id}/resumptions': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      /** Where it stands. */
      state: 'draft' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled'
      paused_reason: string | null
      /** A topic, named. */
      topic: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }
      /** UUIDv7. */
      sender: string
      /** What is sent. */
      template: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** By the name, or the number, of the variable. */
      variables: Record<string, {
        /** An attribute of the contact, or `name`, `first_name`. */
        attribute: string
        /** Where the contact has none. */
        fallback: string
      } | {
        /** The same for everybody. */
        text: string
      }>
      /** Who is meant. */
      audience: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
      /** Every given address of a person, not only the preferred one. */
      every_address: boolean
      /** Also yeses that only the business attests. */
      include_attested: boolean
      /** Where every address stands. audience = to_ask + refused + queued + sending + accepted + failed + in_doubt + lost. */
      figures: {
        /** Addresses that were meant. */
        audience: number
        /** Not looked at yet. */
        to_ask: number
        /** Refused by the gate. */
        refused: number
        /** Waiting for their turn again. */
        queued: number
        /** Being handed over. */
        sending: number
        /** WhatsApp took them: those that went further too. */
        accepted: number
        /** Arrived; the read ones too. */
        delivered: number
        /** Read. */
        read: number
        /** WhatsApp said no. */
        failed: number
        /** Nobody can say yet whether they were taken. */
        in_doubt: number
        /** Nothing was heard of them for a day. */
        lost: number
        /** People who wrote something afterwards. */
        replied: number
        /** Noes that this campaign caused. */
        opted_out: number
      }
      starts_at: string | null
      started_at: string | null
      ended_at: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** Start it, now or at a time. Needs `campaign:launch`. */
  'POST /v1/campaigns/{id}/starts': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** RFC 3339, with its offset; answers are in UTC. */
      at?: string
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      /** Where it stands. */
      state: 'draft' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled'
      paused_reason: string | null
      /** A topic, named. */
      topic: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }
      /** UUIDv7. */
      sender: string
      /** What is sent. */
      template: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** By the name, or the number, of the variable. */
      variables: Record<string, {
        /** An attribute of the contact, or `name`, `first_name`. */
        attribute: string
        /** Where the contact has none. */
        fallback: string
      } | {
        /** The same for everybody. */
        text: string
      }>
      /** Who is meant. */
      audience: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
      /** Every given address of a person, not only the preferred one. */
      every_address: boolean
      /** Also yeses that only the business attests. */
      include_attested: boolean
      /** Where every address stands. audience = to_ask + refused + queued + sending + accepted + failed + in_doubt + lost. */
      figures: {
        /** Addresses that were meant. */
        audience: number
        /** Not looked at yet. */
        to_ask: number
        /** Refused by the gate. */
        refused: number
        /** Waiting for their turn again. */
        queued: number
        /** Being handed over. */
        sending: number
        /** WhatsApp took them: those that went further too. */
        accepted: number
        /** Arrived; the read ones too. */
        delivered: number
        /** Read. */
        read: number
        /** WhatsApp said no. */
        failed: number
        /** Nobody can say yet whether they were taken. */
        in_doubt: number
        /** Nothing was heard of them for a day. */
        lost: number
        /** People who wrote something afterwards. */
        replied: number
        /** Noes that this campaign caused. */
        opted_out: number
      }
      starts_at: string | null
      started_at: string | null
      ended_at: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** Send it to members' own numbers. A number counts as a member’s once it has written to the sender; a workspace has five at most. Needs `campaign:write`. */
  'POST /v1/campaigns/{id}/tests': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      numbers: string[]
    }
    answer: {
      results: {
        /** A telephone number: E.164, or as people write it where `country` says whose national form it is. */
        number: string
        allow: boolean
        /** Why not, or `test`. */
        reason: string
        delivery: string | null
      }[]
    }
  }
  /** What people get there. Needs `capture-point:read`. */
  'POST /v1/capture-point-previews': {
    path: undefined
    query: undefined
    body: {
      /** How an answer reaches us there: a page of ours, a chat, a call, a counter; or `api`, a place of the business’s own that reports. */
      channel: 'web_page' | 'widget' | 'registration_form' | 'webview' | 'whatsapp_flow' | 'bot_flow' | 'sms_link' | 'email_link' | 'missed_call' | 'ivr_inbound' | 'ivr_outbound' | 'qr_code' | 'till' | 'paper_form' | 'form_webhook' | 'import' | 'api'
      /** UUIDv7. */
      notice: string
      topics: string[]
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** ISO 3166 alpha-2. */
      country?: string
      /** How it behaves. */
      settings?: {
        /** What stands beside the word WhatsApp: the official mark that the business added; a neutral drawn one; or, by the owner's recorded choice, nothing. */
        mark?: 'official' | 'neutral' | 'name_only'
        /** BCP 47, such as `en` or `pt-BR`. */
        default_language?: string
        /** An absolute URL. */
        redirect_url?: string
        /** What an answer through the API comes to: it waits for an act from the address; or it stands by the word of the business, or by a signature that it keeps. */
        policy?: 'confirm' | 'attested' | 'signed'
        /** UUIDv7. */
        sender?: string
        /** QR codes only. */
        qr_code?: {
          /** Every code of this place hangs beside the whole wording of the notice, as our posters print it: the message that carries the code is the yes. Otherwise the chat asks, with buttons. */
          wording_beside?: boolean
        }
        /** Forms on paper only. */
        paper_form?: {
          /** Which share of the forms a second person reads from the scan; all of them where it is left out. The forms are drawn by their id. What is not read by a second person waits until the person confirms it. */
          second_check_share?: number
        }
        /** Bot flows only. */
        bot_flow?: {
          /** Yes to all, choose, no; or every topic a row of a list. */
          style?: 'buttons' | 'list'
          /** Offers "later", and allows one more question so many days after. */
          later_days?: number
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Webviews only. */
        webview?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** WhatsApp Flows only. */
        whatsapp_flow?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Web pages only. With origins, a plain form on those sites may send to this page. */
        web_page?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Widgets only. It answers nobody but these sites. */
        widget?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins: string[]
        }
        /** Registration forms only. The boxes for consent stand apart from these, and nobody has to tick one. */
        registration_form?: {
          fields: {
            /** Where the answer goes: `name` and `email` are the contact’s own, anything else is an attribute. */
            attribute: string
            /** What can be entered. */
            kind: 'text' | 'email' | 'date' | 'number' | 'choice'
            /** Whether one can register without it. */
            required?: boolean
            /** By language. */
            labels?: Record<string, string>
            choices?: {
              /** What is kept. */
              value: string
              /** By language. */
              labels: Record<string, string>
            }[]
          }[]
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Form webhooks only. Without a mapping the one that is ready for the tool holds. */
        form_webhook?: {
          /** Which tool sends, and so how it signs. */
          source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
          /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
          mapping?: {
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            number?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            email?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            name?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            language?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            country?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            date?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            page?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            act?: string[]
            attributes?: {
              /** The attribute. */
              name: string
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              from: string[]
            }[]
            consent?: {
              /** Where the box stands. */
              path: string
              /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
              is?: string[]
              /** What it asks for. Without it: every topic of the place. */
              topics?: string[]
            }[]
          }
        }
        /** Missed calls only. */
        missed_call?: {
          /** Missed calls only. The wording printed beside the number, word for word: it is the ground on which the call is answered, and stands in the record. Without it nothing is published. */
          printed?: string
        }
        /** Voice menus only. */
        ivr_inbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
        /** Voice menus only. */
        ivr_outbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
      }
    }
    answer: {
      /** Where it is seen or heard. `page`: the notice as a page, form or print, which `messages` does not repeat. */
      app: 'page' | 'whatsapp' | 'sms' | 'email' | 'call'
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      messages: {
        head: string | null
        /** What it says. */
        body: string
        foot: string | null
        buttons: string[]
        rows: {
          /** The row. */
          title: string
          description: string | null
        }[]
      }[]
    }
  }
  /** Make a capture point. Needs `capture-point:write`. */
  'POST /v1/capture-points': {
    path: undefined
    query: undefined
    body: {
      /** For the people who work with it. */
      name: string
      /** The last part of its address, `/o/{slug}`. Unique on this server. */
      slug?: string
      /** How an answer reaches us there: a page of ours, a chat, a call, a counter; or `api`, a place of the business’s own that reports. */
      channel: 'web_page' | 'widget' | 'registration_form' | 'webview' | 'whatsapp_flow' | 'bot_flow' | 'sms_link' | 'email_link' | 'missed_call' | 'ivr_inbound' | 'ivr_outbound' | 'qr_code' | 'till' | 'paper_form' | 'form_webhook' | 'import' | 'api'
      /** UUIDv7. */
      notice: string
      /** Those of the notice that are asked here. */
      topics: string[]
      /** How a number is proved: the person sends us a code, or we send a template with yes and no. */
      confirmation?: 'person_sends' | 'we_ask'
      /** ISO 3166 alpha-2. */
      country?: string
      /** How it behaves. */
      settings?: {
        /** What stands beside the word WhatsApp: the official mark that the business added; a neutral drawn one; or, by the owner's recorded choice, nothing. */
        mark?: 'official' | 'neutral' | 'name_only'
        /** BCP 47, such as `en` or `pt-BR`. */
        default_language?: string
        /** An absolute URL. */
        redirect_url?: string
        /** What an answer through the API comes to: it waits for an act from the address; or it stands by the word of the business, or by a signature that it keeps. */
        policy?: 'confirm' | 'attested' | 'signed'
        /** UUIDv7. */
        sender?: string
        /** QR codes only. */
        qr_code?: {
          /** Every code of this place hangs beside the whole wording of the notice, as our posters print it: the message that carries the code is the yes. Otherwise the chat asks, with buttons. */
          wording_beside?: boolean
        }
        /** Forms on paper only. */
        paper_form?: {
          /** Which share of the forms a second person reads from the scan; all of them where it is left out. The forms are drawn by their id. What is not read by a second person waits until the person confirms it. */
          second_check_share?: number
        }
        /** Bot flows only. */
        bot_flow?: {
          /** Yes to all, choose, no; or every topic a row of a list. */
          style?: 'buttons' | 'list'
          /** Offers "later", and allows one more question so many days after. */
          later_days?: number
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Webviews only. */
        webview?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** WhatsApp Flows only. */
        whatsapp_flow?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Web pages only. With origins, a plain form on those sites may send to this page. */
        web_page?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Widgets only. It answers nobody but these sites. */
        widget?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins: string[]
        }
        /** Registration forms only. The boxes for consent stand apart from these, and nobody has to tick one. */
        registration_form?: {
          fields: {
            /** Where the answer goes: `name` and `email` are the contact’s own, anything else is an attribute. */
            attribute: string
            /** What can be entered. */
            kind: 'text' | 'email' | 'date' | 'number' | 'choice'
            /** Whether one can register without it. */
            required?: boolean
            /** By language. */
            labels?: Record<string, string>
            choices?: {
              /** What is kept. */
              value: string
              /** By language. */
              labels: Record<string, string>
            }[]
          }[]
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Form webhooks only. Without a mapping the one that is ready for the tool holds. */
        form_webhook?: {
          /** Which tool sends, and so how it signs. */
          source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
          /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
          mapping?: {
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            number?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            email?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            name?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            language?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            country?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            date?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            page?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            act?: string[]
            attributes?: {
              /** The attribute. */
              name: string
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              from: string[]
            }[]
            consent?: {
              /** Where the box stands. */
              path: string
              /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
              is?: string[]
              /** What it asks for. Without it: every topic of the place. */
              topics?: string[]
            }[]
          }
        }
        /** Missed calls only. */
        missed_call?: {
          /** Missed calls only. The wording printed beside the number, word for word: it is the ground on which the call is answered, and stands in the record. Without it nothing is published. */
          printed?: string
        }
        /** Voice menus only. */
        ivr_inbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
        /** Voice menus only. */
        ivr_outbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
      }
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** The last part of its address, `/o/{slug}`. Unique on this server. */
      slug: string
      /** For the people who work with it: "Spring poster, Leeds". */
      name: string
      /** How an answer reaches us there: a page of ours, a chat, a call, a counter; or `api`, a place of the business’s own that reports. */
      channel: 'web_page' | 'widget' | 'registration_form' | 'webview' | 'whatsapp_flow' | 'bot_flow' | 'sms_link' | 'email_link' | 'missed_call' | 'ivr_inbound' | 'ivr_outbound' | 'qr_code' | 'till' | 'paper_form' | 'form_webhook' | 'import' | 'api'
      /** Only a published one takes answers. */
      state: 'draft' | 'published' | 'archived'
      /** Its wording. */
      notice: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        languages: string[]
      }
      topics: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }[]
      /** How a number is proved: the person sends us a code, or we send a template with yes and no. */
      confirmation: 'person_sends' | 'we_ask'
      country: string | null
      /** How it behaves. */
      settings: {
        /** What stands beside the word WhatsApp: the official mark that the business added; a neutral drawn one; or, by the owner's recorded choice, nothing. */
        mark?: 'official' | 'neutral' | 'name_only'
        /** BCP 47, such as `en` or `pt-BR`. */
        default_language?: string
        /** An absolute URL. */
        redirect_url?: string
        /** What an answer through the API comes to: it waits for an act from the address; or it stands by the word of the business, or by a signature that it keeps. */
        policy?: 'confirm' | 'attested' | 'signed'
        /** UUIDv7. */
        sender?: string
        /** QR codes only. */
        qr_code?: {
          /** Every code of this place hangs beside the whole wording of the notice, as our posters print it: the message that carries the code is the yes. Otherwise the chat asks, with buttons. */
          wording_beside?: boolean
        }
        /** Forms on paper only. */
        paper_form?: {
          /** Which share of the forms a second person reads from the scan; all of them where it is left out. The forms are drawn by their id. What is not read by a second person waits until the person confirms it. */
          second_check_share?: number
        }
        /** Bot flows only. */
        bot_flow?: {
          /** Yes to all, choose, no; or every topic a row of a list. */
          style?: 'buttons' | 'list'
          /** Offers "later", and allows one more question so many days after. */
          later_days?: number
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Webviews only. */
        webview?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** WhatsApp Flows only. */
        whatsapp_flow?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Web pages only. With origins, a plain form on those sites may send to this page. */
        web_page?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Widgets only. It answers nobody but these sites. */
        widget?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins: string[]
        }
        /** Registration forms only. The boxes for consent stand apart from these, and nobody has to tick one. */
        registration_form?: {
          fields: {
            /** Where the answer goes: `name` and `email` are the contact’s own, anything else is an attribute. */
            attribute: string
            /** What can be entered. */
            kind: 'text' | 'email' | 'date' | 'number' | 'choice'
            /** Whether one can register without it. */
            required?: boolean
            /** By language. */
            labels?: Record<string, string>
            choices?: {
              /** What is kept. */
              value: string
              /** By language. */
              labels: Record<string, string>
            }[]
          }[]
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Form webhooks only. Without a mapping the one that is ready for the tool holds. */
        form_webhook?: {
          /** Which tool sends, and so how it signs. */
          source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
          /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
          mapping?: {
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            number?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            email?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            name?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            language?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            country?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            date?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            page?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            act?: string[]
            attributes?: {
              /** The attribute. */
              name: string
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              from: string[]
            }[]
            consent?: {
              /** Where the box stands. */
              path: string
              /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
              is?: string[]
              /** What it asks for. Without it: every topic of the place. */
              topics?: string[]
            }[]
          }
        }
        /** Missed calls only. */
        missed_call?: {
          /** Missed calls only. The wording printed beside the number, word for word: it is the ground on which the call is answered, and stands in the record. Without it nothing is published. */
          printed?: string
        }
        /** Voice menus only. */
        ivr_inbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
        /** Voice menus only. */
        ivr_outbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
      }
      url: string | null
      /** What came of it. Views are sampled and hold no person. */
      figures: {
        /** Over how many days, today the last. */
        days: number
        /** Times shown, sampled. */
        shown: number
        /** People who sent the form. */
        started: number
        /** Times that a number was asked to confirm. */
        pending: number
        /** Numbers confirmed: they said yes. */
        confirmed: number
        /** Said no here. */
        refused: number
        rate: number | null
        series: {
          /** A calendar day, in UTC. */
          day: string
          /** Yes that day. */
          confirmed: number
          /** No that day. */
          refused: number
        }[]
      }
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      published_at: string | null
      /** The three rules first, then plain and fair. */
      check: {
        /** Lines that are met. */
        met: number
        /** Lines in all. */
        total: number
        /** No line is missing. */
        publishable: boolean
        lines: {
          /** A word for the rule. */
          key: string
          /** The guide's three rules; what the channel needs; the law of the countries aimed at; or plain and fair. */
          group: 'guideline' | 'channel' | 'law' | 'plain_and_fair'
          /** `missing` keeps it from being published. */
          result: 'met' | 'look' | 'missing'
          /** The rule, in words. */
          title: string
          detail: string | null
          mend: string | null
          language: string | null
        }[]
      }
    }
  }
  /** Open the webhook, or replace its secret. Needs `capture-point:write`. */
  'POST /v1/capture-points/{id}/form-webhook': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** What the tool signs with, where it brings its own, as Shopify does. Else one is drawn. */
      secret?: string
    }
    answer: {
      /** An absolute URL. */
      url: string
      /** Which tool sends, and so how it signs. */
      source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
      /** Headers that carry its signature. */
      headers: string[]
      /** RFC 3339, with its offset; answers are in UTC. */
      made_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      made_by: string
      /** Shown this once. Put it where the tool asks for the secret of its webhook. */
      secret: string
    }
  }
  /** Try a payload. Says what would become of it. Nothing is recorded. Needs `capture-point:read`. */
  'POST /v1/capture-points/{id}/form-webhook/tests': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** What the tool would send, as JSON. */
      payload: unknown
      /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
      mapping?: {
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        number?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        email?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        name?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        language?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        country?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        date?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        page?: string[]
        /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
        act?: string[]
        attributes?: {
          /** The attribute. */
          name: string
          /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
          from: string[]
        }[]
        consent?: {
          /** Where the box stands. */
          path: string
          /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
          is?: string[]
          /** What it asks for. Without it: every topic of the place. */
          topics?: string[]
        }[]
      }
    }
    answer: {
      /** A request for consent was recorded; a contact without any; the payload fits but names nobody or cannot be used; it is another form’s. */
      result: 'recorded' | 'registered' | 'set_aside' | 'refused'
      number: string | null
      email: string | null
      name: string | null
      language: string | null
      occurred_at: string | null
      /** What is known about the person besides consent, by name (`city`, `last_order_at`). */
      attributes: Record<string, string | number | boolean | null>
      /** What the ticked boxes ask for. */
      topics: string[]
      state: 'pending' | 'given' | 'unknown' | null
      notice: {
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        version: number
      } | null
      errors: {
        /** A JSON pointer into what was sent, such as `/numbers/0`. */
        path: string
        /** What is wrong with it and what to send instead. */
        message: string
        /** A machine word for this one mistake. */
        code?: string
      }[]
    }
  }
  /** Publish a capture point. Refused with `guideline_check` and one error a line while a line of its check is missing. Needs `capture-point:write`. */
  'POST /v1/capture-points/{id}/publications': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** The last part of its address, `/o/{slug}`. Unique on this server. */
      slug: string
      /** For the people who work with it: "Spring poster, Leeds". */
      name: string
      /** How an answer reaches us there: a page of ours, a chat, a call, a counter; or `api`, a place of the business’s own that reports. */
      channel: 'web_page' | 'widget' | 'registration_form' | 'webview' | 'whatsapp_flow' | 'bot_flow' | 'sms_link' | 'email_link' | 'missed_call' | 'ivr_inbound' | 'ivr_outbound' | 'qr_code' | 'till' | 'paper_form' | 'form_webhook' | 'import' | 'api'
      /** Only a published one takes answers. */
      state: 'draft' | 'published' | 'archived'
      /** Its wording. */
      notice: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        languages: string[]
      }
      topics: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        key: string
        name: string
        /** Never changes: a yes was given to what it was. */
        category: 'marketing' | 'utility'
      }[]
      /** How a number is proved: the person sends us a code, or we send a template with yes and no. */
      confirmation: 'person_sends' | 'we_ask'
      country: string | null
      /** How it behaves. */
      settings: {
        /** What stands beside the word WhatsApp: the official mark that the business added; a neutral drawn one; or, by the owner's recorded choice, nothing. */
        mark?: 'official' | 'neutral' | 'name_only'
        /** BCP 47, such as `en` or `pt-BR`. */
        default_language?: string
        /** An absolute URL. */
        redirect_url?: string
        /** What an answer through the API comes to: it waits for an act from the address; or it stands by the word of the business, or by a signature that it keeps. */
        policy?: 'confirm' | 'attested' | 'signed'
        /** UUIDv7. */
        sender?: string
        /** QR codes only. */
        qr_code?: {
          /** Every code of this place hangs beside the whole wording of the notice, as our posters print it: the message that carries the code is the yes. Otherwise the chat asks, with buttons. */
          wording_beside?: boolean
        }
        /** Forms on paper only. */
        paper_form?: {
          /** Which share of the forms a second person reads from the scan; all of them where it is left out. The forms are drawn by their id. What is not read by a second person waits until the person confirms it. */
          second_check_share?: number
        }
        /** Bot flows only. */
        bot_flow?: {
          /** Yes to all, choose, no; or every topic a row of a list. */
          style?: 'buttons' | 'list'
          /** Offers "later", and allows one more question so many days after. */
          later_days?: number
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Webviews only. */
        webview?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** WhatsApp Flows only. */
        whatsapp_flow?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Web pages only. With origins, a plain form on those sites may send to this page. */
        web_page?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Widgets only. It answers nobody but these sites. */
        widget?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins: string[]
        }
        /** Registration forms only. The boxes for consent stand apart from these, and nobody has to tick one. */
        registration_form?: {
          fields: {
            /** Where the answer goes: `name` and `email` are the contact’s own, anything else is an attribute. */
            attribute: string
            /** What can be entered. */
            kind: 'text' | 'email' | 'date' | 'number' | 'choice'
            /** Whether one can register without it. */
            required?: boolean
            /** By language. */
            labels?: Record<string, string>
            choices?: {
              /** What is kept. */
              value: string
              /** By language. */
              labels: Record<string, string>
            }[]
          }[]
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Form webhooks only. Without a mapping the one that is ready for the tool holds. */
        form_webhook?: {
          /** Which tool sends, and so how it signs. */
          source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
          /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
          mapping?: {
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            number?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            email?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            name?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            language?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            country?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            date?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            page?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            act?: string[]
            attributes?: {
              /** The attribute. */
              name: string
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              from: string[]
            }[]
            consent?: {
              /** Where the box stands. */
              path: string
              /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
              is?: string[]
              /** What it asks for. Without it: every topic of the place. */
              topics?: string[]
            }[]
          }
        }
        /** Missed calls only. */
        missed_call?: {
          /** Missed calls only. The wording printed beside the number, word for word: it is the ground on which the call is answered, and stands in the record. Without it nothing is published. */
          printed?: string
        }
        /** Voice menus only. */
        ivr_inbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
        /** Voice menus only. */
        ivr_outbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
      }
      url: string | null
      /** What came of it. Views are sampled and hold no person. */
      figures: {
        /** Over how many days, today the last. */
        days: number
        /** Times shown, sampled. */
        shown: number
        /** People who sent the form. */
        started: number
        /** Times that a number was asked to confirm. */
        pending: number
        /** Numbers confirmed: they said yes. */
        confirmed: number
        /** Said no here. */
        refused: number
        rate: number | null
        series: {
          /** A calendar day, in UTC. */
          day: string
          /** Yes that day. */
          confirmed: number
          /** No that day. */
          refused: number
        }[]
      }
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      published_at: string | null
      /** The three rules first, then plain and fair. */
      check: {
        /** Lines that are met. */
        met: number
        /** Lines in all. */
        total: number
        /** No line is missing. */
        publishable: boolean
        lines: {
          /** A word for the rule. */
          key: string
          /** The guide's three rules; what the channel needs; the law of the countries aimed at; or plain and fair. */
          group: 'guideline' | 'channel' | 'law' | 'plain_and_fair'
          /** `missing` keeps it from being published. */
          result: 'met' | 'look' | 'missing'
          /** The rule, in words. */
          title: string
          detail: string | null
          mend: string | null
          language: string | null
        }[]
      }
    }
  }
  /** Add a clerk. Needs `capture-point:write`. */
  'POST /v1/capture-points/{id}/till-clerks': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** As it stands on the till. */
      name: string
      /** Four to eight digits; drawn if left out. */
      pin?: string
    }
    answer: {
      /** Who may sign in there. */
      clerk: {
        /** UUIDv7. */
        id: string
        /** As it stands on the till, and in every record from there. */
        name: string
        waits_until: string | null
        revoked_at: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
      }
      /** Four to eight digits; drawn if left out. */
      pin: string
    }
  }
  /** Make a link that enrols a device. Needs `capture-point:write`. */
  'POST /v1/capture-points/{id}/till-devices': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** Such as "Till 4". */
      name: string
    }
    answer: {
      /** A device at a counter. */
      device: {
        /** UUIDv7. */
        id: string
        /** For the people who work with it; it stands in every record from there. */
        name: string
        enrolled_at: string | null
        link_until: string | null
        seen_at: string | null
        revoked_at: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
      }
      /** An absolute URL. */
      link: string
    }
  }
  /** Publish it as WhatsApp Flows. Makes a Flow of the notice in each of its approved languages. What is published already with the same words stays; asking again does no harm. Needs `capture-point:write`. */
  'POST /v1/capture-points/{id}/whatsapp-flows': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** UUIDv7. */
      sender?: string
    }
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** UUIDv7. */
        sender: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** WhatsApp’s id of it. */
        external_id: string
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        json_sha256: string
        topics: string[]
        /** A deprecated one was replaced, and no message opens it any more. */
        state: 'published' | 'deprecated'
        /** RFC 3339, with its offset; answers are in UTC. */
        published_at: string
      }[]
    }
  }
  /** Connect one. Needs `sender:connect`. */
  'POST /v1/channel-senders': {
    path: undefined
    query: undefined
    body: {
      /** What it carries. */
      kind: 'sms' | 'email' | 'voice'
      /** Who carries. */
      provider: 'smpp' | 'twilio' | 'smtp' | 'plivo' | 'exotel' | 'signed_webhook'
      /** For the people who work with it. */
      name: string
      /** What people see: a number with its country code, a name, or a mailbox. */
      identity: string
      /** The provider’s own, without secrets; GET /v1/channel-providers lists them. */
      settings: Record<string, string | number | boolean>
      /** Kept sealed, never shown again. */
      secrets: Record<string, string>
      /** 10 where it is left out. */
      per_second?: number
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** What it carries. */
      kind: 'sms' | 'email' | 'voice'
      /** Who carries. */
      provider: 'smpp' | 'twilio' | 'smtp' | 'plivo' | 'exotel' | 'signed_webhook'
      /** For the people who work with it. */
      name: string
      /** What people see: a number, a name, or a mailbox. */
      identity: string
      /** The provider’s own, without secrets; GET /v1/channel-providers lists them. */
      settings: Record<string, string | number | boolean>
      inbound_url: string | null
      /** A rehearsal on this machine; nothing reaches a real person. */
      emulated: boolean
      /** Messages or calls a second at most. */
      per_second: number
      stopped_at: string | null
      stopped_reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
    }
  }
  /** Ask a person in the chat. Sends the question of a bot flow, a webview or a WhatsApp Flow: inside the 24-hour window free in form, outside only with an approved template. 201 where it is on its way, 200 with the reason where it may not be asked. Needs `message:ask`. */
  'POST /v1/consent-requests': {
    path: undefined
    query: undefined
    body: {
      /** UUIDv7. */
      contact?: string
      /** A telephone number: E.164, or as people write it where `country` says whose national form it is. */
      number?: string
      /** WhatsApp's id of a person for this business, where the number is hidden. */
      user_id?: string
      /** A capture point, by its slug or its id. */
      capture_point: string
      /** How to ask. Where it is left out, as the capture point does: a bot flow in its own style, a webview with the link of its page, a WhatsApp Flow with the Flow. */
      as?: 'buttons' | 'list' | 'webview' | 'flow'
      /** Only these of the capture point’s topics. */
      topics?: string[]
      /** BCP 47, such as `en` or `pt-BR`. */
      language?: string
      /** UUIDv7. */
      sender?: string
    }
    answer: {
      /** May this message go to this address now, and why not. `until` where waiting helps; `record` is the statement that it rests on. */
      decision: {
        allow: boolean
        /** Why not, the first that applies; or, where it may go, `given` or the purpose that lets it. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | 'given' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** RFC 3339, with its offset; answers are in UTC. */
        until?: string
        /** UUIDv7. */
        record?: string
      }
      delivery: string | null
      form: 'interactive' | 'template' | null
      /** What is asked; what is given already is left out. */
      topics: string[]
      language: string | null
      expires_at: string | null
    }
  }
  /** Record what a person said. The state is decided by the policy of the capture point. What lacks its act, notice, evidence or capture point is kept as unknown. One bad number or topic refuses the whole call, and all of them are listed. Needs `consent:record-no`. */
  'POST /v1/consents': {
    path: undefined
    query: undefined
    body: {
      numbers?: string[]
      user_ids?: string[]
      /** ISO 3166 alpha-2. */
      country?: string
      /** Each topic for each number. */
      topics: string[]
      /** What the person said; `given` where it is left out. */
      answer?: 'given' | 'refused'
      /** What the person did. Without it the statement is kept as unknown. */
      act?: 'ticked_box' | 'tapped_button' | 'chose_from_list' | 'typed_words' | 'switched_on_page' | 'told_staff' | 'signed_paper'
      /** A capture point, by its slug or its id. */
      capture_point?: string
      /** The wording that the person was shown. Without it the statement is kept as unknown. */
      notice?: {
        /** UUIDv7. */
        id: string
        version: number
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** RFC 3339, with its offset; answers are in UTC. */
      occurred_at?: string
      /** What proves it, by name (`ip`, `form_url`, `operator`). Sealed under the address's own key; personal data belongs here. */
      evidence?: Record<string, string | number | boolean>
      /** Whose numbers these are: a contact that exists, or what to write about a new one. */
      contact?: {
        /** UUIDv7. */
        id?: string
        /** As the person writes it. */
        name?: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language?: string
      }
    }
    answer: {
      consents: {
        /** A telephone number: E.164, or as people write it where `country` says whose national form it is. */
        number?: string
        /** WhatsApp's id of a person for this business, where the number is hidden. */
        user_id?: string
        /** A topic by its key, such as `offers`. */
        topic: string
        /** UUIDv7. */
        record: string
        /** What the records say now. Only `given` may be messaged about the topic. */
        state: 'given' | 'pending' | 'expired' | 'unknown' | 'refused' | 'withdrawn' | 'revoked'
        missing: ('act' | 'notice' | 'evidence' | 'capture_point')[]
        /** Where the person confirms from the address itself, and until when. */
        confirmation?: {
          /** An absolute URL. */
          url: string
          /** RFC 3339, with its offset; answers are in UTC. */
          expires_at: string
        }
        /** An absolute URL. */
        receipt: string
      }[]
    }
  }
  /** Make a person without consent. Needs `contact:write`. */
  'POST /v1/contacts': {
    path: undefined
    query: undefined
    body: {
      numbers?: string[]
      user_ids?: string[]
      emails?: string[]
      /** ISO 3166 alpha-2. */
      country?: string
      /** As the person writes it. */
      name?: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language?: string
      /** What is known about the person besides consent, by name (`city`, `last_order_at`). */
      attributes?: Record<string, string | number | boolean | null>
      tags?: string[]
    }
    answer: {
      /** UUIDv7. */
      id: string
      name: string | null
      language: string | null
      country: string | null
      opt_in: boolean | null
      /** What is known about the person besides consent, by name (`city`, `last_order_at`). */
      attributes: Record<string, string | number | boolean | null>
      /** Words that the business put on the person. */
      tags: string[]
      addresses: {
        /** UUIDv7. */
        id: string
        /** A telephone number with its WhatsApp account, or a mailbox. */
        kind: 'number' | 'mailbox'
        /** Its number, user id or mailbox as written for reading; masked where `masked` says so. */
        label: string
        /** Whether the role may only see the last two characters. */
        masked: boolean
        identifiers: {
          /** What sort of name it is. */
          kind: 'phone' | 'wa_id' | 'bsuid' | 'parent_bsuid' | 'email'
          value: string | null
          valid_to: string | null
        }[]
        country: string | null
        /** The one that the person last wrote from. */
        preferred: boolean
        /** Whether anything was ever heard from it through WhatsApp. */
        proved: boolean
        last_heard_at: string | null
        hold: 'unread' | 'likely' | 'unsure' | null
        platform_stopped_at: string | null
        paused_until: string | null
        identity_changed_at: string | null
        closed_at: string | null
        erased_at: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
      }[]
      merged_into: string | null
      /** Contacts that were merged into this one. */
      merged: {
        /** UUIDv7. */
        id: string
        name: string | null
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      erased_at: string | null
    }
  }
  /** Erase a person. For good. Every no stays in force by keyed hashes of the numbers, no yes comes back by import or by hand, and only a message of their own opens an address again. Needs `contact:erase`. */
  'POST /v1/contacts/{id}/erasures': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** Why; kept in the audit log. */
      reason: string
    }
    answer: {
      /** UUIDv7. */
      contact: string
      /** RFC 3339, with its offset; answers are in UTC. */
      erased_at: string
      /** Addresses that are now only blocked. */
      addresses: number
    }
  }
  /** Merge another contact into this one. Needs `contact:merge`. */
  'POST /v1/contacts/{id}/merges': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** UUIDv7. */
      contact: string
      /** Says what would follow, with status 200, and does nothing. False if left out. */
      dry_run?: boolean
    }
    answer: {
      /** UUIDv7. */
      into: string
      /** UUIDv7. */
      merged: string
      /** Records written because a no on one side holds for the other too. */
      noes_carried: number
    }
  }
  /** Answer what a person wrote. 201 where it is on its way, 200 with the reason where the gate refuses. Needs `message:reply`. */
  'POST /v1/contacts/{id}/messages': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** Free text; inside the 24-hour window only, never marketing. */
      text: string
      /** UUIDv7. */
      address?: string
    }
    answer: {
      /** May this message go to this address now, and why not. `until` where waiting helps; `record` is the statement that it rests on. */
      decision: {
        allow: boolean
        /** Why not, the first that applies; or, where it may go, `given` or the purpose that lets it. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | 'given' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** RFC 3339, with its offset; answers are in UTC. */
        until?: string
        /** UUIDv7. */
        record?: string
      }
      delivery: string | null
    }
  }
  /** A link to the person's own page. Needs `contact:write`. */
  'POST /v1/contacts/{id}/preference-links': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** UUIDv7. */
      address?: string
    }
    answer: {
      /** An absolute URL. */
      url: string
      /** UUIDv7. */
      address: string
    }
  }
  /** Assign a conversation. Needs `message:reply`. */
  'POST /v1/conversations/{id}/assignments': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      member: string | null
      from?: string | null
    }
    answer: {
      /** UUID. */
      id: string
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      /** UUIDv7. */
      address: string
      /** Which of our numbers. */
      sender: {
        /** UUIDv7. */
        id: string
        /** As people read it. */
        number: string
      }
      /** The bot has it; it waits for somebody of the team; somebody has it; it was closed, or the window of a chat that the bot had is over. */
      state: 'bot' | 'unassigned' | 'assigned' | 'closed'
      held_by: {
        member: string | null
        /** Who did it, in words: a member, a key, the person, or Assent. */
        name: string
      } | null
      /** Whether the caller has it. */
      mine: boolean
      handed_off: {
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        note: string | null
      } | null
      last_inbound_at: string | null
      window_until: string | null
      /** The person wrote since somebody of the team looked. */
      unread: boolean
      waiting_since: string | null
      hands_back_at: string | null
      flow: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        node: string | null
      } | null
      last: {
        /** Who wrote it; `bot`: a flow, or the product itself. */
        from: 'person' | 'member' | 'bot'
        /** As of a message. */
        kind: string
        text: string | null
      } | null
      /** May this message go to this address now, and why not. `until` where waiting helps; `record` is the statement that it rests on. */
      reply: {
        allow: boolean
        /** Why not, the first that applies; or, where it may go, `given` or the purpose that lets it. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | 'given' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** RFC 3339, with its offset; answers are in UTC. */
        until?: string
        /** UUIDv7. */
        record?: string
      }
    }
  }
  /** Close a conversation. Until the person writes again; the bot has it then. What ran in it ends. Needs `message:reply`. */
  'POST /v1/conversations/{id}/closings': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUID. */
      id: string
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      /** UUIDv7. */
      address: string
      /** Which of our numbers. */
      sender: {
        /** UUIDv7. */
        id: string
        /** As people read it. */
        number: string
      }
      /** The bot has it; it waits for somebody of the team; somebody has it; it was closed, or the window of a chat that the bot had is over. */
      state: 'bot' | 'unassigned' | 'assigned' | 'closed'
      held_by: {
        member: string | null
        /** Who did it, in words: a member, a key, the person, or Assent. */
        name: string
      } | null
      /** Whether the caller has it. */
      mine: boolean
      handed_off: {
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        note: string | null
      } | null
      last_inbound_at: string | null
      window_until: string | null
      /** The person wrote since somebody of the team looked. */
      unread: boolean
      waiting_since: string | null
      hands_back_at: string | null
      flow: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        node: string | null
      } | null
      last: {
        /** Who wrote it; `bot`: a flow, or the product itself. */
        from: 'person' | 'member' | 'bot'
        /** As of a message. */
        kind: string
        text: string | null
      } | null
      /** May this message go to this address now, and why not. `until` where waiting helps; `record` is the statement that it rests on. */
      reply: {
        allow: boolean
        /** Why not, the first that applies; or, where it may go, `given` or the purpose that lets it. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | 'given' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** RFC 3339, with its offset; answers are in UTC. */
        until?: string
        /** UUIDv7. */
        record?: string
      }
    }
  }
  /** Hand a conversation back to the bot. The flow that had handed it off goes on; where none had, the next message is the bot’s. Needs `message:reply`. */
  'POST /v1/conversations/{id}/hand-backs': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUID. */
      id: string
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      /** UUIDv7. */
      address: string
      /** Which of our numbers. */
      sender: {
        /** UUIDv7. */
        id: string
        /** As people read it. */
        number: string
      }
      /** The bot has it; it waits for somebody of the team; somebody has it; it was closed, or the window of a chat that the bot had is over. */
      state: 'bot' | 'unassigned' | 'assigned' | 'closed'
      held_by: {
        member: string | null
        /** Who did it, in words: a member, a key, the person, or Assent. */
        name: string
      } | null
      /** Whether the caller has it. */
      mine: boolean
      handed_off: {
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        note: string | null
      } | null
      last_inbound_at: string | null
      window_until: string | null
      /** The person wrote since somebody of the team looked. */
      unread: boolean
      waiting_since: string | null
      hands_back_at: string | null
      flow: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        node: string | null
      } | null
      last: {
        /** Who wrote it; `bot`: a flow, or the product itself. */
        from: 'person' | 'member' | 'bot'
        /** As of a message. */
        kind: string
        text: string | null
      } | null
      /** May this message go to this address now, and why not. `until` where waiting helps; `record` is the statement that it rests on. */
      reply: {
        allow: boolean
        /** Why not, the first that applies; or, where it may go, `given` or the purpose that lets it. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | 'given' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** RFC 3339, with its offset; answers are in UTC. */
        until?: string
        /** UUIDv7. */
        record?: string
      }
    }
  }
  /** Answer in a conversation. 201 where it is on its way, 200 with the reason where the gate refuses. 409 `bot_has_it` or `held_by_another` where it is not yours to answer: take it first. Needs `message:reply`. */
  'POST /v1/conversations/{id}/messages': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** Free words; inside the 24-hour window only, never marketing. */
      text?: string
      /** An approved template of the number, about a topic that they said yes to. */
      template?: {
        /** UUIDv7. */
        id: string
        /** A topic by its key, such as `offers`. */
        topic: string
        /** By the name of the variable. */
        variables?: Record<string, string>
      }
    }
    answer: {
      /** May this message go to this address now, and why not. `until` where waiting helps; `record` is the statement that it rests on. */
      decision: {
        allow: boolean
        /** Why not, the first that applies; or, where it may go, `given` or the purpose that lets it. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | 'given' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** RFC 3339, with its offset; answers are in UTC. */
        until?: string
        /** UUIDv7. */
        record?: string
      }
      delivery: string | null
    }
  }
  /** Write a note. For the team alone: it stands in the chat and is never sent. Needs `message:reply`. */
  'POST /v1/conversations/{id}/notes': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** For the team alone; it is never sent. */
      text: string
    }
    answer: {
      /** UUID. */
      id: string
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      /** UUIDv7. */
      address: string
      /** Which of our numbers. */
      sender: {
        /** UUIDv7. */
        id: string
        /** As people read it. */
        number: string
      }
      /** The bot has it; it waits for somebody of the team; somebody has it; it was closed, or the window of a chat that the bot had is over. */
      state: 'bot' | 'unassigned' | 'assigned' | 'closed'
      held_by: {
        member: string | null
        /** Who did it, in words: a member, a key, the person, or Assent. */
        name: string
      } | null
      /** Whether the caller has it. */
      mine: boolean
      handed_off: {
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        note: string | null
      } | null
      last_inbound_at: string | null
      window_until: string | null
      /** The person wrote since somebody of the team looked. */
      unread: boolean
      waiting_since: string | null
      hands_back_at: string | null
      flow: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        node: string | null
      } | null
      last: {
        /** Who wrote it; `bot`: a flow, or the product itself. */
        from: 'person' | 'member' | 'bot'
        /** As of a message. */
        kind: string
        text: string | null
      } | null
      /** May this message go to this address now, and why not. `until` where waiting helps; `record` is the statement that it rests on. */
      reply: {
        allow: boolean
        /** Why not, the first that applies; or, where it may go, `given` or the purpose that lets it. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | 'given' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** RFC 3339, with its offset; answers are in UTC. */
        until?: string
        /** UUIDv7. */
        record?: string
      }
    }
  }
  /** Say that it was looked at. Needs `message:reply`. */
  'POST /v1/conversations/{id}/reads': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** RFC 3339, with its offset; answers are in UTC. */
      up_to: string
    }
    answer: {
      /** UUID. */
      id: string
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      /** UUIDv7. */
      address: string
      /** Which of our numbers. */
      sender: {
        /** UUIDv7. */
        id: string
        /** As people read it. */
        number: string
      }
      /** The bot has it; it waits for somebody of the team; somebody has it; it was closed, or the window of a chat that the bot had is over. */
      state: 'bot' | 'unassigned' | 'assigned' | 'closed'
      held_by: {
        member: string | null
        /** Who did it, in words: a member, a key, the person, or Assent. */
        name: string
      } | null
      /** Whether the caller has it. */
      mine: boolean
      handed_off: {
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        note: string | null
      } | null
      last_inbound_at: string | null
      window_until: string | null
      /** The person wrote since somebody of the team looked. */
      unread: boolean
      waiting_since: string | null
      hands_back_at: string | null
      flow: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        node: string | null
      } | null
      last: {
        /** Who wrote it; `bot`: a flow, or the product itself. */
        from: 'person' | 'member' | 'bot'
        /** As of a message. */
        kind: string
        text: string | null
      } | null
      /** May this message go to this address now, and why not. `until` where waiting helps; `record` is the statement that it rests on. */
      reply: {
        allow: boolean
        /** Why not, the first that applies; or, where it may go, `given` or the purpose that lets it. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | 'given' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** RFC 3339, with its offset; answers are in UTC. */
        until?: string
        /** UUIDv7. */
        record?: string
      }
    }
  }
  /** Take a conversation over. From the bot, whatever runs there: its flow ends, and it is silent until the chat is handed back, but for a no. 409 `held_by_another` where somebody else has it: of two who take it at once, one does. Needs `message:reply`. */
  'POST /v1/conversations/{id}/takes': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUID. */
      id: string
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      /** UUIDv7. */
      address: string
      /** Which of our numbers. */
      sender: {
        /** UUIDv7. */
        id: string
        /** As people read it. */
        number: string
      }
      /** The bot has it; it waits for somebody of the team; somebody has it; it was closed, or the window of a chat that the bot had is over. */
      state: 'bot' | 'unassigned' | 'assigned' | 'closed'
      held_by: {
        member: string | null
        /** Who did it, in words: a member, a key, the person, or Assent. */
        name: string
      } | null
      /** Whether the caller has it. */
      mine: boolean
      handed_off: {
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        note: string | null
      } | null
      last_inbound_at: string | null
      window_until: string | null
      /** The person wrote since somebody of the team looked. */
      unread: boolean
      waiting_since: string | null
      hands_back_at: string | null
      flow: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        node: string | null
      } | null
      last: {
        /** Who wrote it; `bot`: a flow, or the product itself. */
        from: 'person' | 'member' | 'bot'
        /** As of a message. */
        kind: string
        text: string | null
      } | null
      /** May this message go to this address now, and why not. `until` where waiting helps; `record` is the statement that it rests on. */
      reply: {
        allow: boolean
        /** Why not, the first that applies; or, where it may go, `given` or the purpose that lets it. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | 'given' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** RFC 3339, with its offset; answers are in UTC. */
        until?: string
        /** UUIDv7. */
        record?: string
      }
    }
  }
  /** Ask the gate. May these messages go to these addresses now, and why not. It is asked again when one is sent. Needs `decision:ask`. */
  'POST /v1/decisions': {
    path: undefined
    query: undefined
    body: {
      messages: {
        /** A number in E.164, WhatsApp's id of a person, or the id of an address or of a contact (then its preferred address). */
        to: string
        /** A topic by its key, such as `offers`. */
        topic?: string
        /** Why it leaves, where it is not for a topic. */
        purpose?: 'topic' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** A template, by its id or its name. */
        template?: string
        /** UUIDv7. */
        sender?: string
        /** RFC 3339, with its offset; answers are in UTC. */
        at?: string
      }[]
    }
    answer: {
      decisions: {
        allow: boolean
        /** Why not, the first that applies; or, where it may go, `given` or the purpose that lets it. */
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | 'given' | 'reply' | 'stop_confirmation' | 'confirmation_request' | 'consent_request' | 'invitation' | 'code' | 'test'
        /** RFC 3339, with its offset; answers are in UTC. */
        until?: string
        /** UUIDv7. */
        record?: string
      }[]
    }
  }
  /** Let time pass. Needs `demo:wind-clock`. */
  'POST /v1/demo/clock': {
    path: undefined
    query: undefined
    body: {
      /** How much time passes at once, in milliseconds; never backwards. */
      jump_ms: number
    }
    answer: {
      /** RFC 3339, with its offset; answers are in UTC. */
      now: string
      /** How far it is ahead of the machine’s clock, in milliseconds. */
      skew_ms: number
    }
  }
  /** Tell what people did. Kept for 400 days. An event may start a flow or bring somebody into a segment; it never changes consent, whatever it is called. Needs `contact:write`. */
  'POST /v1/events': {
    path: undefined
    query: undefined
    body: {
      /** In their order. */
      events: {
        /** UUIDv7. */
        contact?: string
        /** A telephone number: E.164, or as people write it where `country` says whose national form it is. */
        number?: string
        /** An e-mail address. */
        email?: string
        /** Whose national form the number is in. */
        country?: string
        /** Small letters, figures, `_` and `.`, such as `order.paid`. */
        event: string
        /** What belongs to it: texts, numbers, yes and no. */
        data?: Record<string, string | number | boolean | null>
        /** RFC 3339, with its offset; answers are in UTC. */
        occurred_at?: string
        /** Your own name of it: sent again, it is the same event. */
        id?: string
      }[]
    }
    answer: {
      results: {
        /** What became of it. */
        status: 'kept' | 'known' | 'no_such_person' | 'not_a_number' | 'in_future' | 'reserved_name' | 'nobody_named'
        event: string | null
        contact: string | null
      }[]
      /** How many are new. */
      kept: number
    }
  }
  /** Keep a scan or photo. The file is the body: JPEG, PNG, WebP or PDF, at most 10 MiB. It is sealed under a key of its own. Needs `consent:record-no`. */
  'POST /v1/evidence-files': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** What it is, read from its bytes; what it was called does not matter. */
      media_type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
      /** Its size. */
      bytes: number
      /** SHA-256 of the canonical bytes, in hexadecimal. */
      sha256: string
      /** RFC 3339, with its offset; answers are in UTC. */
      added_at: string
    }
  }
  /** What is wrong with a definition. Needs `flow:read`. */
  'POST /v1/flow-checks': {
    path: undefined
    query: undefined
    body: {
      /** A conversation, drawn as a graph. */
      definition: {
        format: 1
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** Any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** Of two flows that a message would start the higher one does. */
        priority: number
        /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
        interruptible: boolean
        /** A run that waits for an answer for so long ends by itself. */
        ends_after_minutes: number
        /** A node of the flow, such as `ask_topics`. */
        start: string
        /** By their ids. */
        nodes: Record<string, {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'message'
          /** What is said. */
          content: {
            kind: 'text'
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            text: Record<string, string>
          } | {
            /** What it is. */
            kind: 'image' | 'video' | 'audio' | 'document'
            source: {
              /** An absolute URL. */
              link: string
            } | {
              /** Its id. */
              upload: string
            }
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            caption?: Record<string, string>
            /** As the person saves a document. */
            filename?: string
          } | {
            kind: 'template'
            /** By its name. */
            template: string
            /** A topic by its key, such as `offers`. */
            topic: string
            /** By the name, or the number, of the variable. */
            variables: Record<string, {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }>
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'buttons'
          /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
          buttons: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'list'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
          /** Ten rows in all are shown as a list; more as numbered text. */
          sections: {
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title?: Record<string, string>
            /** In their order. */
            rows: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'question'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** What is taken for an answer. */
          expects: {
            kind: 'text'
            /** Characters. */
            longest?: number
          } | {
            kind: 'number'
            least?: number
            most?: number
          } | {
            /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
            kind: 'phone' | 'email' | 'date'
          } | {
            kind: 'choice'
            /** In their order. */
            choices: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'variable'
          /** In this order. */
          set: ({
            /** Of the run, or of the person. */
            target: 'variable' | 'contact'
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            name: string
            /** Where a value comes from. */
            value: {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }
          } | {
            target: 'opt_in'
            value: false
          } | {
            target: 'opt_in'
            value: true
            /** What the yes is to. */
            topics: string[]
          } | {
            target: 'topic'
            /** A topic by its key, such as `offers`. */
            topic: string
            value: boolean
          })[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'condition'
          /** The first that holds. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** What people call it. */
            label?: string
            /** All of them hold. */
            all: {
              /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
              attribute: string
              /** `known` and `unknown` take no value; `in` takes a list. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            }[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'branch'
          /** What decides. */
          by: 'language' | 'channel'
          /** The nearest one. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            values: string[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'consent_request'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Of the capture point. */
          topics?: string[]
          /** How it asks. */
          style: 'buttons' | 'list'
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'preferences'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** Where it opens. */
          kind: 'webview' | 'whatsapp_flow'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'api_call'
          /** HTTP. */
          method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
          /** HTTPS. May hold variables in its path and query. */
          url: string
          /** By name. */
          headers: Record<string, string>
          /** May hold variables. */
          body?: string
          /** Variables from the answer. */
          save: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'wait'
          /** So long. */
          minutes: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** By which channel. */
          kind: 'send_sms' | 'send_email'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Kept with the invitation. */
          ground: {
            /** Why this person may be asked over that channel. */
            kind: 'asked_for_it' | 'customer' | 'channel_consent'
            /** Where that comes from. */
            note: string
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'notify'
          /** Of the team. */
          mailbox: string
          /** May hold variables. */
          subject: string
          /** May hold variables. */
          text: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'confirmation'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
          /** Why, or a pause: nothing else may leave after a no. */
          buttons?: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'tag'
          /** By name. */
          add: string[]
          /** By name. */
          remove: string[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
          /** What it carries. */
          data: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'pause_messages'
          /** Nothing but answers for so long. */
          days: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'undo_stop'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'hand_off'
          /** For the team. May hold variables. */
          note?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'jump'
          /** A node of the flow, such as `ask_topics`. */
          to: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'run_flow'
          /** A flow by its key, such as `opt_out`. */
          flow: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'transform'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
          /** How. */
          by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'end'
        }>
      }
    }
    answer: {
      /** Errors first. */
      findings: {
        /** Nothing is published while there is an error. */
        severity: 'error' | 'warning'
        /** JSON pointer into the definition. */
        path: string
        /** The node that it is about. */
        node?: string
        /** A machine word for it. */
        code: string
        /** What is wrong, and the way out. */
        message: string
      }[]
    }
  }
  /** Try a definition out. Nobody is written to, and nothing is kept. Needs `flow:read`. */
  'POST /v1/flow-rehearsals': {
    path: undefined
    query: undefined
    body: {
      /** A conversation, drawn as a graph. */
      definition: {
        format: 1
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** Any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** Of two flows that a message would start the higher one does. */
        priority: number
        /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
        interruptible: boolean
        /** A run that waits for an answer for so long ends by itself. */
        ends_after_minutes: number
        /** A node of the flow, such as `ask_topics`. */
        start: string
        /** By their ids. */
        nodes: Record<string, {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'message'
          /** What is said. */
          content: {
            kind: 'text'
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            text: Record<string, string>
          } | {
            /** What it is. */
            kind: 'image' | 'video' | 'audio' | 'document'
            source: {
              /** An absolute URL. */
              link: string
            } | {
              /** Its id. */
              upload: string
            }
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            caption?: Record<string, string>
            /** As the person saves a document. */
            filename?: string
          } | {
            kind: 'template'
            /** By its name. */
            template: string
            /** A topic by its key, such as `offers`. */
            topic: string
            /** By the name, or the number, of the variable. */
            variables: Record<string, {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }>
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'buttons'
          /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
          buttons: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'list'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
          /** Ten rows in all are shown as a list; more as numbered text. */
          sections: {
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title?: Record<string, string>
            /** In their order. */
            rows: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'question'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** What is taken for an answer. */
          expects: {
            kind: 'text'
            /** Characters. */
            longest?: number
          } | {
            kind: 'number'
            least?: number
            most?: number
          } | {
            /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
            kind: 'phone' | 'email' | 'date'
          } | {
            kind: 'choice'
            /** In their order. */
            choices: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'variable'
          /** In this order. */
          set: ({
            /** Of the run, or of the person. */
            target: 'variable' | 'contact'
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            name: string
            /** Where a value comes from. */
            value: {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }
          } | {
            target: 'opt_in'
            value: false
          } | {
            target: 'opt_in'
            value: true
            /** What the yes is to. */
            topics: string[]
          } | {
            target: 'topic'
            /** A topic by its key, such as `offers`. */
            topic: string
            value: boolean
          })[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'condition'
          /** The first that holds. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** What people call it. */
            label?: string
            /** All of them hold. */
            all: {
              /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
              attribute: string
              /** `known` and `unknown` take no value; `in` takes a list. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            }[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'branch'
          /** What decides. */
          by: 'language' | 'channel'
          /** The nearest one. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            values: string[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'consent_request'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Of the capture point. */
          topics?: string[]
          /** How it asks. */
          style: 'buttons' | 'list'
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'preferences'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** Where it opens. */
          kind: 'webview' | 'whatsapp_flow'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'api_call'
          /** HTTP. */
          method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
          /** HTTPS. May hold variables in its path and query. */
          url: string
          /** By name. */
          headers: Record<string, string>
          /** May hold variables. */
          body?: string
          /** Variables from the answer. */
          save: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'wait'
          /** So long. */
          minutes: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** By which channel. */
          kind: 'send_sms' | 'send_email'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Kept with the invitation. */
          ground: {
            /** Why this person may be asked over that channel. */
            kind: 'asked_for_it' | 'customer' | 'channel_consent'
            /** Where that comes from. */
            note: string
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'notify'
          /** Of the team. */
          mailbox: string
          /** May hold variables. */
          subject: string
          /** May hold variables. */
          text: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'confirmation'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
          /** Why, or a pause: nothing else may leave after a no. */
          buttons?: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'tag'
          /** By name. */
          add: string[]
          /** By name. */
          remove: string[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
          /** What it carries. */
          data: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'pause_messages'
          /** Nothing but answers for so long. */
          days: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'undo_stop'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'hand_off'
          /** For the team. May hold variables. */
          note?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'jump'
          /** A node of the flow, such as `ask_topics`. */
          to: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'run_flow'
          /** A flow by its key, such as `opt_out`. */
          flow: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'transform'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
          /** How. */
          by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'end'
        }>
      }
      /** From the first on. */
      inputs: ({
        kind: 'start'
        /** Values by name. */
        trigger?: Record<string, string | number | boolean | null>
      } | {
        kind: 'message'
        /** What the person writes, or the label that they tap. */
        text: string
        /** A button or a row that was shown. */
        tapped?: {
          /** A node of the flow, such as `ask_topics`. */
          node: string
          /** The way out. */
          exit: string
        }
      } | {
        kind: 'outcome'
        /** The way out. */
        exit: string
        /** Values by name. */
        values?: Record<string, string | number | boolean | null>
      } | {
        kind: 'time'
      } | {
        kind: 'handed_back'
      })[]
      /** BCP 47, such as `en` or `pt-BR`. */
      language?: string
      /** Values by name. */
      contact?: Record<string, string | number | boolean | null>
      /** It is started by a no, and its first words are the confirmation. */
      confirms?: boolean
    }
    answer: {
      /** One for each input. */
      turns: {
        taken: {
          /** A node of the flow, such as `ask_topics`. */
          node: string
          /** The way out. */
          exit: string
        }[]
        effects: {
          /** A node of the flow, such as `ask_topics`. */
          node: string
          /** What it wanted: `say`, `offer`, `consent` … */
          kind: string
          /** In words. */
          summary: string
          messages: {
            /** How it is shown. */
            kind: 'text' | 'buttons' | 'list' | 'link' | 'media' | 'template' | 'page'
            header: string | null
            text: string | null
            footer: string | null
            label: string | null
            choices: {
              /** A node of the flow, such as `ask_topics`. */
              node: string
              /** The way out. */
              exit: string
              /** As it is shown. */
              title: string
              description: string | null
            }[]
            url: string | null
          }[]
          /** What can become of it: choose one, and send it as an outcome. */
          exits: string[]
        }[]
        stands_at: string | null
        ended: 'finished' | 'timed_out' | 'stopped' | 'interrupted' | 'too_long' | 'yes_without_act' | 'failed' | null
      }[]
      at: string | null
      waits: {
        /** What it waits for. */
        for: 'answer' | 'effect' | 'time' | 'hand_back'
        until: string | null
      } | null
      ended: 'finished' | 'timed_out' | 'stopped' | 'interrupted' | 'too_long' | 'yes_without_act' | 'failed' | null
      /** Values by name. */
      variables: Record<string, string | number | boolean | null>
    }
  }
  /** Make a flow. Needs `flow:write`. */
  'POST /v1/flows': {
    path: undefined
    query: undefined
    body: {
      /** A flow by its key, such as `opt_out`. */
      key: string
      /** For the people who work with it. */
      name: string
      /** A conversation, drawn as a graph. */
      definition: {
        format: 1
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** Any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** Of two flows that a message would start the higher one does. */
        priority: number
        /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
        interruptible: boolean
        /** A run that waits for an answer for so long ends by itself. */
        ends_after_minutes: number
        /** A node of the flow, such as `ask_topics`. */
        start: string
        /** By their ids. */
        nodes: Record<string, {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'message'
          /** What is said. */
          content: {
            kind: 'text'
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            text: Record<string, string>
          } | {
            /** What it is. */
            kind: 'image' | 'video' | 'audio' | 'document'
            source: {
              /** An absolute URL. */
              link: string
            } | {
              /** Its id. */
              upload: string
            }
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            caption?: Record<string, string>
            /** As the person saves a document. */
            filename?: string
          } | {
            kind: 'template'
            /** By its name. */
            template: string
            /** A topic by its key, such as `offers`. */
            topic: string
            /** By the name, or the number, of the variable. */
            variables: Record<string, {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }>
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'buttons'
          /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
          buttons: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'list'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
          /** Ten rows in all are shown as a list; more as numbered text. */
          sections: {
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title?: Record<string, string>
            /** In their order. */
            rows: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'question'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** What is taken for an answer. */
          expects: {
            kind: 'text'
            /** Characters. */
            longest?: number
          } | {
            kind: 'number'
            least?: number
            most?: number
          } | {
            /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
            kind: 'phone' | 'email' | 'date'
          } | {
            kind: 'choice'
            /** In their order. */
            choices: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'variable'
          /** In this order. */
          set: ({
            /** Of the run, or of the person. */
            target: 'variable' | 'contact'
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            name: string
            /** Where a value comes from. */
            value: {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }
          } | {
            target: 'opt_in'
            value: false
          } | {
            target: 'opt_in'
            value: true
            /** What the yes is to. */
            topics: string[]
          } | {
            target: 'topic'
            /** A topic by its key, such as `offers`. */
            topic: string
            value: boolean
          })[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'condition'
          /** The first that holds. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** What people call it. */
            label?: string
            /** All of them hold. */
            all: {
              /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
              attribute: string
              /** `known` and `unknown` take no value; `in` takes a list. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            }[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'branch'
          /** What decides. */
          by: 'language' | 'channel'
          /** The nearest one. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            values: string[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'consent_request'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Of the capture point. */
          topics?: string[]
          /** How it asks. */
          style: 'buttons' | 'list'
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'preferences'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** Where it opens. */
          kind: 'webview' | 'whatsapp_flow'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'api_call'
          /** HTTP. */
          method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
          /** HTTPS. May hold variables in its path and query. */
          url: string
          /** By name. */
          headers: Record<string, string>
          /** May hold variables. */
          body?: string
          /** Variables from the answer. */
          save: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'wait'
          /** So long. */
          minutes: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** By which channel. */
          kind: 'send_sms' | 'send_email'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Kept with the invitation. */
          ground: {
            /** Why this person may be asked over that channel. */
            kind: 'asked_for_it' | 'customer' | 'channel_consent'
            /** Where that comes from. */
            note: string
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'notify'
          /** Of the team. */
          mailbox: string
          /** May hold variables. */
          subject: string
          /** May hold variables. */
          text: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'confirmation'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
          /** Why, or a pause: nothing else may leave after a no. */
          buttons?: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'tag'
          /** By name. */
          add: string[]
          /** By name. */
          remove: string[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
          /** What it carries. */
          data: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'pause_messages'
          /** Nothing but answers for so long. */
          days: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'undo_stop'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'hand_off'
          /** For the team. May hold variables. */
          note?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'jump'
          /** A node of the flow, such as `ask_topics`. */
          to: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'run_flow'
          /** A flow by its key, such as `opt_out`. */
          flow: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'transform'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
          /** How. */
          by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'end'
        }>
      }
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** A flow by its key, such as `opt_out`. */
      key: string
      /** For the people who work with it. */
      name: string
      /** Only a published one starts runs; an archived one ends those that it has. */
      state: 'draft' | 'published' | 'archived'
      published_version: number | null
      /** What starts it: any of these. */
      triggers: ({
        kind: 'keyword'
        words: string[]
      } | {
        kind: 'intent'
        /** Its key. */
        intent: string
      } | {
        kind: 'template_button'
        /** By its name. */
        template: string
        /** The one with this label; any of them where it is left out. */
        button?: string
      } | {
        kind: 'event'
        /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
        event: string
      } | {
        kind: 'first_message'
      } | {
        kind: 'segment_entered'
        /** Its key. */
        segment: string
      } | {
        kind: 'api'
      } | {
        kind: 'schedule'
        /** Of the workspace's zone, such as `09:30`. */
        at: string
        days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
        /** Its key. */
        segment: string
      } | {
        kind: 'fallback'
      })[]
      /** The higher one starts. */
      priority: number
      /** The draft differs from what is published. */
      unpublished_changes: boolean
      /** Errors of the draft. */
      errors: number
      /** Warnings of the draft. */
      warnings: number
      /** Its runs. */
      runs: {
        /** Going on now. */
        running: number
        /** In the last 30 days. */
        started: number
        /** Of these, those that came to an end of the flow. */
        finished: number
        /** Of these, those in which somebody said yes. */
        yeses: number
      }
      /** RFC 3339, with its offset; answers are in UTC. */
      updated_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      updated_by: string
      /** A conversation, drawn as a graph. */
      draft: {
        format: 1
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** Any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** Of two flows that a message would start the higher one does. */
        priority: number
        /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
        interruptible: boolean
        /** A run that waits for an answer for so long ends by itself. */
        ends_after_minutes: number
        /** A node of the flow, such as `ask_topics`. */
        start: string
        /** By their ids. */
        nodes: Record<string, {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'message'
          /** What is said. */
          content: {
            kind: 'text'
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            text: Record<string, string>
          } | {
            /** What it is. */
            kind: 'image' | 'video' | 'audio' | 'document'
            source: {
              /** An absolute URL. */
              link: string
            } | {
              /** Its id. */
              upload: string
            }
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            caption?: Record<string, string>
            /** As the person saves a document. */
            filename?: string
          } | {
            kind: 'template'
            /** By its name. */
            template: string
            /** A topic by its key, such as `offers`. */
            topic: string
            /** By the name, or the number, of the variable. */
            variables: Record<string, {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }>
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'buttons'
          /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
          buttons: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'list'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
          /** Ten rows in all are shown as a list; more as numbered text. */
          sections: {
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title?: Record<string, string>
            /** In their order. */
            rows: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'question'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** What is taken for an answer. */
          expects: {
            kind: 'text'
            /** Characters. */
            longest?: number
          } | {
            kind: 'number'
            least?: number
            most?: number
          } | {
            /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
            kind: 'phone' | 'email' | 'date'
          } | {
            kind: 'choice'
            /** In their order. */
            choices: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'variable'
          /** In this order. */
          set: ({
            /** Of the run, or of the person. */
            target: 'variable' | 'contact'
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            name: string
            /** Where a value comes from. */
            value: {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }
          } | {
            target: 'opt_in'
            value: false
          } | {
            target: 'opt_in'
            value: true
            /** What the yes is to. */
            topics: string[]
          } | {
            target: 'topic'
            /** A topic by its key, such as `offers`. */
            topic: string
            value: boolean
          })[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'condition'
          /** The first that holds. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** What people call it. */
            label?: string
            /** All of them hold. */
            all: {
              /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
              attribute: string
              /** `known` and `unknown` take no value; `in` takes a list. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            }[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'branch'
          /** What decides. */
          by: 'language' | 'channel'
          /** The nearest one. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            values: string[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'consent_request'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Of the capture point. */
          topics?: string[]
          /** How it asks. */
          style: 'buttons' | 'list'
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'preferences'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** Where it opens. */
          kind: 'webview' | 'whatsapp_flow'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'api_call'
          /** HTTP. */
          method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
          /** HTTPS. May hold variables in its path and query. */
          url: string
          /** By name. */
          headers: Record<string, string>
          /** May hold variables. */
          body?: string
          /** Variables from the answer. */
          save: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'wait'
          /** So long. */
          minutes: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** By which channel. */
          kind: 'send_sms' | 'send_email'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Kept with the invitation. */
          ground: {
            /** Why this person may be asked over that channel. */
            kind: 'asked_for_it' | 'customer' | 'channel_consent'
            /** Where that comes from. */
            note: string
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'notify'
          /** Of the team. */
          mailbox: string
          /** May hold variables. */
          subject: string
          /** May hold variables. */
          text: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'confirmation'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
          /** Why, or a pause: nothing else may leave after a no. */
          buttons?: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'tag'
          /** By name. */
          add: string[]
          /** By name. */
          remove: string[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
          /** What it carries. */
          data: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'pause_messages'
          /** Nothing but answers for so long. */
          days: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'undo_stop'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'hand_off'
          /** For the team. May hold variables. */
          note?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'jump'
          /** A node of the flow, such as `ask_topics`. */
          to: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'run_flow'
          /** A flow by its key, such as `opt_out`. */
          flow: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'transform'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
          /** How. */
          by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'end'
        }>
      }
      /** Counts the times that the draft was saved. */
      draft_revision: number
      /** Errors first. */
      findings: {
        /** Nothing is published while there is an error. */
        severity: 'error' | 'warning'
        /** JSON pointer into the definition. */
        path: string
        /** The node that it is about. */
        node?: string
        /** A machine word for it. */
        code: string
        /** What is wrong, and the way out. */
        message: string
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** Publish the draft. 400 lists every error that it has. Needs `flow:write`. */
  'POST /v1/flows/{id}/publications': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** What has changed, and why. */
      note?: string
    }
    answer: {
      /** Counted from 1. */
      version: number
      /** RFC 3339, with its offset; answers are in UTC. */
      published_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      published_by: string
      note: string | null
      rolled_back_to: number | null
      /** Runs that go on with it now. */
      running: number
      /** New runs start with it. */
      current: boolean
      /** A conversation, drawn as a graph. */
      definition: {
        format: 1
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** Any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** Of two flows that a message would start the higher one does. */
        priority: number
        /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
        interruptible: boolean
        /** A run that waits for an answer for so long ends by itself. */
        ends_after_minutes: number
        /** A node of the flow, such as `ask_topics`. */
        start: string
        /** By their ids. */
        nodes: Record<string, {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'message'
          /** What is said. */
          content: {
            kind: 'text'
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            text: Record<string, string>
          } | {
            /** What it is. */
            kind: 'image' | 'video' | 'audio' | 'document'
            source: {
              /** An absolute URL. */
              link: string
            } | {
              /** Its id. */
              upload: string
            }
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            caption?: Record<string, string>
            /** As the person saves a document. */
            filename?: string
          } | {
            kind: 'template'
            /** By its name. */
            template: string
            /** A topic by its key, such as `offers`. */
            topic: string
            /** By the name, or the number, of the variable. */
            variables: Record<string, {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }>
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'buttons'
          /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
          buttons: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'list'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
          /** Ten rows in all are shown as a list; more as numbered text. */
          sections: {
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title?: Record<string, string>
            /** In their order. */
            rows: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'question'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** What is taken for an answer. */
          expects: {
            kind: 'text'
            /** Characters. */
            longest?: number
          } | {
            kind: 'number'
            least?: number
            most?: number
          } | {
            /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
            kind: 'phone' | 'email' | 'date'
          } | {
            kind: 'choice'
            /** In their order. */
            choices: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'variable'
          /** In this order. */
          set: ({
            /** Of the run, or of the person. */
            target: 'variable' | 'contact'
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            name: string
            /** Where a value comes from. */
            value: {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }
          } | {
            target: 'opt_in'
            value: false
          } | {
            target: 'opt_in'
            value: true
            /** What the yes is to. */
            topics: string[]
          } | {
            target: 'topic'
            /** A topic by its key, such as `offers`. */
            topic: string
            value: boolean
          })[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'condition'
          /** The first that holds. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** What people call it. */
            label?: string
            /** All of them hold. */
            all: {
              /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
              attribute: string
              /** `known` and `unknown` take no value; `in` takes a list. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            }[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'branch'
          /** What decides. */
          by: 'language' | 'channel'
          /** The nearest one. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            values: string[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'consent_request'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Of the capture point. */
          topics?: string[]
          /** How it asks. */
          style: 'buttons' | 'list'
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'preferences'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** Where it opens. */
          kind: 'webview' | 'whatsapp_flow'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'api_call'
          /** HTTP. */
          method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
          /** HTTPS. May hold variables in its path and query. */
          url: string
          /** By name. */
          headers: Record<string, string>
          /** May hold variables. */
          body?: string
          /** Variables from the answer. */
          save: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'wait'
          /** So long. */
          minutes: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** By which channel. */
          kind: 'send_sms' | 'send_email'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Kept with the invitation. */
          ground: {
            /** Why this person may be asked over that channel. */
            kind: 'asked_for_it' | 'customer' | 'channel_consent'
            /** Where that comes from. */
            note: string
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'notify'
          /** Of the team. */
          mailbox: string
          /** May hold variables. */
          subject: string
          /** May hold variables. */
          text: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'confirmation'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
          /** Why, or a pause: nothing else may leave after a no. */
          buttons?: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'tag'
          /** By name. */
          add: string[]
          /** By name. */
          remove: string[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
          /** What it carries. */
          data: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'pause_messages'
          /** Nothing but answers for so long. */
          days: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'undo_stop'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'hand_off'
          /** For the team. May hold variables. */
          note?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'jump'
          /** A node of the flow, such as `ask_topics`. */
          to: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'run_flow'
          /** A flow by its key, such as `opt_out`. */
          flow: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'transform'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
          /** How. */
          by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'end'
        }>
      }
    }
  }
  /** Bring an earlier version back. Needs `flow:write`. */
  'POST /v1/flows/{id}/rollbacks': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** Counted from 1. */
      version: number
      /** Why. */
      note?: string
    }
    answer: {
      /** Counted from 1. */
      version: number
      /** RFC 3339, with its offset; answers are in UTC. */
      published_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      published_by: string
      note: string | null
      rolled_back_to: number | null
      /** Runs that go on with it now. */
      running: number
      /** New runs start with it. */
      current: boolean
      /** A conversation, drawn as a graph. */
      definition: {
        format: 1
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** Any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** Of two flows that a message would start the higher one does. */
        priority: number
        /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
        interruptible: boolean
        /** A run that waits for an answer for so long ends by itself. */
        ends_after_minutes: number
        /** A node of the flow, such as `ask_topics`. */
        start: string
        /** By their ids. */
        nodes: Record<string, {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'message'
          /** What is said. */
          content: {
            kind: 'text'
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            text: Record<string, string>
          } | {
            /** What it is. */
            kind: 'image' | 'video' | 'audio' | 'document'
            source: {
              /** An absolute URL. */
              link: string
            } | {
              /** Its id. */
              upload: string
            }
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            caption?: Record<string, string>
            /** As the person saves a document. */
            filename?: string
          } | {
            kind: 'template'
            /** By its name. */
            template: string
            /** A topic by its key, such as `offers`. */
            topic: string
            /** By the name, or the number, of the variable. */
            variables: Record<string, {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }>
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'buttons'
          /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
          buttons: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'list'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
          /** Ten rows in all are shown as a list; more as numbered text. */
          sections: {
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title?: Record<string, string>
            /** In their order. */
            rows: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'question'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** What is taken for an answer. */
          expects: {
            kind: 'text'
            /** Characters. */
            longest?: number
          } | {
            kind: 'number'
            least?: number
            most?: number
          } | {
            /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
            kind: 'phone' | 'email' | 'date'
          } | {
            kind: 'choice'
            /** In their order. */
            choices: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'variable'
          /** In this order. */
          set: ({
            /** Of the run, or of the person. */
            target: 'variable' | 'contact'
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            name: string
            /** Where a value comes from. */
            value: {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }
          } | {
            target: 'opt_in'
            value: false
          } | {
            target: 'opt_in'
            value: true
            /** What the yes is to. */
            topics: string[]
          } | {
            target: 'topic'
            /** A topic by its key, such as `offers`. */
            topic: string
            value: boolean
          })[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'condition'
          /** The first that holds. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** What people call it. */
            label?: string
            /** All of them hold. */
            all: {
              /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
              attribute: string
              /** `known` and `unknown` take no value; `in` takes a list. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            }[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'branch'
          /** What decides. */
          by: 'language' | 'channel'
          /** The nearest one. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            values: string[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'consent_request'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Of the capture point. */
          topics?: string[]
          /** How it asks. */
          style: 'buttons' | 'list'
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'preferences'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** Where it opens. */
          kind: 'webview' | 'whatsapp_flow'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'api_call'
          /** HTTP. */
          method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
          /** HTTPS. May hold variables in its path and query. */
          url: string
          /** By name. */
          headers: Record<string, string>
          /** May hold variables. */
          body?: string
          /** Variables from the answer. */
          save: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'wait'
          /** So long. */
          minutes: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** By which channel. */
          kind: 'send_sms' | 'send_email'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Kept with the invitation. */
          ground: {
            /** Why this person may be asked over that channel. */
            kind: 'asked_for_it' | 'customer' | 'channel_consent'
            /** Where that comes from. */
            note: string
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'notify'
          /** Of the team. */
          mailbox: string
          /** May hold variables. */
          subject: string
          /** May hold variables. */
          text: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'confirmation'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
          /** Why, or a pause: nothing else may leave after a no. */
          buttons?: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'tag'
          /** By name. */
          add: string[]
          /** By name. */
          remove: string[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
          /** What it carries. */
          data: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'pause_messages'
          /** Nothing but answers for so long. */
          days: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'undo_stop'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'hand_off'
          /** For the team. May hold variables. */
          note?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'jump'
          /** A node of the flow, such as `ask_topics`. */
          to: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'run_flow'
          /** A flow by its key, such as `opt_out`. */
          flow: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'transform'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
          /** How. */
          by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'end'
        }>
      }
    }
  }
  /** Start a flow for a person. It needs the trigger `api`. What it says still asks the gate: outside of the 24-hour window only templates leave. Needs `flow:write`. */
  'POST /v1/flows/{id}/runs': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** A telephone number: E.164, or as people write it where `country` says whose national form it is. */
      number?: string
      /** UUIDv7. */
      contact?: string
      /** Values by name. */
      trigger?: Record<string, string | number | boolean | null>
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** The flow, named. */
      flow: {
        /** UUIDv7. */
        id: string
        /** A flow by its key, such as `opt_out`. */
        key: string
        /** Its name. */
        name: string
      }
      /** Of the flow. */
      version: number
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      /** What started it: `keyword`, `event`, `api` … */
      started_by: string
      at: string | null
      waits: {
        /** An answer, what became of an effect, a time, or a person of the team. */
        for: 'answer' | 'effect' | 'time' | 'hand_back'
        until: string | null
      } | null
      ended: 'finished' | 'timed_out' | 'stopped' | 'interrupted' | 'too_long' | 'yes_without_act' | 'failed' | null
      /** RFC 3339, with its offset; answers are in UTC. */
      started_at: string
      /** RFC 3339, with its offset; answers are in UTC. */
      moved_at: string
    }
  }
  /** Check a draft. Needs `capture-point:read`. */
  'POST /v1/guideline-checks': {
    path: undefined
    query: undefined
    body: {
      /** How an answer reaches us there: a page of ours, a chat, a call, a counter; or `api`, a place of the business’s own that reports. */
      channel: 'web_page' | 'widget' | 'registration_form' | 'webview' | 'whatsapp_flow' | 'bot_flow' | 'sms_link' | 'email_link' | 'missed_call' | 'ivr_inbound' | 'ivr_outbound' | 'qr_code' | 'till' | 'paper_form' | 'form_webhook' | 'import' | 'api'
      wordings: Record<string, {
        /** The headline; names the business and WhatsApp. */
        heading: string
        /** The first lines. */
        intro: string
        /** The sentence beside each tick box, with {topic} and {number}: "Receive {topic} on WhatsApp at {number}". The mark is set before the word WhatsApp. */
        tick: string
        /** Whether the person may name more than one number. */
        several_numbers: boolean
        /** How to stop. */
        stop: string
        age: string | null
        /** The yes button. */
        yes: string
        /** The no button. */
        no: string
        footer: string | null
        /** In the order shown. */
        topics: string[]
      }>
      topics: string[]
      /** How a number is proved: the person sends us a code, or we send a template with yes and no. */
      confirmation: 'person_sends' | 'we_ask'
      /** ISO 3166 alpha-2. */
      country?: string
      /** How it behaves. */
      settings?: {
        /** What stands beside the word WhatsApp: the official mark that the business added; a neutral drawn one; or, by the owner's recorded choice, nothing. */
        mark?: 'official' | 'neutral' | 'name_only'
        /** BCP 47, such as `en` or `pt-BR`. */
        default_language?: string
        /** An absolute URL. */
        redirect_url?: string
        /** What an answer through the API comes to: it waits for an act from the address; or it stands by the word of the business, or by a signature that it keeps. */
        policy?: 'confirm' | 'attested' | 'signed'
        /** UUIDv7. */
        sender?: string
        /** QR codes only. */
        qr_code?: {
          /** Every code of this place hangs beside the whole wording of the notice, as our posters print it: the message that carries the code is the yes. Otherwise the chat asks, with buttons. */
          wording_beside?: boolean
        }
        /** Forms on paper only. */
        paper_form?: {
          /** Which share of the forms a second person reads from the scan; all of them where it is left out. The forms are drawn by their id. What is not read by a second person waits until the person confirms it. */
          second_check_share?: number
        }
        /** Bot flows only. */
        bot_flow?: {
          /** Yes to all, choose, no; or every topic a row of a list. */
          style?: 'buttons' | 'list'
          /** Offers "later", and allows one more question so many days after. */
          later_days?: number
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Webviews only. */
        webview?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** WhatsApp Flows only. */
        whatsapp_flow?: {
          /** Whoever writes one of these is asked. */
          phrases?: string[]
          /** The approved template that asks outside of the 24-hour window, by its name. */
          template?: string
        }
        /** Web pages only. With origins, a plain form on those sites may send to this page. */
        web_page?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Widgets only. It answers nobody but these sites. */
        widget?: {
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins: string[]
        }
        /** Registration forms only. The boxes for consent stand apart from these, and nobody has to tick one. */
        registration_form?: {
          fields: {
            /** Where the answer goes: `name` and `email` are the contact’s own, anything else is an attribute. */
            attribute: string
            /** What can be entered. */
            kind: 'text' | 'email' | 'date' | 'number' | 'choice'
            /** Whether one can register without it. */
            required?: boolean
            /** By language. */
            labels?: Record<string, string>
            choices?: {
              /** What is kept. */
              value: string
              /** By language. */
              labels: Record<string, string>
            }[]
          }[]
          /** Sites that may send to this place, as browsers name them: `https://shop.example`, without a path. */
          origins?: string[]
        }
        /** Form webhooks only. Without a mapping the one that is ready for the tool holds. */
        form_webhook?: {
          /** Which tool sends, and so how it signs. */
          source: 'signed' | 'shopify' | 'woocommerce' | 'typeform' | 'google_forms'
          /** Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do. */
          mapping?: {
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            number?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            email?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            name?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            language?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            country?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            date?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            page?: string[]
            /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
            act?: string[]
            attributes?: {
              /** The attribute. */
              name: string
              /** The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`. */
              from: string[]
            }[]
            consent?: {
              /** Where the box stands. */
              path: string
              /** What stands there when it was ticked. Without it: yes, true, on, 1 and accepted. */
              is?: string[]
              /** What it asks for. Without it: every topic of the place. */
              topics?: string[]
            }[]
          }
        }
        /** Missed calls only. */
        missed_call?: {
          /** Missed calls only. The wording printed beside the number, word for word: it is the ground on which the call is answered, and stands in the record. Without it nothing is published. */
          printed?: string
        }
        /** Voice menus only. */
        ivr_inbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
        /** Voice menus only. */
        ivr_outbound?: {
          /** Topics are asked about one after another, or read out to choose from. */
          topics?: 'one_by_one' | 'list'
          /** The yes is spoken after a tone as well, and the provider keeps the recording. */
          record_yes?: boolean
          /** Played instead of spoken; a prompt that names a number or a code is spoken. */
          recordings?: {
            /** Which: `welcome`, `stop_key`, `topic.1` … */
            prompt: string
            /** An absolute URL. */
            url: string
          }[]
        }
      }
    }
    answer: {
      /** Lines that are met. */
      met: number
      /** Lines in all. */
      total: number
      /** No line is missing. */
      publishable: boolean
      lines: {
        /** A word for the rule. */
        key: string
        /** The guide's three rules; what the channel needs; the law of the countries aimed at; or plain and fair. */
        group: 'guideline' | 'channel' | 'law' | 'plain_and_fair'
        /** `missing` keeps it from being published. */
        result: 'met' | 'look' | 'missing'
        /** The rule, in words. */
        title: string
        detail: string | null
        mend: string | null
        language: string | null
      }[]
    }
  }
  /** Make an import. Needs `consent:record-no`. */
  'POST /v1/imports': {
    path: undefined
    query: undefined
    body: {
      /** Noes, always taken and without proof; yeses that the business attests; contacts, whose opt-in is not taken. */
      kind: 'noes' | 'yeses' | 'contacts'
      /** A capture point, by its slug or its id. */
      capture_point?: string
      /** Which column holds what (number, user_id, email, name, language, topics, scope, opt_in, date, source, wording, reason). Left out, it is guessed from the names. */
      mapping?: Record<string, string>
      /** Contacts only: the column of each attribute. */
      attributes?: Record<string, string>
      /** The first row names the columns. Left out, it is looked at. */
      header?: boolean
      /** How the file is written. Left out, it is looked at. */
      encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
      /** What parts the cells. Left out, it is looked at. */
      delimiter?: ',' | ';' | '	' | '|'
      /** ISO 3166 alpha-2. */
      country?: string
      /** How dates are written: 2025-03-31, 31.03.2025 or 03/31/2025. `iso` if left out. */
      date_format?: 'iso' | 'dmy' | 'mdy'
      /** Of every row whose own cell names none. */
      topics?: string[]
      /** How far each no reaches, where no column says it. `all` if left out. */
      scope?: 'all' | 'marketing' | 'topics'
      /** When it was said, where no column says it: in the form of `date_format`. */
      date?: string
      /** Yeses: where they come from, where no column says it. */
      source?: string
      /** Yeses: how and where these people agreed, as whoever brings them vouches for it. Kept with every record. */
      attestation?: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language?: string
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** Noes, always taken and without proof; yeses that the business attests; contacts, whose opt-in is not taken. */
      kind: 'noes' | 'yeses' | 'contacts'
      /** Where it stands. It moves by itself while `checking` and `running`. */
      state: 'draft' | 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed'
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** Its slug. */
        slug: string
      } | null
      /** As it was set. */
      settings: {
        /** Which column holds what (number, user_id, email, name, language, topics, scope, opt_in, date, source, wording, reason). Left out, it is guessed from the names. */
        mapping?: Record<string, string>
        /** Contacts only: the column of each attribute. */
        attributes?: Record<string, string>
        /** The first row names the columns. Left out, it is looked at. */
        header?: boolean
        /** How the file is written. Left out, it is looked at. */
        encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
        /** What parts the cells. Left out, it is looked at. */
        delimiter?: ',' | ';' | '	' | '|'
        /** ISO 3166 alpha-2. */
        country?: string
        /** How dates are written: 2025-03-31, 31.03.2025 or 03/31/2025. `iso` if left out. */
        date_format?: 'iso' | 'dmy' | 'mdy'
        /** Of every row whose own cell names none. */
        topics?: string[]
        /** How far each no reaches, where no column says it. `all` if left out. */
        scope?: 'all' | 'marketing' | 'topics'
        /** When it was said, where no column says it: in the form of `date_format`. */
        date?: string
        /** Yeses: where they come from, where no column says it. */
        source?: string
        /** Yeses: how and where these people agreed, as whoever brings them vouches for it. Kept with every record. */
        attestation?: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language?: string
      }
      /** As it is read: set, or guessed. */
      mapping: Record<string, string>
      /** As they are read: set, or guessed. */
      attributes: Record<string, string>
      file: {
        /** As it was sent. */
        name: string
        /** Its size. */
        bytes: number
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** How it is written. */
        encoding: string
        /** What parts its cells. */
        delimiter: string
        /** Its first row names the columns. */
        header: boolean
        columns: string[]
        /** RFC 3339, with its offset; answers are in UTC. */
        kept_until: string
        /** Its time is over; its hash stays. */
        gone: boolean
      } | null
      /** Rows looked at in this pass. */
      rows: number
      rows_total: number | null
      /** Rows that are taken, or would be. */
      taken: number
      /** Rows that are not. */
      not_taken: number
      /** The most frequent first. */
      findings: {
        /** A word for it. */
        outcome: string
        /** Such rows are taken, at least in part. */
        taken: boolean
        /** What it means. */
        title: string
        mend: string | null
        /** How many rows. */
        count: number
        /** The first of them, where they need mending. */
        first: {
          /** Counted from 1, without the row of names. */
          row: number
          /** What stands there. */
          cell: string
        }[]
      }[]
      reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
      started_at: string | null
      started_by: string | null
      ended_at: string | null
      failure: string | null
    }
  }
  /** Stop it; what was taken stays taken. Needs `consent:record-no`. */
  'POST /v1/imports/{id}/cancellations': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** Noes, always taken and without proof; yeses that the business attests; contacts, whose opt-in is not taken. */
      kind: 'noes' | 'yeses' | 'contacts'
      /** Where it stands. It moves by itself while `checking` and `running`. */
      state: 'draft' | 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed'
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** Its slug. */
        slug: string
      } | null
      /** As it was set. */
      settings: {
        /** Which column holds what (number, user_id, email, name, language, topics, scope, opt_in, date, source, wording, reason). Left out, it is guessed from the names. */
        mapping?: Record<string, string>
        /** Contacts only: the column of each attribute. */
        attributes?: Record<string, string>
        /** The first row names the columns. Left out, it is looked at. */
        header?: boolean
        /** How the file is written. Left out, it is looked at. */
        encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
        /** What parts the cells. Left out, it is looked at. */
        delimiter?: ',' | ';' | '	' | '|'
        /** ISO 3166 alpha-2. */
        country?: string
        /** How dates are written: 2025-03-31, 31.03.2025 or 03/31/2025. `iso` if left out. */
        date_format?: 'iso' | 'dmy' | 'mdy'
        /** Of every row whose own cell names none. */
        topics?: string[]
        /** How far each no reaches, where no column says it. `all` if left out. */
        scope?: 'all' | 'marketing' | 'topics'
        /** When it was said, where no column says it: in the form of `date_format`. */
        date?: string
        /** Yeses: where they come from, where no column says it. */
        source?: string
        /** Yeses: how and where these people agreed, as whoever brings them vouches for it. Kept with every record. */
        attestation?: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language?: string
      }
      /** As it is read: set, or guessed. */
      mapping: Record<string, string>
      /** As they are read: set, or guessed. */
      attributes: Record<string, string>
      file: {
        /** As it was sent. */
        name: string
        /** Its size. */
        bytes: number
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** How it is written. */
        encoding: string
        /** What parts its cells. */
        delimiter: string
        /** Its first row names the columns. */
        header: boolean
        columns: string[]
        /** RFC 3339, with its offset; answers are in UTC. */
        kept_until: string
        /** Its time is over; its hash stays. */
        gone: boolean
      } | null
      /** Rows looked at in this pass. */
      rows: number
      rows_total: number | null
      /** Rows that are taken, or would be. */
      taken: number
      /** Rows that are not. */
      not_taken: number
      /** The most frequent first. */
      findings: {
        /** A word for it. */
        outcome: string
        /** Such rows are taken, at least in part. */
        taken: boolean
        /** What it means. */
        title: string
        mend: string | null
        /** How many rows. */
        count: number
        /** The first of them, where they need mending. */
        first: {
          /** Counted from 1, without the row of names. */
          row: number
          /** What stands there. */
          cell: string
        }[]
      }[]
      reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
      started_at: string | null
      started_by: string | null
      ended_at: string | null
      failure: string | null
    }
  }
  /** Look its file through; nothing is taken. Needs `consent:record-no`. */
  'POST /v1/imports/{id}/checks': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** Noes, always taken and without proof; yeses that the business attests; contacts, whose opt-in is not taken. */
      kind: 'noes' | 'yeses' | 'contacts'
      /** Where it stands. It moves by itself while `checking` and `running`. */
      state: 'draft' | 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed'
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** Its slug. */
        slug: string
      } | null
      /** As it was set. */
      settings: {
        /** Which column holds what (number, user_id, email, name, language, topics, scope, opt_in, date, source, wording, reason). Left out, it is guessed from the names. */
        mapping?: Record<string, string>
        /** Contacts only: the column of each attribute. */
        attributes?: Record<string, string>
        /** The first row names the columns. Left out, it is looked at. */
        header?: boolean
        /** How the file is written. Left out, it is looked at. */
        encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
        /** What parts the cells. Left out, it is looked at. */
        delimiter?: ',' | ';' | '	' | '|'
        /** ISO 3166 alpha-2. */
        country?: string
        /** How dates are written: 2025-03-31, 31.03.2025 or 03/31/2025. `iso` if left out. */
        date_format?: 'iso' | 'dmy' | 'mdy'
        /** Of every row whose own cell names none. */
        topics?: string[]
        /** How far each no reaches, where no column says it. `all` if left out. */
        scope?: 'all' | 'marketing' | 'topics'
        /** When it was said, where no column says it: in the form of `date_format`. */
        date?: string
        /** Yeses: where they come from, where no column says it. */
        source?: string
        /** Yeses: how and where these people agreed, as whoever brings them vouches for it. Kept with every record. */
        attestation?: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language?: string
      }
      /** As it is read: set, or guessed. */
      mapping: Record<string, string>
      /** As they are read: set, or guessed. */
      attributes: Record<string, string>
      file: {
        /** As it was sent. */
        name: string
        /** Its size. */
        bytes: number
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** How it is written. */
        encoding: string
        /** What parts its cells. */
        delimiter: string
        /** Its first row names the columns. */
        header: boolean
        columns: string[]
        /** RFC 3339, with its offset; answers are in UTC. */
        kept_until: string
        /** Its time is over; its hash stays. */
        gone: boolean
      } | null
      /** Rows looked at in this pass. */
      rows: number
      rows_total: number | null
      /** Rows that are taken, or would be. */
      taken: number
      /** Rows that are not. */
      not_taken: number
      /** The most frequent first. */
      findings: {
        /** A word for it. */
        outcome: string
        /** Such rows are taken, at least in part. */
        taken: boolean
        /** What it means. */
        title: string
        mend: string | null
        /** How many rows. */
        count: number
        /** The first of them, where they need mending. */
        first: {
          /** Counted from 1, without the row of names. */
          row: number
          /** What stands there. */
          cell: string
        }[]
      }[]
      reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
      started_at: string | null
      started_by: string | null
      ended_at: string | null
      failure: string | null
    }
  }
  /** Take it. Needs `consent:record-no`. */
  'POST /v1/imports/{id}/runs': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** Why these are taken; kept in the audit log. */
      reason: string
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** Noes, always taken and without proof; yeses that the business attests; contacts, whose opt-in is not taken. */
      kind: 'noes' | 'yeses' | 'contacts'
      /** Where it stands. It moves by itself while `checking` and `running`. */
      state: 'draft' | 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed'
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** Its slug. */
        slug: string
      } | null
      /** As it was set. */
      settings: {
        /** Which column holds what (number, user_id, email, name, language, topics, scope, opt_in, date, source, wording, reason). Left out, it is guessed from the names. */
        mapping?: Record<string, string>
        /** Contacts only: the column of each attribute. */
        attributes?: Record<string, string>
        /** The first row names the columns. Left out, it is looked at. */
        header?: boolean
        /** How the file is written. Left out, it is looked at. */
        encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
        /** What parts the cells. Left out, it is looked at. */
        delimiter?: ',' | ';' | '	' | '|'
        /** ISO 3166 alpha-2. */
        country?: string
        /** How dates are written: 2025-03-31, 31.03.2025 or 03/31/2025. `iso` if left out. */
        date_format?: 'iso' | 'dmy' | 'mdy'
        /** Of every row whose own cell names none. */
        topics?: string[]
        /** How far each no reaches, where no column says it. `all` if left out. */
        scope?: 'all' | 'marketing' | 'topics'
        /** When it was said, where no column says it: in the form of `date_format`. */
        date?: string
        /** Yeses: where they come from, where no column says it. */
        source?: string
        /** Yeses: how and where these people agreed, as whoever brings them vouches for it. Kept with every record. */
        attestation?: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language?: string
      }
      /** As it is read: set, or guessed. */
      mapping: Record<string, string>
      /** As they are read: set, or guessed. */
      attributes: Record<string, string>
      file: {
        /** As it was sent. */
        name: string
        /** Its size. */
        bytes: number
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** How it is written. */
        encoding: string
        /** What parts its cells. */
        delimiter: string
        /** Its first row names the columns. */
        header: boolean
        columns: string[]
        /** RFC 3339, with its offset; answers are in UTC. */
        kept_until: string
        /** Its time is over; its hash stays. */
        gone: boolean
      } | null
      /** Rows looked at in this pass. */
      rows: number
      rows_total: number | null
      /** Rows that are taken, or would be. */
      taken: number
      /** Rows that are not. */
      not_taken: number
      /** The most frequent first. */
      findings: {
        /** A word for it. */
        outcome: string
        /** Such rows are taken, at least in part. */
        taken: boolean
        /** What it means. */
        title: string
        mend: string | null
        /** How many rows. */
        count: number
        /** The first of them, where they need mending. */
        first: {
          /** Counted from 1, without the row of names. */
          row: number
          /** What stands there. */
          cell: string
        }[]
      }[]
      reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
      started_at: string | null
      started_by: string | null
      ended_at: string | null
      failure: string | null
    }
  }
  /** Make an intent. Needs `intent:write`. */
  'POST /v1/intents': {
    path: undefined
    query: undefined
    body: {
      /** How flows and files name it. It stays. */
      key: string
      /** What people of the team call it. */
      name: string
      /** What it means, in a sentence. */
      description?: string
      /** By language: what stands on the button that offers it. */
      labels?: Record<string, string>
      /** By language: examples of how it is said. Two to fifty in each are of use. */
      utterances: Record<string, string[]>
      threshold?: number | null
    }
    answer: {
      /** How flows and files name it. It stays. */
      key: string
      /** What people of the team call it. */
      name: string
      /** What it means, in a sentence. */
      description: string
      /** Every workspace has it, and it cannot be taken away. */
      built_in: boolean
      /** Utterances by language. */
      counts: Record<string, number>
      words: {
        /** Words and phrases. */
        words: number
        /** Languages. */
        languages: number
      } | null
      threshold: number | null
      /** Live flows that start at it; for `stop` those that start when somebody has opted out. */
      flows: {
        /** UUIDv7. */
        id: string
        /** As people call it. */
        name: string
      }[]
      changed_at: string | null
      /** By language: what stands on the button that offers it. */
      labels: Record<string, string>
      /** By language: examples of how it is said. Two to fifty in each are of use. */
      utterances: Record<string, string[]>
    }
  }
  /** Add ready-made intents. Needs `intent:write`. */
  'POST /v1/intents/ready': {
    path: undefined
    query: undefined
    body: {
      keys?: string[]
    }
    answer: {
      added: string[]
    }
  }
  /** Run the regression file. Needs `intent:read`. */
  'POST /v1/intents/regressions/runs': {
    path: undefined
    query: undefined
    body: undefined
    answer: {
      /** Messages. */
      cases: number
      /** Those that came to what they should. */
      passed: number
      /** Not passed, but asked about. */
      asked: number
      by_intent: {
        /** The key of an intent, or `none`. */
        intent: string
        /** Messages. */
        cases: number
        /** Of these. */
        passed: number
      }[]
      misses: {
        /** Counted from 1, among the messages. */
        line: number
        /** As it stands. */
        message: string
        language: string | null
        /** The key of an intent, or `none`. */
        expected: string
        /** What it came to: an intent, `none` or `pause`. */
        got: string
        /** 1 only where a message is written as an utterance is. */
        score: number
        /** The person would be asked, and the right one is among what they are asked. */
        asked: boolean
      }[]
    }
  }
  /** Try a message. Needs `intent:read`. */
  'POST /v1/intents/tests': {
    path: undefined
    query: undefined
    body: {
      /** As a person would write it. */
      message: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language?: string
      /** Read as the answer to marketing, when a few more words mean stop. */
      after_marketing?: boolean
    }
    answer: {
      /** The key of an intent, or `none`. */
      comes_to: string
      /** What is read before any intent: STOP, what is open, START, HELP. Nothing goes before its no. */
      ladder: {
        takes: 'stop' | 'start' | 'help' | 'person' | 'pause' | null
        /** What it reads the message as. */
        label: string
        /** How sure it is. */
        certainty: 'certain' | 'likely' | 'unsure' | 'none'
        /** The rung, and what on it. */
        rule: string
        language: string | null
        /** The words or the phrase that decided. */
        matched: string
        /** 1 only where a message is written as an utterance is. */
        score: number
        /** The weightiest first. */
        why: {
          /** Words of the message. */
          piece: string
          /** How much they speak for it. */
          weight: number
        }[]
      }
      /** What the intents make of it, also where the ladder leaves them nothing. */
      intents: {
        /** `ask`: the person would be asked what they meant. */
        outcome: 'found' | 'ask' | 'none'
        intent: string | null
        /** 1 only where a message is written as an utterance is. */
        score: number
        /** It is written as an utterance is. */
        exact: boolean
        /** From which score it is believed. */
        threshold: number
        hold: 'likely' | 'unsure' | null
        /** What the person would be asked about. */
        did_you_mean: string[]
        runners_up: {
          /** How flows and files name it. It stays. */
          intent: string
          /** 1 only where a message is written as an utterance is. */
          score: number
        }[]
        nearest: {
          /** As it stands. */
          text: string
          /** BCP 47, such as `en` or `pt-BR`. */
          language: string
          /** 1 only where a message is written as an utterance is. */
          likeness: number
        } | null
        /** The weightiest first. */
        why: {
          /** Words of the message. */
          piece: string
          /** How much they speak for it. */
          weight: number
        }[]
      }
    }
  }
  /** Invite somebody. Needs `member:manage`. */
  'POST /v1/invitations': {
    path: undefined
    query: undefined
    body: {
      /** An e-mail address. */
      email: string
      /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
      role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** An e-mail address. */
      email: string
      /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
      role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** RFC 3339, with its offset; answers are in UTC. */
      expires_at: string
      /** Hand it over yourself: it lets its holder in once, for seven days, and cannot be shown again. */
      url: string
    }
  }
  /** Keep a file that messages carry. The file is the body. WhatsApp's limits hold: JPEG and PNG to 5 MiB; MP4, 3GP, AAC, AMR, MP3, M4A and Ogg Opus to 16 MiB; PDF, TXT, DOC(X), XLS(X) and PPT(X) to 100 MiB. A message node names it as `{"upload": id}`. Needs `flow:write`. */
  'POST /v1/media-files': {
    path: undefined
    query: {
      /** What it is called: `menu.pdf`. */
      name: string
    }
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** What it is sent as, read from its bytes. */
      kind: 'image' | 'video' | 'audio' | 'document'
      /** As it is sent. */
      media_type: string
      /** What it was called. */
      name: string
      /** Its size. */
      bytes: number
      /** SHA-256 of the canonical bytes, in hexadecimal. */
      sha256: string
      /** RFC 3339, with its offset; answers are in UTC. */
      added_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      added_by: string
    }
  }
  /** Make a notice. Needs `notice:write`. */
  'POST /v1/notices': {
    path: undefined
    query: undefined
    body: {
      /** For the people who work with it. */
      name: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** What an editor writes. The topics' own words, the business and its privacy page are added from topics and profile when the version is made. */
      content: {
        /** The headline; names the business and WhatsApp. */
        heading: string
        /** The first lines. */
        intro: string
        /** The sentence beside each tick box, with {topic} and {number}: "Receive {topic} on WhatsApp at {number}". The mark is set before the word WhatsApp. */
        tick: string
        /** Whether the person may name more than one number. */
        several_numbers: boolean
        /** How to stop. */
        stop: string
        age: string | null
        /** The yes button. */
        yes: string
        /** The no button. */
        no: string
        footer: string | null
        /** In the order shown. */
        topics: string[]
      }
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      languages: {
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        live: number | null
        /** Counted per notice and language. */
        newest: number
        /** Whether a named member has approved the newest version. */
        reviewed: boolean
      }[]
      /** How many use it. */
      capture_points: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      archived_at: string | null
      /** The newest first. */
      versions: {
        /** Counted per notice and language. */
        version: number
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
        approved_at: string | null
        approved_by: string | null
        /** Topics or profile have changed their words since: make a new version. */
        stale: boolean
        /** The whole wording, as it is hashed. */
        content: {
          /** The headline; names the business and WhatsApp. */
          heading: string
          /** The first lines. */
          intro: string
          /** The sentence beside each tick box, with {topic} and {number}: "Receive {topic} on WhatsApp at {number}". The mark is set before the word WhatsApp. */
          tick: string
          /** Whether the person may name more than one number. */
          several_numbers: boolean
          /** How to stop. */
          stop: string
          age: string | null
          /** The yes button. */
          yes: string
          /** The no button. */
          no: string
          footer: string | null
          /** The name of the business as shown. */
          business: string
          privacy_url: string | null
          topics: {
            /** A topic by its key, such as `offers`. */
            key: string
            /** Never changes: a yes was given to what it was. */
            category: 'marketing' | 'utility'
            /** As shown. */
            name: string
            /** As shown. */
            description: string
            /** As shown. */
            frequency: string
          }[]
        }
      }[]
    }
  }
  /** Approve a version. Needs `notice:approve`. */
  'POST /v1/notices/{id}/approvals': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** Counted per notice and language. */
      version: number
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      languages: {
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        live: number | null
        /** Counted per notice and language. */
        newest: number
        /** Whether a named member has approved the newest version. */
        reviewed: boolean
      }[]
      /** How many use it. */
      capture_points: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      archived_at: string | null
      /** The newest first. */
      versions: {
        /** Counted per notice and language. */
        version: number
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
        approved_at: string | null
        approved_by: string | null
        /** Topics or profile have changed their words since: make a new version. */
        stale: boolean
        /** The whole wording, as it is hashed. */
        content: {
          /** The headline; names the business and WhatsApp. */
          heading: string
          /** The first lines. */
          intro: string
          /** The sentence beside each tick box, with {topic} and {number}: "Receive {topic} on WhatsApp at {number}". The mark is set before the word WhatsApp. */
          tick: string
          /** Whether the person may name more than one number. */
          several_numbers: boolean
          /** How to stop. */
          stop: string
          age: string | null
          /** The yes button. */
          yes: string
          /** The no button. */
          no: string
          footer: string | null
          /** The name of the business as shown. */
          business: string
          privacy_url: string | null
          topics: {
            /** A topic by its key, such as `offers`. */
            key: string
            /** Never changes: a yes was given to what it was. */
            category: 'marketing' | 'utility'
            /** As shown. */
            name: string
            /** As shown. */
            description: string
            /** As shown. */
            frequency: string
          }[]
        }
      }[]
    }
  }
  /** Add a version. The same words as in the newest version of the language add none, and are answered with 200. Needs `notice:write`. */
  'POST /v1/notices/{id}/versions': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** What an editor writes. The topics' own words, the business and its privacy page are added from topics and profile when the version is made. */
      content: {
        /** The headline; names the business and WhatsApp. */
        heading: string
        /** The first lines. */
        intro: string
        /** The sentence beside each tick box, with {topic} and {number}: "Receive {topic} on WhatsApp at {number}". The mark is set before the word WhatsApp. */
        tick: string
        /** Whether the person may name more than one number. */
        several_numbers: boolean
        /** How to stop. */
        stop: string
        age: string | null
        /** The yes button. */
        yes: string
        /** The no button. */
        no: string
        footer: string | null
        /** In the order shown. */
        topics: string[]
      }
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** For the people who work with it. */
      name: string
      languages: {
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        live: number | null
        /** Counted per notice and language. */
        newest: number
        /** Whether a named member has approved the newest version. */
        reviewed: boolean
      }[]
      /** How many use it. */
      capture_points: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      archived_at: string | null
      /** The newest first. */
      versions: {
        /** Counted per notice and language. */
        version: number
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        created_by: string
        approved_at: string | null
        approved_by: string | null
        /** Topics or profile have changed their words since: make a new version. */
        stale: boolean
        /** The whole wording, as it is hashed. */
        content: {
          /** The headline; names the business and WhatsApp. */
          heading: string
          /** The first lines. */
          intro: string
          /** The sentence beside each tick box, with {topic} and {number}: "Receive {topic} on WhatsApp at {number}". The mark is set before the word WhatsApp. */
          tick: string
          /** Whether the person may name more than one number. */
          several_numbers: boolean
          /** How to stop. */
          stop: string
          age: string | null
          /** The yes button. */
          yes: string
          /** The no button. */
          no: string
          footer: string | null
          /** The name of the business as shown. */
          business: string
          privacy_url: string | null
          topics: {
            /** A topic by its key, such as `offers`. */
            key: string
            /** Never changes: a yes was given to what it was. */
            category: 'marketing' | 'utility'
            /** As shown. */
            name: string
            /** As shown. */
            description: string
            /** As shown. */
            frequency: string
          }[]
        }
      }[]
    }
  }
  /** Invite people. Each is asked once, by the rules of purpose `invitation`; whoever may not be asked is answered `refused` with the reason. Needs `campaign:launch`. */
  'POST /v1/opt-in-invitations': {
    path: undefined
    query: undefined
    body: {
      /** Slug or id of a published one whose channel is sms_link, email_link or ivr_outbound. */
      capture_point: string
      /** Whom to ask. */
      people: {
        /** With its country code. */
        number?: string
        /** A mailbox; for email_link. */
        email?: string
        /** UUIDv7. */
        contact?: string
        /** For a contact that is new. */
        name?: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language?: string
      }[]
      /** Why these people may be asked. Kept with each invitation. */
      ground: {
        /** They asked for it; they are a customer and it is about similar goods of yours; or they agreed to this channel. */
        kind: 'asked_for_it' | 'customer' | 'channel_consent'
        /** Where that comes from: an order, a form, a list and its date. */
        note: string
      }
      /** Answers what would happen and what would be written; asks nobody. */
      dry_run?: boolean
    }
    answer: {
      invitations: ({
        id: string | null
        /** Whether it is on its way. */
        state: 'queued' | 'refused'
        reason: 'unavailable' | 'withdrawn' | 'refused' | 'revoked' | 'suppressed' | 'platform_stopped' | 'held' | 'identity_changed' | 'paused' | 'pending' | 'expired' | 'no_consent' | 'topic_mismatch' | 'template_not_approved' | 'platform_blocked' | 'not_listening' | 'frequency' | 'quiet_hours' | 'window_closed' | 'limit' | null
        until: string | null
        written: {
          /** What it is. */
          kind: 'sms' | 'email' | 'call'
          subject: string | null
          text: string | null
          segments: number | null
        } | null
      })[]
    }
  }
  /** Read a form a second time. By another member than entered it. Where both readings agree, the form is a given, signed yes. Needs `consent:record-yes`. */
  'POST /v1/paper-entries/{id}/checks': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** What you read on the scan. Where it agrees with what was entered, the form is a given, signed yes. */
      read?: {
        numbers: string[]
        topics: string[]
      }
      /** Send it back to be entered anew, and why. */
      returned?: string
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** The id of one copy: `K7Q2-0041-B`. */
      form_id: string
      /** The place that asks. */
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
      }
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** The boxes of the form. Which of them were entered as ticked is not shown: they are read again. */
      topics: {
        /** A topic by its key, such as `offers`. */
        key: string
        /** As printed. */
        name: string
      }[]
      /** It waits for the person’s own confirmation; or for a second reading; or was read twice and agreed; or goes back. */
      state: 'waiting' | 'to_check' | 'approved' | 'returned'
      scan: {
        /** UUIDv7. */
        id: string
        /** An absolute URL. */
        url: string
        /** What it is. */
        media_type: string
      } | null
      /** RFC 3339, with its offset; answers are in UTC. */
      entered_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      entered_by: string
      /** You entered it yourself, so somebody else reads it. */
      own: boolean
      checked_at: string | null
      checked_by: string | null
      reason: string | null
    }
  }
  /** Make a range to print. Needs `consent:record-yes`. */
  'POST /v1/paper-runs': {
    path: undefined
    query: undefined
    body: {
      /** UUIDv7. */
      capture_point: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** How many copies. */
      copies: number
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** The first four characters of every form id of the range. */
      serial: string
      /** The place that asks. */
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
      }
      /** The wording that stands on it. */
      notice: {
        /** UUIDv7. */
        id: string
        version: number
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
      }
      /** How many copies. */
      copies: number
      /** The id of one copy: `K7Q2-0041-B`. */
      first: string
      /** The id of one copy: `K7Q2-0041-B`. */
      last: string
      /** An absolute URL. */
      url: string
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** Make a batch of QR codes. Needs `capture-point:write`. */
  'POST /v1/qr-codes': {
    path: undefined
    query: undefined
    body: {
      /** UUIDv7. */
      capture_point: string
      /** A code for each, in each language. */
      labels: string[]
      /** Those of the notice where it is left out. */
      languages?: string[]
      /** To a chat with the message written, or to the page of its capture point. */
      leads_to?: 'chat' | 'page'
    }
    answer: {
      data: {
        /** UUIDv7. */
        id: string
        /** What the message carries. */
        code: string
        /** Where it hangs: a branch, a till, a table. */
        label: string
        /** To a chat with the message written, or to the page of its capture point. */
        leads_to: 'chat' | 'page'
        /** The place that asks. */
        capture_point: {
          /** UUIDv7. */
          id: string
          /** Its name. */
          name: string
        }
        /** The wording that was printed beside it. */
        printed: {
          /** UUIDv7. */
          notice: string
          /** Of the notice, in its language. */
          version: number
          /** BCP 47, such as `en` or `pt-BR`. */
          language: string
        }
        /** Times scanned, sampled. */
        scans: number
        /** An absolute URL. */
        url: string
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        moved_at: string | null
        revoked_at: string | null
      }[]
    }
  }
  /** Agree with a reading, or correct it. Agents, admins and owners decide; about the wish to be erased, owners and the privacy role. A hold is lifted with a reason; a no is not lifted. Needs `message:read`. */
  'POST /v1/reviews/{id}/decisions': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** It was what it was taken for, or something else. */
      verdict: 'agree' | 'correct'
      /** What it was. Goes with `correct`. */
      label?: 'opt_out' | 'opt_out_topic' | 'pause' | 'wrong_number' | 'delete_data' | 'opt_in' | 'help' | 'human' | 'none'
      /** Needed to correct, and to lift a hold. */
      reason?: string
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** RFC 3339, with its offset; answers are in UTC. */
      at: string
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      asks: 'erasure' | 'person' | null
      /** What a message was taken for, and by what. */
      reading: {
        text: string | null
        /** What it was taken for; `answer`: to what we had asked. */
        label: 'opt_out' | 'opt_out_topic' | 'pause' | 'wrong_number' | 'delete_data' | 'opt_in' | 'help' | 'human' | 'none' | 'answer'
        /** How surely. */
        certainty: 'certain' | 'likely' | 'unsure'
        /** The rung that decided, and what on it: `phrase.stop`, `typo`, `classifier`. */
        rule: string
        /** The words or phrase of the lexicon that decided; empty for the classifier. */
        matched: string
        /** The weightiest pieces, where the classifier decided. */
        reasons: {
          /** Of the message. */
          piece: string
          /** What it adds. */
          weight: number
        }[]
        language: string | null
        /** 1 for what a rule decided. */
        score: number
        /** How long the reading took. */
        ms: number
        /** Which lexicons and model: a hash. */
        lexicon: string
        scope: 'topic' | 'marketing' | 'all' | null
        topic: {
          /** UUIDv7. */
          id: string
          /** A topic by its key, such as `offers`. */
          key: string
          name: string
          /** Never changes: a yes was given to what it was. */
          category: 'marketing' | 'utility'
        } | null
        hold: 'likely' | 'unsure' | null
        due_at: string | null
        ended: {
          /** RFC 3339, with its offset; answers are in UTC. */
          at: string
          /** Who did it, in words: a member, a key, the person, or Assent. */
          by: string
          /** By a no; nothing was meant to end; by a day without an answer, which is a no; it was seen to. */
          outcome: 'stopped' | 'kept' | 'lapsed' | 'done'
        } | null
      }
      review: {
        /** RFC 3339, with its offset; answers are in UTC. */
        at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        by: string
        /** What it was taken for; `answer`: to what we had asked. */
        label: 'opt_out' | 'opt_out_topic' | 'pause' | 'wrong_number' | 'delete_data' | 'opt_in' | 'help' | 'human' | 'none' | 'answer'
        reason: string | null
      } | null
    }
  }
  /** Stop a run. Needs `flow:write`. */
  'POST /v1/runs/{id}/ends': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** The flow, named. */
      flow: {
        /** UUIDv7. */
        id: string
        /** A flow by its key, such as `opt_out`. */
        key: string
        /** Its name. */
        name: string
      }
      /** Of the flow. */
      version: number
      /** A person, named. */
      person: {
        contact: string | null
        name: string | null
        number: string | null
      }
      /** What started it: `keyword`, `event`, `api` … */
      started_by: string
      at: string | null
      waits: {
        /** An answer, what became of an effect, a time, or a person of the team. */
        for: 'answer' | 'effect' | 'time' | 'hand_back'
        until: string | null
      } | null
      ended: 'finished' | 'timed_out' | 'stopped' | 'interrupted' | 'too_long' | 'yes_without_act' | 'failed' | null
      /** RFC 3339, with its offset; answers are in UTC. */
      started_at: string
      /** RFC 3339, with its offset; answers are in UTC. */
      moved_at: string
    }
  }
  /** Count before there is a segment. Needs `segment:read`. */
  'POST /v1/segment-counts': {
    path: undefined
    query: undefined
    body: {
      /** Who is meant. */
      rule: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
    }
    answer: {
      /** People in it. */
      people: number
      /** Of them, whose opt_in is true. */
      opted_in: number
      topics: {
        /** A topic by its key, such as `offers`. */
        topic: string
        /** Whose best state is given. */
        given: number
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      counted_at: string
    }
  }
  /** Make a segment. Needs `segment:write`. */
  'POST /v1/segments': {
    path: undefined
    query: undefined
    body: {
      /** For the people who work with it. */
      name: string
      /** How rules, campaigns and flows name it. It never changes. */
      key?: string
      /** What it is for. */
      description?: string
      /** Who is meant. */
      rule?: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      }
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** How rules, campaigns and flows name it. It never changes. */
      key: string
      /** For the people who work with it. */
      name: string
      /** What it is for. */
      description: string
      /** A rule is asked anew each time; a list is kept by hand, by import or by the API. */
      kind: 'rule' | 'list'
      rule: {
        /** All of them hold; none means everybody. */
        all: ({
          /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
          attribute: string
          /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
          op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
          /** What it is compared with. */
          value?: string | number | boolean | string[]
        } | {
          /** Which. */
          tags: string[]
          /** How many of them. */
          op: 'has_any' | 'has_all' | 'has_none'
        } | {
          /** Its key. */
          topic: string
          /** Whether the state is one of these. */
          op: 'is' | 'is_not'
          /** The best over all addresses counts. */
          states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
        } | {
          /** Its slug. */
          capture_point: string
          /** Whether a yes that can count was said there: of each topic the newest. */
          op: 'is' | 'is_not'
        } | {
          /** `whatsapp`, `web_page` … */
          channel: string
          /** As for capture points. */
          op: 'is' | 'is_not'
        } | {
          /** `ever` and `never` take no days. */
          heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
          /** Days. */
          days?: number
        } | {
          /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
          event: string
          /** The last three take `count`. */
          op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
          /** How often. */
          count?: number
          /** Days. */
          days?: number
        } | {
          /** Its key. */
          segment: string
          /** Whether the person is in it. */
          op: 'in' | 'not_in'
        })[]
        /** And at least one of these sets; left out or empty: no more is asked. */
        any?: ({
          /** All of them hold. */
          all: ({
            /** An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`. */
            attribute: string
            /** `known` and `unknown` take no value; `in` and `not_in` take a list; `in_last_days`, `days_ago`, `in_next_days` and `days_ahead` take a number of days, and today counts. */
            op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown' | 'contains_not' | 'not_in' | 'in_last_days' | 'days_ago' | 'in_next_days' | 'days_ahead'
            /** What it is compared with. */
            value?: string | number | boolean | string[]
          } | {
            /** Which. */
            tags: string[]
            /** How many of them. */
            op: 'has_any' | 'has_all' | 'has_none'
          } | {
            /** Its key. */
            topic: string
            /** Whether the state is one of these. */
            op: 'is' | 'is_not'
            /** The best over all addresses counts. */
            states: ('given' | 'pending' | 'withdrawn' | 'expired' | 'unknown')[]
          } | {
            /** Its slug. */
            capture_point: string
            /** Whether a yes that can count was said there: of each topic the newest. */
            op: 'is' | 'is_not'
          } | {
            /** `whatsapp`, `web_page` … */
            channel: string
            /** As for capture points. */
            op: 'is' | 'is_not'
          } | {
            /** `ever` and `never` take no days. */
            heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
            /** Days. */
            days?: number
          } | {
            /** Its name; also `opted_in` and `opted_out`, which are read from the records. */
            event: string
            /** The last three take `count`. */
            op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
            /** How often. */
            count?: number
            /** Days. */
            days?: number
          } | {
            /** Its key. */
            segment: string
            /** Whether the person is in it. */
            op: 'in' | 'not_in'
          })[]
        })[]
      } | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
      archived_at: string | null
    }
  }
  /** Put people into a list, or take them out. Needs `segment:write`. */
  'POST /v1/segments/{id}/members': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** Who comes in. */
      add?: ({
        /** UUIDv7. */
        contact: string
      } | {
        /** A telephone number: E.164, or as people write it where `country` says whose national form it is. */
        number: string
      })[]
      /** Who goes. */
      remove?: ({
        /** UUIDv7. */
        contact: string
      } | {
        /** A telephone number: E.164, or as people write it where `country` says whose national form it is. */
        number: string
      })[]
    }
    answer: {
      /** Who were not in it before. */
      added: number
      /** Who were in it. */
      removed: number
      unknown: string[]
    }
  }
  /** Connect a number. Needs `sender:connect`. */
  'POST /v1/senders': {
    path: undefined
    query: undefined
    body: {
      /** WhatsApp’s id of the number. */
      phone_number_id: string
      /** WhatsApp’s id of the account. */
      waba_id: string
      /** The app; found out where it is left out. */
      app_id?: string
      /** A system user’s token. Kept sealed, never shown again. */
      access_token: string
      /** Signs the webhooks. Kept sealed, never shown again. */
      app_secret: string
      /** Such as v25.0. */
      graph_version?: string
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** As written for reading. */
      display_number: string
      verified_name: string | null
      /** WhatsApp’s id of the number. */
      phone_number_id: string
      /** WhatsApp’s id of the business account. */
      waba_id: string
      app_id: string | null
      /** A rehearsal on this machine; nothing reaches a real phone. */
      emulated: boolean
      /** An absolute URL. */
      graph_url: string
      /** Of the Graph API. */
      graph_version: string
      token_ends_in: string | null
      /** An absolute URL. */
      webhook_url: string
      status: string | null
      quality: string | null
      messaging_limit: string | null
      throughput: string | null
      /** A sender that cannot hear may not speak: campaigns wait for this. */
      hears: boolean
      heard_messages_at: string | null
      heard_preferences_at: string | null
      heard_statuses_at: string | null
      stopped_at: string | null
      stopped_reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
    }
  }
  /** Try each step. Needs `sender:connect`. */
  'POST /v1/senders/{id}/connection': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      sender: string
      /** All hold: campaigns may start. */
      ready: boolean
      /** Steps that hold. */
      held: number
      steps: {
        /** Which step. */
        key: 'access' | 'number' | 'webhook' | 'fields' | 'heard' | 'templates'
        /** `waiting` completes by itself; `failed` says why. */
        state: 'ok' | 'todo' | 'waiting' | 'failed'
        /** What was found, in a sentence. */
        found: string
        todo: string | null
        facts: {
          /** What it is. */
          label: string
          /** What it is now. */
          value: string
          state: 'ok' | 'missing' | null
          /** Meant to be copied. */
          copy: boolean
        }[]
        action: 'subscribe' | 'sync_templates' | 'submit_templates' | 'change_token' | null
        checked_at: string | null
      }[]
      checked_at: string | null
    }
  }
  /** Have WhatsApp call here. Needs `sender:connect`. */
  'POST /v1/senders/{id}/subscriptions': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      sender: string
      /** All hold: campaigns may start. */
      ready: boolean
      /** Steps that hold. */
      held: number
      steps: {
        /** Which step. */
        key: 'access' | 'number' | 'webhook' | 'fields' | 'heard' | 'templates'
        /** `waiting` completes by itself; `failed` says why. */
        state: 'ok' | 'todo' | 'waiting' | 'failed'
        /** What was found, in a sentence. */
        found: string
        todo: string | null
        facts: {
          /** What it is. */
          label: string
          /** What it is now. */
          value: string
          state: 'ok' | 'missing' | null
          /** Meant to be copied. */
          copy: boolean
        }[]
        action: 'subscribe' | 'sync_templates' | 'submit_templates' | 'change_token' | null
        checked_at: string | null
      }[]
      checked_at: string | null
    }
  }
  /** Hold a draft against the rules. Completed as a draft is when it is saved: with the stop footer and, for marketing, its button. Needs `template:read`. */
  'POST /v1/template-checks': {
    path: undefined
    query: undefined
    body: {
      /** As WhatsApp holds it. */
      category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** NAMED where it is left out. */
      parameter_format?: 'POSITIONAL' | 'NAMED'
      components: ({
        type: 'HEADER'
        /** What stands above the body. */
        format: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION'
        /** At most 60 characters, one variable, no markup. */
        text?: string
        /** What the variable might say. */
        example?: {
          header_text?: string[]
          header_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
          header_handle?: string[]
        }
      } | {
        type: 'BODY'
        /** Variables are {{1}}, {{2}} … or {{name}}; not first, not last, not beside each other. */
        text: string
        /** What the variables might say. */
        example?: {
          body_text?: string[][]
          body_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
        }
      } | {
        type: 'FOOTER'
        /** At most 60 characters, no variables. */
        text: string
      } | {
        type: 'BUTTONS'
        /** Quick replies in one block. */
        buttons: {
          /** What it does. */
          type: 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE' | 'FLOW' | 'OTP' | 'REQUEST_CONTACT_INFO' | 'VOICE_CALL'
          /** Its label. */
          text?: string
          /** An absolute URL. */
          url?: string
          /** In E.164. */
          phone_number?: string
          /** What the variable might say. */
          example?: string | string[]
          /** The Flow. */
          flow_id?: string
          /** The Flow, by name. */
          flow_name?: string
          /** How it opens. */
          flow_action?: 'navigate' | 'data_exchange'
          /** Its first screen. */
          navigate_screen?: string
          /** How a code is handed over. */
          otp_type?: 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP'
        }[]
      })[]
    }
    answer: {
      submittable: boolean
      problems: {
        /** A JSON pointer into the components. */
        path: string
        /** A word for the rule. */
        rule: string
        /** What to do. */
        message: string
        /** It cannot be submitted so. Else it is only pointed out. */
        refuses: boolean
      }[]
    }
  }
  /** Read what WhatsApp holds. Needs `template:write`. */
  'POST /v1/template-syncs': {
    path: undefined
    query: undefined
    body: {
      /** UUIDv7. */
      sender?: string
    }
    answer: {
      /** Templates that WhatsApp holds. */
      seen: number
      /** New or different here. */
      changed: number
      /** RFC 3339, with its offset; answers are in UTC. */
      synced_at: string
    }
  }
  /** Write a draft. Needs `template:write`. */
  'POST /v1/templates': {
    path: undefined
    query: undefined
    body: {
      /** UUIDv7. */
      sender?: string
      /** Small letters, digits and underscores; unique per language. */
      name: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** As WhatsApp holds it. */
      category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
      /** NAMED where it is left out. */
      parameter_format?: 'POSITIONAL' | 'NAMED'
      components: ({
        type: 'HEADER'
        /** What stands above the body. */
        format: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION'
        /** At most 60 characters, one variable, no markup. */
        text?: string
        /** What the variable might say. */
        example?: {
          header_text?: string[]
          header_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
          header_handle?: string[]
        }
      } | {
        type: 'BODY'
        /** Variables are {{1}}, {{2}} … or {{name}}; not first, not last, not beside each other. */
        text: string
        /** What the variables might say. */
        example?: {
          body_text?: string[][]
          body_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
        }
      } | {
        type: 'FOOTER'
        /** At most 60 characters, no variables. */
        text: string
      } | {
        type: 'BUTTONS'
        /** Quick replies in one block. */
        buttons: {
          /** What it does. */
          type: 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE' | 'FLOW' | 'OTP' | 'REQUEST_CONTACT_INFO' | 'VOICE_CALL'
          /** Its label. */
          text?: string
          /** An absolute URL. */
          url?: string
          /** In E.164. */
          phone_number?: string
          /** What the variable might say. */
          example?: string | string[]
          /** The Flow. */
          flow_id?: string
          /** The Flow, by name. */
          flow_name?: string
          /** How it opens. */
          flow_action?: 'navigate' | 'data_exchange'
          /** Its first screen. */
          navigate_screen?: string
          /** How a code is handed over. */
          otp_type?: 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP'
        }[]
      })[]
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** UUIDv7. */
      sender: string
      /** Small letters, digits and underscores; unique per language. */
      name: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** As WhatsApp holds it. */
      category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
      /** How variables are written. */
      parameter_format: 'POSITIONAL' | 'NAMED'
      components: ({
        type: 'HEADER'
        /** What stands above the body. */
        format: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION'
        /** At most 60 characters, one variable, no markup. */
        text?: string
        /** What the variable might say. */
        example?: {
          header_text?: string[]
          header_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
          header_handle?: string[]
        }
      } | {
        type: 'BODY'
        /** Variables are {{1}}, {{2}} … or {{name}}; not first, not last, not beside each other. */
        text: string
        /** What the variables might say. */
        example?: {
          body_text?: string[][]
          body_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
        }
      } | {
        type: 'FOOTER'
        /** At most 60 characters, no variables. */
        text: string
      } | {
        type: 'BUTTONS'
        /** Quick replies in one block. */
        buttons: {
          /** What it does. */
          type: 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE' | 'FLOW' | 'OTP' | 'REQUEST_CONTACT_INFO' | 'VOICE_CALL'
          /** Its label. */
          text?: string
          /** An absolute URL. */
          url?: string
          /** In E.164. */
          phone_number?: string
          /** What the variable might say. */
          example?: string | string[]
          /** The Flow. */
          flow_id?: string
          /** The Flow, by name. */
          flow_name?: string
          /** How it opens. */
          flow_action?: 'navigate' | 'data_exchange'
          /** Its first screen. */
          navigate_screen?: string
          /** How a code is handed over. */
          otp_type?: 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP'
        }[]
      })[]
      variables: {
        /** As a campaign fills it: `1`, `2` … or a name; `header_1`, `button_0` where only a place tells. */
        name: string
        /** Where it stands. */
        where: 'header' | 'body' | 'button'
        example: string | null
      }[]
      /** `draft` is only here; the rest are WhatsApp’s words. */
      state: 'draft' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'IN_APPEAL' | 'PENDING_DELETION' | 'DELETED' | 'LIMIT_EXCEEDED' | 'LOCKED' | 'ARCHIVED'
      quality: string | null
      rejected_reason: string | null
      correct_category: string | null
      previous_category: string | null
      paused_until: string | null
      /** How it lets a person out. */
      stop: {
        /** The footer says how to stop. */
        footer: boolean
        /** A quick reply stops promotions. */
        button: boolean
      }
      accepted_at: string | null
      accepted_by: string | null
      problems: {
        /** A JSON pointer into the components. */
        path: string
        /** A word for the rule. */
        rule: string
        /** What to do. */
        message: string
        /** It cannot be submitted so. Else it is only pointed out. */
        refuses: boolean
      }[]
      /** Rises with every change of its words. */
      version: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** RFC 3339, with its offset; answers are in UTC. */
      updated_at: string
    }
  }
  /** Accept without a stop instruction. Needs `template:accept-without-stop`. */
  'POST /v1/templates/{id}/acceptances': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** Why it may be used; kept with it. */
      reason: string
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** UUIDv7. */
      sender: string
      /** Small letters, digits and underscores; unique per language. */
      name: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** As WhatsApp holds it. */
      category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
      /** How variables are written. */
      parameter_format: 'POSITIONAL' | 'NAMED'
      components: ({
        type: 'HEADER'
        /** What stands above the body. */
        format: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION'
        /** At most 60 characters, one variable, no markup. */
        text?: string
        /** What the variable might say. */
        example?: {
          header_text?: string[]
          header_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
          header_handle?: string[]
        }
      } | {
        type: 'BODY'
        /** Variables are {{1}}, {{2}} … or {{name}}; not first, not last, not beside each other. */
        text: string
        /** What the variables might say. */
        example?: {
          body_text?: string[][]
          body_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
        }
      } | {
        type: 'FOOTER'
        /** At most 60 characters, no variables. */
        text: string
      } | {
        type: 'BUTTONS'
        /** Quick replies in one block. */
        buttons: {
          /** What it does. */
          type: 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE' | 'FLOW' | 'OTP' | 'REQUEST_CONTACT_INFO' | 'VOICE_CALL'
          /** Its label. */
          text?: string
          /** An absolute URL. */
          url?: string
          /** In E.164. */
          phone_number?: string
          /** What the variable might say. */
          example?: string | string[]
          /** The Flow. */
          flow_id?: string
          /** The Flow, by name. */
          flow_name?: string
          /** How it opens. */
          flow_action?: 'navigate' | 'data_exchange'
          /** Its first screen. */
          navigate_screen?: string
          /** How a code is handed over. */
          otp_type?: 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP'
        }[]
      })[]
      variables: {
        /** As a campaign fills it: `1`, `2` … or a name; `header_1`, `button_0` where only a place tells. */
        name: string
        /** Where it stands. */
        where: 'header' | 'body' | 'button'
        example: string | null
      }[]
      /** `draft` is only here; the rest are WhatsApp’s words. */
      state: 'draft' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'IN_APPEAL' | 'PENDING_DELETION' | 'DELETED' | 'LIMIT_EXCEEDED' | 'LOCKED' | 'ARCHIVED'
      quality: string | null
      rejected_reason: string | null
      correct_category: string | null
      previous_category: string | null
      paused_until: string | null
      /** How it lets a person out. */
      stop: {
        /** The footer says how to stop. */
        footer: boolean
        /** A quick reply stops promotions. */
        button: boolean
      }
      accepted_at: string | null
      accepted_by: string | null
      problems: {
        /** A JSON pointer into the components. */
        path: string
        /** A word for the rule. */
        rule: string
        /** What to do. */
        message: string
        /** It cannot be submitted so. Else it is only pointed out. */
        refuses: boolean
      }[]
      /** Rises with every change of its words. */
      version: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** RFC 3339, with its offset; answers are in UTC. */
      updated_at: string
    }
  }
  /** Send to review. Needs `template:write`. */
  'POST /v1/templates/{id}/submissions': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** UUIDv7. */
      sender: string
      /** Small letters, digits and underscores; unique per language. */
      name: string
      /** BCP 47, such as `en` or `pt-BR`. */
      language: string
      /** As WhatsApp holds it. */
      category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
      /** How variables are written. */
      parameter_format: 'POSITIONAL' | 'NAMED'
      components: ({
        type: 'HEADER'
        /** What stands above the body. */
        format: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION'
        /** At most 60 characters, one variable, no markup. */
        text?: string
        /** What the variable might say. */
        example?: {
          header_text?: string[]
          header_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
          header_handle?: string[]
        }
      } | {
        type: 'BODY'
        /** Variables are {{1}}, {{2}} … or {{name}}; not first, not last, not beside each other. */
        text: string
        /** What the variables might say. */
        example?: {
          body_text?: string[][]
          body_text_named_params?: {
            /** The name in the text. */
            param_name: string
            /** What it might say. */
            example: string
          }[]
        }
      } | {
        type: 'FOOTER'
        /** At most 60 characters, no variables. */
        text: string
      } | {
        type: 'BUTTONS'
        /** Quick replies in one block. */
        buttons: {
          /** What it does. */
          type: 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE' | 'FLOW' | 'OTP' | 'REQUEST_CONTACT_INFO' | 'VOICE_CALL'
          /** Its label. */
          text?: string
          /** An absolute URL. */
          url?: string
          /** In E.164. */
          phone_number?: string
          /** What the variable might say. */
          example?: string | string[]
          /** The Flow. */
          flow_id?: string
          /** The Flow, by name. */
          flow_name?: string
          /** How it opens. */
          flow_action?: 'navigate' | 'data_exchange'
          /** Its first screen. */
          navigate_screen?: string
          /** How a code is handed over. */
          otp_type?: 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP'
        }[]
      })[]
      variables: {
        /** As a campaign fills it: `1`, `2` … or a name; `header_1`, `button_0` where only a place tells. */
        name: string
        /** Where it stands. */
        where: 'header' | 'body' | 'button'
        example: string | null
      }[]
      /** `draft` is only here; the rest are WhatsApp’s words. */
      state: 'draft' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'IN_APPEAL' | 'PENDING_DELETION' | 'DELETED' | 'LIMIT_EXCEEDED' | 'LOCKED' | 'ARCHIVED'
      quality: string | null
      rejected_reason: string | null
      correct_category: string | null
      previous_category: string | null
      paused_until: string | null
      /** How it lets a person out. */
      stop: {
        /** The footer says how to stop. */
        footer: boolean
        /** A quick reply stops promotions. */
        button: boolean
      }
      accepted_at: string | null
      accepted_by: string | null
      problems: {
        /** A JSON pointer into the components. */
        path: string
        /** A word for the rule. */
        rule: string
        /** What to do. */
        message: string
        /** It cannot be submitted so. Else it is only pointed out. */
        refuses: boolean
      }[]
      /** Rises with every change of its words. */
      version: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** RFC 3339, with its offset; answers are in UTC. */
      updated_at: string
    }
  }
  /** Give a clerk another PIN. Needs `capture-point:write`. */
  'POST /v1/till-clerks/{id}/pins': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** Four to eight digits; drawn if left out. */
      pin?: string
    }
    answer: {
      /** Who may sign in there. */
      clerk: {
        /** UUIDv7. */
        id: string
        /** As it stands on the till, and in every record from there. */
        name: string
        waits_until: string | null
        revoked_at: string | null
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
      }
      /** Four to eight digits; drawn if left out. */
      pin: string
    }
  }
  /** Make a topic. Needs `topic:write`. */
  'POST /v1/topics': {
    path: undefined
    query: undefined
    body: {
      /** A topic by its key, such as `offers`. */
      key: string
      /** Never changes: a yes was given to what it was. */
      category: 'marketing' | 'utility'
      /** By language; the workspace's default language is always there. */
      texts: Record<string, {
        /** As the person reads it. */
        name: string
        /** What comes, in plain words. */
        description: string
        /** How often, in words: "up to 4 a month". */
        frequency: string
      }>
      /** Where it stands on a page. */
      position?: number
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** A topic by its key, such as `offers`. */
      key: string
      /** Never changes: a yes was given to what it was. */
      category: 'marketing' | 'utility'
      /** By language; the workspace's default language is always there. */
      texts: Record<string, {
        /** As the person reads it. */
        name: string
        /** What comes, in plain words. */
        description: string
        /** How often, in words: "up to 4 a month". */
        frequency: string
      }>
      /** Where it stands on a page. */
      position: number
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      archived_at: string | null
    }
  }
  /** Record a no. Taken for people never seen before, too, and may be repeated without harm. It is answered once nothing that was claimed before it is still being handed to WhatsApp, after five seconds at most. Needs `consent:record-no`. */
  'POST /v1/withdrawals': {
    path: undefined
    query: undefined
    body: {
      /** A telephone number: E.164, or as people write it where `country` says whose national form it is. */
      number?: string
      /** WhatsApp's id of a person for this business, where the number is hidden. */
      user_id?: string
      /** An e-mail address. */
      email?: string
      /** UUIDv7. */
      contact?: string
      /** ISO 3166 alpha-2. */
      country?: string
      /** Everything, utility too, now and later. */
      all?: true
      /** All marketing, now and later. */
      marketing?: true
      /** These topics. */
      topics?: string[]
      /** With `all`: the person said "not this number". Else a wide no holds for all their addresses. */
      only_this_address?: boolean
      /** RFC 3339, with its offset; answers are in UTC. */
      occurred_at?: string
      /** How it was said; `other` where it is left out. */
      means?: 'telephone' | 'letter' | 'email' | 'counter' | 'sms' | 'web' | 'chat' | 'other'
      /** Why, if the person said so. */
      reason?: string
      /** What proves it, by name (`ip`, `form_url`, `operator`). Sealed under the address's own key; personal data belongs here. */
      evidence?: Record<string, string | number | boolean>
    }
    answer: {
      withdrawals: {
        /** UUIDv7. */
        address: string
        /** How wide it is. */
        scope: 'topic' | 'marketing' | 'all'
        topic: string | null
        /** UUIDv7. */
        record: string
        /** Withdrawn where there had been a yes. */
        state: 'refused' | 'withdrawn' | 'revoked'
        /** An absolute URL. */
        receipt: string
      }[]
      /** Messages handed to WhatsApp before the no whose answer had not come when this was written. */
      in_doubt: number
    }
  }
  /** Copy the set-up of another workspace. Needs `workspace:configure`. */
  'POST /v1/workspace/set-up-copies': {
    path: undefined
    query: undefined
    body: {
      /** UUIDv7. */
      from: string
    }
    answer: {
      /** New topics. */
      topics: number
      /** New notices; each language is to be read and approved. */
      notices: number
      /** New drafts of templates. */
      templates: number
      /** New drafts of capture points. */
      capture_points: number
      /** New intents. */
      intents: number
      /** New drafts of flows. */
      flows: number
      /** What could not come along. */
      left: {
        /** What did not come along. */
        what: string
        /** Why, and what to do. */
        why: string
      }[]
    }
  }
  /** Make a workspace. Needs `workspace:create`. */
  'POST /v1/workspaces': {
    path: undefined
    query: undefined
    body: {
      /** Lower-case letters, digits and hyphens, such as `acme`. It stays. */
      slug: string
      /** As colleagues read it. */
      name: string
      /** Demo uses emulated senders only, live real ones only; neither ever becomes the other. */
      kind: 'demo' | 'live'
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** Lower-case letters, digits and hyphens, such as `acme`. It stays. */
      slug: string
      /** As colleagues read it. */
      name: string
      /** Demo uses emulated senders only, live real ones only; neither ever becomes the other. */
      kind: 'demo' | 'live'
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** What people are told about the business. Nothing goes live without it. */
      profile: {
        /** The name in the register of companies. */
        legal_name?: string
        /** The name that people know; it stands in every notice. */
        trading_name?: string
        /** The postal address. */
        address?: string
        /** Where a person gets help: an e-mail address, a number or a page. */
        help_contact?: string
        /** An absolute URL. */
        privacy_url?: string
        /** Where the business sends to. */
        countries?: string[]
        /** The default first. */
        languages?: string[]
        /** Nobody younger is asked. Years. */
        age_min?: number
      }
    }
  }
  /** Add or replace the mark. Needs `workspace:configure`. */
  'PUT /v1/brand/mark': {
    path: undefined
    query: undefined
    body: {
      /** The file in base64: PNG, or an SVG that only shows a picture; at most 128 KiB. */
      data: string
    }
    answer: {
      mark: {
        /** What kind of picture it is. */
        media_type: 'image/png' | 'image/svg+xml'
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** An absolute URL. */
        url: string
        /** RFC 3339, with its offset; answers are in UTC. */
        added_at: string
        /** Who did it, in words: a member, a key, the person, or Assent. */
        added_by: string
      } | null
    }
  }
  /** Save the draft. Needs `flow:write`. */
  'PUT /v1/flows/{id}/draft': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** A conversation, drawn as a graph. */
      definition: {
        format: 1
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** Any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** Of two flows that a message would start the higher one does. */
        priority: number
        /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
        interruptible: boolean
        /** A run that waits for an answer for so long ends by itself. */
        ends_after_minutes: number
        /** A node of the flow, such as `ask_topics`. */
        start: string
        /** By their ids. */
        nodes: Record<string, {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'message'
          /** What is said. */
          content: {
            kind: 'text'
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            text: Record<string, string>
          } | {
            /** What it is. */
            kind: 'image' | 'video' | 'audio' | 'document'
            source: {
              /** An absolute URL. */
              link: string
            } | {
              /** Its id. */
              upload: string
            }
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            caption?: Record<string, string>
            /** As the person saves a document. */
            filename?: string
          } | {
            kind: 'template'
            /** By its name. */
            template: string
            /** A topic by its key, such as `offers`. */
            topic: string
            /** By the name, or the number, of the variable. */
            variables: Record<string, {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }>
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'buttons'
          /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
          buttons: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'list'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
          /** Ten rows in all are shown as a list; more as numbered text. */
          sections: {
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title?: Record<string, string>
            /** In their order. */
            rows: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'question'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** What is taken for an answer. */
          expects: {
            kind: 'text'
            /** Characters. */
            longest?: number
          } | {
            kind: 'number'
            least?: number
            most?: number
          } | {
            /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
            kind: 'phone' | 'email' | 'date'
          } | {
            kind: 'choice'
            /** In their order. */
            choices: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'variable'
          /** In this order. */
          set: ({
            /** Of the run, or of the person. */
            target: 'variable' | 'contact'
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            name: string
            /** Where a value comes from. */
            value: {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }
          } | {
            target: 'opt_in'
            value: false
          } | {
            target: 'opt_in'
            value: true
            /** What the yes is to. */
            topics: string[]
          } | {
            target: 'topic'
            /** A topic by its key, such as `offers`. */
            topic: string
            value: boolean
          })[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'condition'
          /** The first that holds. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** What people call it. */
            label?: string
            /** All of them hold. */
            all: {
              /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
              attribute: string
              /** `known` and `unknown` take no value; `in` takes a list. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            }[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'branch'
          /** What decides. */
          by: 'language' | 'channel'
          /** The nearest one. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            values: string[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'consent_request'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Of the capture point. */
          topics?: string[]
          /** How it asks. */
          style: 'buttons' | 'list'
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'preferences'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** Where it opens. */
          kind: 'webview' | 'whatsapp_flow'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'api_call'
          /** HTTP. */
          method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
          /** HTTPS. May hold variables in its path and query. */
          url: string
          /** By name. */
          headers: Record<string, string>
          /** May hold variables. */
          body?: string
          /** Variables from the answer. */
          save: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'wait'
          /** So long. */
          minutes: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** By which channel. */
          kind: 'send_sms' | 'send_email'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Kept with the invitation. */
          ground: {
            /** Why this person may be asked over that channel. */
            kind: 'asked_for_it' | 'customer' | 'channel_consent'
            /** Where that comes from. */
            note: string
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'notify'
          /** Of the team. */
          mailbox: string
          /** May hold variables. */
          subject: string
          /** May hold variables. */
          text: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'confirmation'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
          /** Why, or a pause: nothing else may leave after a no. */
          buttons?: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'tag'
          /** By name. */
          add: string[]
          /** By name. */
          remove: string[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
          /** What it carries. */
          data: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'pause_messages'
          /** Nothing but answers for so long. */
          days: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'undo_stop'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'hand_off'
          /** For the team. May hold variables. */
          note?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'jump'
          /** A node of the flow, such as `ask_topics`. */
          to: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'run_flow'
          /** A flow by its key, such as `opt_out`. */
          flow: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'transform'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
          /** How. */
          by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'end'
        }>
      }
      /** The revision that was changed: 409 where somebody else has saved since. */
      revision?: number
    }
    answer: {
      /** UUIDv7. */
      id: string
      /** A flow by its key, such as `opt_out`. */
      key: string
      /** For the people who work with it. */
      name: string
      /** Only a published one starts runs; an archived one ends those that it has. */
      state: 'draft' | 'published' | 'archived'
      published_version: number | null
      /** What starts it: any of these. */
      triggers: ({
        kind: 'keyword'
        words: string[]
      } | {
        kind: 'intent'
        /** Its key. */
        intent: string
      } | {
        kind: 'template_button'
        /** By its name. */
        template: string
        /** The one with this label; any of them where it is left out. */
        button?: string
      } | {
        kind: 'event'
        /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
        event: string
      } | {
        kind: 'first_message'
      } | {
        kind: 'segment_entered'
        /** Its key. */
        segment: string
      } | {
        kind: 'api'
      } | {
        kind: 'schedule'
        /** Of the workspace's zone, such as `09:30`. */
        at: string
        days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
        /** Its key. */
        segment: string
      } | {
        kind: 'fallback'
      })[]
      /** The higher one starts. */
      priority: number
      /** The draft differs from what is published. */
      unpublished_changes: boolean
      /** Errors of the draft. */
      errors: number
      /** Warnings of the draft. */
      warnings: number
      /** Its runs. */
      runs: {
        /** Going on now. */
        running: number
        /** In the last 30 days. */
        started: number
        /** Of these, those that came to an end of the flow. */
        finished: number
        /** Of these, those in which somebody said yes. */
        yeses: number
      }
      /** RFC 3339, with its offset; answers are in UTC. */
      updated_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      updated_by: string
      /** A conversation, drawn as a graph. */
      draft: {
        format: 1
        /** BCP 47, such as `en` or `pt-BR`. */
        language: string
        /** Any of these. */
        triggers: ({
          kind: 'keyword'
          words: string[]
        } | {
          kind: 'intent'
          /** Its key. */
          intent: string
        } | {
          kind: 'template_button'
          /** By its name. */
          template: string
          /** The one with this label; any of them where it is left out. */
          button?: string
        } | {
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
        } | {
          kind: 'first_message'
        } | {
          kind: 'segment_entered'
          /** Its key. */
          segment: string
        } | {
          kind: 'api'
        } | {
          kind: 'schedule'
          /** Of the workspace's zone, such as `09:30`. */
          at: string
          days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
          /** Its key. */
          segment: string
        } | {
          kind: 'fallback'
        })[]
        /** Of two flows that a message would start the higher one does. */
        priority: number
        /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
        interruptible: boolean
        /** A run that waits for an answer for so long ends by itself. */
        ends_after_minutes: number
        /** A node of the flow, such as `ask_topics`. */
        start: string
        /** By their ids. */
        nodes: Record<string, {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'message'
          /** What is said. */
          content: {
            kind: 'text'
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            text: Record<string, string>
          } | {
            /** What it is. */
            kind: 'image' | 'video' | 'audio' | 'document'
            source: {
              /** An absolute URL. */
              link: string
            } | {
              /** Its id. */
              upload: string
            }
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            caption?: Record<string, string>
            /** As the person saves a document. */
            filename?: string
          } | {
            kind: 'template'
            /** By its name. */
            template: string
            /** A topic by its key, such as `offers`. */
            topic: string
            /** By the name, or the number, of the variable. */
            variables: Record<string, {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }>
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'buttons'
          /** Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room. */
          buttons: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'list'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
          /** Ten rows in all are shown as a list; more as numbered text. */
          sections: {
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title?: Record<string, string>
            /** In their order. */
            rows: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }[]
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          header?: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          footer?: Record<string, string>
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'question'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** What is taken for an answer. */
          expects: {
            kind: 'text'
            /** Characters. */
            longest?: number
          } | {
            kind: 'number'
            least?: number
            most?: number
          } | {
            /** Kept as E.164, as a mailbox, as YYYY-MM-DD. */
            kind: 'phone' | 'email' | 'date'
          } | {
            kind: 'choice'
            /** In their order. */
            choices: {
              /** A name within flows: of a variable, a choice, a case, an attribute. */
              id: string
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              title: Record<string, string>
              /** Words by BCP 47 tag. Those in the flow's own language are always there. */
              description?: Record<string, string>
            }[]
          }
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
          /** How often it asks again; once where it is left out. */
          asks_again?: number
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          not_understood?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'variable'
          /** In this order. */
          set: ({
            /** Of the run, or of the person. */
            target: 'variable' | 'contact'
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            name: string
            /** Where a value comes from. */
            value: {
              /** Text, a number, true, false or null. */
              is: string | number | boolean | null
            } | {
              /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
              from: string
            }
          } | {
            target: 'opt_in'
            value: false
          } | {
            target: 'opt_in'
            value: true
            /** What the yes is to. */
            topics: string[]
          } | {
            target: 'topic'
            /** A topic by its key, such as `offers`. */
            topic: string
            value: boolean
          })[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'condition'
          /** The first that holds. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** What people call it. */
            label?: string
            /** All of them hold. */
            all: {
              /** `variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state. */
              attribute: string
              /** `known` and `unknown` take no value; `in` takes a list. */
              op: 'is' | 'is_not' | 'contains' | 'in' | 'above' | 'below' | 'known' | 'unknown'
              /** What it is compared with. */
              value?: string | number | boolean | string[]
            }[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'branch'
          /** What decides. */
          by: 'language' | 'channel'
          /** The nearest one. */
          cases: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            values: string[]
          }[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'consent_request'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Of the capture point. */
          topics?: string[]
          /** How it asks. */
          style: 'buttons' | 'list'
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'preferences'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text: Record<string, string>
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          label: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** Where it opens. */
          kind: 'webview' | 'whatsapp_flow'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'api_call'
          /** HTTP. */
          method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
          /** HTTPS. May hold variables in its path and query. */
          url: string
          /** By name. */
          headers: Record<string, string>
          /** May hold variables. */
          body?: string
          /** Variables from the answer. */
          save: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'wait'
          /** So long. */
          minutes: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          /** By which channel. */
          kind: 'send_sms' | 'send_email'
          /** A capture point, by its slug or its id. */
          capture_point: string
          /** Kept with the invitation. */
          ground: {
            /** Why this person may be asked over that channel. */
            kind: 'asked_for_it' | 'customer' | 'channel_consent'
            /** Where that comes from. */
            note: string
          }
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'notify'
          /** Of the team. */
          mailbox: string
          /** May hold variables. */
          subject: string
          /** May hold variables. */
          text: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'confirmation'
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
          /** Why, or a pause: nothing else may leave after a no. */
          buttons?: {
            /** A name within flows: of a variable, a choice, a case, an attribute. */
            id: string
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            title: Record<string, string>
            /** Words by BCP 47 tag. Those in the flow's own language are always there. */
            description?: Record<string, string>
          }[]
          /** After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says. */
          wait_minutes?: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'tag'
          /** By name. */
          add: string[]
          /** By name. */
          remove: string[]
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'event'
          /** `opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`. */
          event: string
          /** What it carries. */
          data: Record<string, {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'pause_messages'
          /** Nothing but answers for so long. */
          days: number
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'undo_stop'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'hand_off'
          /** For the team. May hold variables. */
          note?: string
          /** Words by BCP 47 tag. Those in the flow's own language are always there. */
          text?: Record<string, string>
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'jump'
          /** A node of the flow, such as `ask_topics`. */
          to: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'run_flow'
          /** A flow by its key, such as `opt_out`. */
          flow: string
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'transform'
          /** A name within flows: of a variable, a choice, a case, an attribute. */
          variable: string
          /** Where a value comes from. */
          value: {
            /** Text, a number, true, false or null. */
            is: string | number | boolean | null
          } | {
            /** `variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`. */
            from: string
          }
          /** How. */
          by: 'trim' | 'upper' | 'lower' | 'first_word' | 'digits' | 'round' | 'add_one' | 'length' | 'date_iso' | 'json'
        } | {
          /** What people call it; otherwise its kind names it. */
          name?: string
          /** Where it stands on the canvas. */
          at?: {
            x: number
            y: number
          }
          /** Where each way out leads. One that leads nowhere ends the run. */
          exits: Record<string, string | null>
          kind: 'end'
        }>
      }
      /** Counts the times that the draft was saved. */
      draft_revision: number
      /** Errors first. */
      findings: {
        /** Nothing is published while there is an error. */
        severity: 'error' | 'warning'
        /** JSON pointer into the definition. */
        path: string
        /** The node that it is about. */
        node?: string
        /** A machine word for it. */
        code: string
        /** What is wrong, and the way out. */
        message: string
      }[]
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
    }
  }
  /** Send its file. CSV as the body, `Content-Type: text/csv`, at most 512 MiB. Replaces the file that was there. Needs `consent:record-no`. */
  'PUT /v1/imports/{id}/file': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: {
      /** How the file is called. */
      name?: string
    }
    body: undefined
    answer: {
      /** UUIDv7. */
      id: string
      /** Noes, always taken and without proof; yeses that the business attests; contacts, whose opt-in is not taken. */
      kind: 'noes' | 'yeses' | 'contacts'
      /** Where it stands. It moves by itself while `checking` and `running`. */
      state: 'draft' | 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed'
      capture_point: {
        /** UUIDv7. */
        id: string
        /** Its name. */
        name: string
        /** Its slug. */
        slug: string
      } | null
      /** As it was set. */
      settings: {
        /** Which column holds what (number, user_id, email, name, language, topics, scope, opt_in, date, source, wording, reason). Left out, it is guessed from the names. */
        mapping?: Record<string, string>
        /** Contacts only: the column of each attribute. */
        attributes?: Record<string, string>
        /** The first row names the columns. Left out, it is looked at. */
        header?: boolean
        /** How the file is written. Left out, it is looked at. */
        encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
        /** What parts the cells. Left out, it is looked at. */
        delimiter?: ',' | ';' | '	' | '|'
        /** ISO 3166 alpha-2. */
        country?: string
        /** How dates are written: 2025-03-31, 31.03.2025 or 03/31/2025. `iso` if left out. */
        date_format?: 'iso' | 'dmy' | 'mdy'
        /** Of every row whose own cell names none. */
        topics?: string[]
        /** How far each no reaches, where no column says it. `all` if left out. */
        scope?: 'all' | 'marketing' | 'topics'
        /** When it was said, where no column says it: in the form of `date_format`. */
        date?: string
        /** Yeses: where they come from, where no column says it. */
        source?: string
        /** Yeses: how and where these people agreed, as whoever brings them vouches for it. Kept with every record. */
        attestation?: string
        /** BCP 47, such as `en` or `pt-BR`. */
        language?: string
      }
      /** As it is read: set, or guessed. */
      mapping: Record<string, string>
      /** As they are read: set, or guessed. */
      attributes: Record<string, string>
      file: {
        /** As it was sent. */
        name: string
        /** Its size. */
        bytes: number
        /** SHA-256 of the canonical bytes, in hexadecimal. */
        sha256: string
        /** How it is written. */
        encoding: string
        /** What parts its cells. */
        delimiter: string
        /** Its first row names the columns. */
        header: boolean
        columns: string[]
        /** RFC 3339, with its offset; answers are in UTC. */
        kept_until: string
        /** Its time is over; its hash stays. */
        gone: boolean
      } | null
      /** Rows looked at in this pass. */
      rows: number
      rows_total: number | null
      /** Rows that are taken, or would be. */
      taken: number
      /** Rows that are not. */
      not_taken: number
      /** The most frequent first. */
      findings: {
        /** A word for it. */
        outcome: string
        /** Such rows are taken, at least in part. */
        taken: boolean
        /** What it means. */
        title: string
        mend: string | null
        /** How many rows. */
        count: number
        /** The first of them, where they need mending. */
        first: {
          /** Counted from 1, without the row of names. */
          row: number
          /** What stands there. */
          cell: string
        }[]
      }[]
      reason: string | null
      /** RFC 3339, with its offset; answers are in UTC. */
      created_at: string
      /** Who did it, in words: a member, a key, the person, or Assent. */
      created_by: string
      started_at: string | null
      started_by: string | null
      ended_at: string | null
      failure: string | null
    }
  }
  /** Save the regression file. Needs `intent:write`. */
  'PUT /v1/intents/regressions': {
    path: undefined
    query: undefined
    body: {
      /** CSV with the columns message, intent and, if you like, language; or a line of JSON for each message. At most 2,000. */
      text: string
    }
    answer: {
      /** Messages. */
      cases: number
      /** As CSV: message, intent, language. */
      text: string
    }
  }
  /** Set ice breakers and commands. Needs `sender:connect`. */
  'PUT /v1/senders/{id}/conversation-starters': {
    path: {
      /** UUIDv7. */
      id: string
    }
    query: undefined
    body: {
      /** A tap sends the text as the person’s own message. It is no consent, whatever it says. */
      ice_breakers: string[]
      commands: {
        /** Without its slash. */
        name: string
        /** What it is for. */
        description: string
      }[]
    }
    answer: {
      /** A tap sends the text as the person’s own message. It is no consent, whatever it says. */
      ice_breakers: string[]
      commands: {
        /** Without its slash. */
        name: string
        /** What it is for. */
        description: string
      }[]
    }
  }
  /** Work in another workspace */
  'PUT /v1/session/workspace': {
    path: undefined
    query: undefined
    body: {
      /** UUIDv7. */
      workspace: string
    }
    answer: {
      user: {
        /** UUIDv7. */
        id: string
        /** As colleagues read it. */
        name: string
        /** An e-mail address. */
        email: string
        /** Whether signing in takes a second factor. */
        two_factor: boolean
      } | null
      workspace: {
        /** UUIDv7. */
        id: string
        /** Lower-case letters, digits and hyphens, such as `acme`. It stays. */
        slug: string
        /** As colleagues read it. */
        name: string
        /** Demo uses emulated senders only, live real ones only; neither ever becomes the other. */
        kind: 'demo' | 'live'
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
        role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
      } | null
      role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy' | null
      /** What the caller may do here. */
      may: string[]
      /** Those that the caller may enter. */
      workspaces: {
        /** UUIDv7. */
        id: string
        /** Lower-case letters, digits and hyphens, such as `acme`. It stays. */
        slug: string
        /** As colleagues read it. */
        name: string
        /** Demo uses emulated senders only, live real ones only; neither ever becomes the other. */
        kind: 'demo' | 'live'
        /** RFC 3339, with its offset; answers are in UTC. */
        created_at: string
        /** owner and admin: all but what is the owner’s; campaigner: sends, cannot touch consent; agent and clerk: record a no, and a yes with its evidence; auditor: reads; privacy: erases and exports. */
        role: 'owner' | 'admin' | 'campaigner' | 'agent' | 'clerk' | 'auditor' | 'privacy'
      }[]
    }
  }
}

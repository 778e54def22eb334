-- What db/migrations add up to, printed by `npm run -s assent -- schema --write`. Do not edit.

create schema auth;
grant usage on schema auth to assent_app;
grant usage on schema public to assent_app;
grant usage on schema public to assent_eraser;
grant usage on schema public to public;

create table auth.account (
  id uuid not null,
  user_id uuid not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint account_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX account_of_user ON auth.account USING btree (user_id);
grant delete, insert, select, update on auth.account to assent_app;

create table auth.invitation (
  id uuid not null,
  organization_id uuid not null,
  email text not null,
  role text not null,
  status text not null default 'pending'::text,
  inviter_id uuid,
  token_sha256 bytea,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_token_sha256_key UNIQUE (token_sha256),
  constraint invitation_inviter_id_fkey FOREIGN KEY (inviter_id) REFERENCES auth."user"(id) ON DELETE SET NULL,
  constraint invitation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES workspace(workspace_id),
  constraint an_open_invitation_has_a_link CHECK (((status <> 'pending'::text) OR (token_sha256 IS NOT NULL))),
  constraint invitation_email_check CHECK ((email = lower(email))),
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'campaigner'::text, 'agent'::text, 'clerk'::text, 'auditor'::text, 'privacy'::text]))),
  constraint invitation_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'accepted'::text, 'rejected'::text, 'canceled'::text])))
);
CREATE UNIQUE INDEX one_open_invitation ON auth.invitation USING btree (organization_id, email) WHERE (status = 'pending'::text);
grant delete, insert, select, update on auth.invitation to assent_app;

create table auth.member (
  id uuid not null,
  organization_id uuid not null,
  user_id uuid not null,
  role text not null,
  created_at timestamp with time zone not null,
  constraint member_pkey PRIMARY KEY (id),
  constraint member_organization_id_user_id_key UNIQUE (organization_id, user_id),
  constraint member_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES workspace(workspace_id),
  constraint member_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint member_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'campaigner'::text, 'agent'::text, 'clerk'::text, 'auditor'::text, 'privacy'::text])))
);
CREATE INDEX member_of_user ON auth.member USING btree (user_id);
grant delete, insert, select, update on auth.member to assent_app;

create view auth.organization as
 SELECT workspace_id AS id,
    name,
    slug,
    NULL::text AS logo,
    NULL::text AS metadata,
    created_at
   FROM workspace;
grant select on auth.organization to assent_app;

create table auth.rate_limit (
  id uuid not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint rate_limit_pkey PRIMARY KEY (id),
  constraint rate_limit_key_key UNIQUE (key)
);
grant delete, insert, select, update on auth.rate_limit to assent_app;

create table auth.session (
  id uuid not null,
  user_id uuid not null,
  token text not null,
  active_organization_id uuid,
  ip_address text,
  user_agent text,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX session_by_expiry ON auth.session USING btree (expires_at);
CREATE INDEX session_of_user ON auth.session USING btree (user_id);
grant delete, insert, select, update on auth.session to assent_app;

create table auth.two_factor (
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamp with time zone,
  constraint two_factor_pkey PRIMARY KEY (id),
  constraint two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX two_factor_by_secret ON auth.two_factor USING btree (secret);
CREATE INDEX two_factor_of_user ON auth.two_factor USING btree (user_id);
grant delete, insert, select, update on auth.two_factor to assent_app;

create table auth."user" (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean default false,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email),
  constraint user_email_check CHECK ((email = lower(email)))
);
grant delete, insert, select, update on auth."user" to assent_app;

create table auth.verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_by_identifier ON auth.verification USING btree (identifier);
grant delete, insert, select, update on auth.verification to assent_app;

create table address (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  contact_id uuid,
  kind text not null,
  country text,
  epoch bigint not null default 0,
  records integer not null default 0,
  no_all_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  no_all_seq integer,
  no_all_state text,
  no_marketing_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  no_marketing_seq integer,
  no_marketing_state text,
  platform_stopped_at timestamp with time zone,
  hold text,
  held_at timestamp with time zone,
  identity_changed_at timestamp with time zone,
  paused_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  no_ask_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  preferred boolean not null default false,
  merged_into uuid,
  closed_at timestamp with time zone,
  erased_at timestamp with time zone,
  created_at timestamp with time zone not null,
  rest_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  constraint address_pkey PRIMARY KEY (workspace_id, bucket, address_id),
  constraint address_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint address_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  constraint address_hold_check CHECK ((hold = ANY (ARRAY['unread'::text, 'likely'::text, 'unsure'::text]))),
  constraint address_kind_check CHECK ((kind = ANY (ARRAY['number'::text, 'mailbox'::text])))
) with (fillfactor=80);
CREATE INDEX address_by_id ON public.address USING btree (workspace_id, address_id);
CREATE INDEX address_of_contact ON public.address USING btree (workspace_id, contact_id);
grant insert, select, update on address to assent_app;
grant select, update on address to assent_eraser;

create table address_key (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  wrapped bytea,
  destroyed_at timestamp with time zone,
  constraint address_key_pkey PRIMARY KEY (workspace_id, bucket, address_id)
);
grant delete, insert, select, update on address_key to assent_app;
grant select, update on address_key to assent_eraser;

create table api_key (
  workspace_id uuid not null,
  api_key_id uuid not null,
  secret_sha256 bytea not null,
  hint text not null,
  name text not null,
  role text not null,
  scopes text[],
  created_at timestamp with time zone not null,
  created_by text not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (workspace_id, api_key_id),
  constraint api_key_secret_sha256_key UNIQUE (secret_sha256),
  constraint api_key_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint api_key_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'campaigner'::text, 'agent'::text, 'clerk'::text, 'auditor'::text, 'privacy'::text]))),
  constraint api_key_scopes_check CHECK ((cardinality(scopes) > 0)),
  constraint api_key_secret_sha256_check CHECK ((length(secret_sha256) = 32))
);
grant delete, insert, select, update on api_key to assent_app;

create table audit (
  workspace_id uuid not null,
  audit_id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null default '{}'::jsonb,
  reason text,
  request_id text,
  constraint audit_pkey PRIMARY KEY (workspace_id, audit_id),
  constraint audit_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint audit_action_check CHECK ((action ~ '^[a-z-]+\.[a-z-]+$'::text)),
  constraint audit_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['member'::text, 'key'::text, 'system'::text, 'person'::text])))
);
CREATE INDEX audit_of_subject ON public.audit USING btree (workspace_id, subject_kind, subject_id, audit_id);
grant insert, select on audit to assent_app;
grant insert on audit to assent_eraser;

create table brand_look (
  workspace_id uuid not null,
  accent text,
  logo_media_type text,
  logo_bytes bytea,
  logo_sha256 bytea,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint brand_look_pkey PRIMARY KEY (workspace_id),
  constraint brand_look_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint brand_look_accent_check CHECK ((accent ~ '^#[0-9a-f]{6}$'::text)),
  constraint brand_look_check CHECK ((((logo_bytes IS NULL) = (logo_media_type IS NULL)) AND ((logo_bytes IS NULL) = (logo_sha256 IS NULL)))),
  constraint brand_look_logo_bytes_check CHECK (((length(logo_bytes) >= 1) AND (length(logo_bytes) <= 131072))),
  constraint brand_look_logo_media_type_check CHECK ((logo_media_type = ANY (ARRAY['image/png'::text, 'image/svg+xml'::text]))),
  constraint brand_look_logo_sha256_check CHECK ((length(logo_sha256) = 32))
);
grant delete, insert, select, update on brand_look to assent_app;

create table brand_mark (
  workspace_id uuid not null,
  media_type text not null,
  bytes bytea not null,
  sha256 bytea not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  constraint brand_mark_pkey PRIMARY KEY (workspace_id),
  constraint brand_mark_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint brand_mark_bytes_check CHECK (((length(bytes) >= 1) AND (length(bytes) <= 131072))),
  constraint brand_mark_media_type_check CHECK ((media_type = ANY (ARRAY['image/png'::text, 'image/svg+xml'::text]))),
  constraint brand_mark_sha256_check CHECK ((length(sha256) = 32))
);
grant delete, insert, select, update on brand_mark to assent_app;

create table campaign (
  workspace_id uuid not null,
  campaign_id uuid not null,
  name text not null,
  topic_id uuid not null,
  sender_id uuid not null,
  template_id uuid not null,
  variables jsonb not null default '{}'::jsonb,
  audience jsonb not null default '{"all": []}'::jsonb,
  every_address boolean not null default false,
  include_attested boolean not null default true,
  state text not null,
  paused_reason text,
  starts_at timestamp with time zone,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by text not null,
  audience_size integer,
  resolved jsonb,
  constraint campaign_pkey PRIMARY KEY (workspace_id, campaign_id),
  constraint campaign_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint campaign_workspace_id_sender_id_fkey FOREIGN KEY (workspace_id, sender_id) REFERENCES sender(workspace_id, sender_id),
  constraint campaign_workspace_id_template_id_fkey FOREIGN KEY (workspace_id, template_id) REFERENCES template(workspace_id, template_id),
  constraint campaign_workspace_id_topic_id_fkey FOREIGN KEY (workspace_id, topic_id) REFERENCES topic(workspace_id, topic_id),
  constraint campaign_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'scheduled'::text, 'running'::text, 'paused'::text, 'done'::text, 'cancelled'::text])))
);
CREATE INDEX campaign_at_work ON public.campaign USING btree (state) WHERE (state = ANY (ARRAY['scheduled'::text, 'running'::text]));
grant delete, insert, select, update on campaign to assent_app;

create table campaign_step (
  workspace_id uuid not null,
  campaign_id uuid not null,
  at timestamp with time zone not null,
  refused integer not null,
  constraint campaign_step_workspace_id_campaign_id_fkey FOREIGN KEY (workspace_id, campaign_id) REFERENCES campaign(workspace_id, campaign_id)
);
CREATE INDEX steps_of_campaign ON public.campaign_step USING btree (workspace_id, campaign_id, at);
grant delete, insert, select, update on campaign_step to assent_app;

create table campaign_strand (
  workspace_id uuid not null,
  campaign_id uuid not null,
  bucket smallint not null,
  after_address uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  done_at timestamp with time zone,
  leased_by text,
  leased_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  fence bigint not null default 0,
  audience integer not null default 0,
  refused jsonb not null default '{}'::jsonb,
  constraint campaign_strand_pkey PRIMARY KEY (workspace_id, campaign_id, bucket),
  constraint campaign_strand_workspace_id_campaign_id_fkey FOREIGN KEY (workspace_id, campaign_id) REFERENCES campaign(workspace_id, campaign_id)
) with (fillfactor=50);
grant delete, insert, select, update on campaign_strand to assent_app;

create table capture_point (
  workspace_id uuid not null,
  capture_point_id uuid not null,
  slug text not null,
  name text not null,
  channel text not null,
  notice_id uuid not null,
  topics uuid[] not null,
  confirmation text not null,
  country text,
  settings jsonb not null default '{}'::jsonb,
  state text not null,
  created_at timestamp with time zone not null,
  published_at timestamp with time zone,
  constraint capture_point_pkey PRIMARY KEY (workspace_id, capture_point_id),
  constraint capture_point_slug_key UNIQUE (slug),
  constraint capture_point_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint capture_point_workspace_id_notice_id_fkey FOREIGN KEY (workspace_id, notice_id) REFERENCES notice(workspace_id, notice_id),
  constraint capture_point_confirmation_check CHECK ((confirmation = ANY (ARRAY['person_sends'::text, 'we_ask'::text]))),
  constraint capture_point_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'::text)),
  constraint capture_point_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'archived'::text]))),
  constraint capture_point_topics_check CHECK ((cardinality(topics) > 0))
);
grant delete, insert, select, update on capture_point to assent_app;

create table capture_point_day (
  workspace_id uuid not null,
  capture_point_id uuid not null,
  day date not null,
  step text not null,
  count bigint not null default 0,
  constraint capture_point_day_pkey PRIMARY KEY (workspace_id, capture_point_id, day, step),
  constraint capture_point_day_workspace_id_capture_point_id_fkey FOREIGN KEY (workspace_id, capture_point_id) REFERENCES capture_point(workspace_id, capture_point_id),
  constraint capture_point_day_step_check CHECK ((step = ANY (ARRAY['shown'::text, 'started'::text, 'pending'::text, 'confirmed'::text, 'refused'::text])))
);
grant delete, insert, select, update on capture_point_day to assent_app;

create table channel_sender (
  workspace_id uuid not null,
  sender_id uuid not null,
  kind text not null,
  provider text not null,
  name text not null,
  identity text not null,
  settings jsonb not null default '{}'::jsonb,
  sealed_secrets bytea not null,
  inbound_path text not null,
  emulated boolean not null,
  per_second integer not null,
  stopped_at timestamp with time zone,
  stopped_reason text,
  created_at timestamp with time zone not null,
  constraint channel_sender_pkey PRIMARY KEY (workspace_id, sender_id),
  constraint channel_sender_inbound_path_key UNIQUE (inbound_path),
  constraint channel_sender_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint channel_sender_kind_check CHECK ((kind = ANY (ARRAY['sms'::text, 'email'::text, 'voice'::text]))),
  constraint channel_sender_per_second_check CHECK ((per_second > 0)),
  constraint channel_sender_provider_check CHECK ((provider = ANY (ARRAY['smpp'::text, 'twilio'::text, 'smtp'::text, 'plivo'::text, 'exotel'::text, 'signed_webhook'::text])))
);
grant delete, insert, select, update on channel_sender to assent_app;

create table channel_stop (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  channel text not null,
  stopped_at timestamp with time zone not null,
  lifted_at timestamp with time zone,
  means text not null,
  constraint channel_stop_pkey PRIMARY KEY (workspace_id, bucket, address_id, channel, stopped_at),
  constraint channel_stop_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id),
  constraint channel_stop_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text, 'voice'::text])))
);
grant insert, select, update on channel_stop to assent_app;
grant select on channel_stop to assent_eraser;

create table clock_skew (
  only_row boolean not null default true,
  skew_ms bigint not null default 0,
  constraint clock_skew_pkey PRIMARY KEY (only_row),
  constraint clock_skew_only_row_check CHECK (only_row)
);
grant delete, insert, select, update on clock_skew to assent_app;

create table confirmation (
  workspace_id uuid not null,
  confirmation_id uuid not null,
  token_hash bytea not null,
  bucket smallint not null,
  address_id uuid not null,
  kind text not null,
  asks integer[] not null,
  topics uuid[] not null,
  capture_point_id uuid,
  notice_sha256 bytea not null,
  rendered_sha256 bytea,
  language text not null,
  after_seq integer not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  answer text,
  constraint confirmation_pkey PRIMARY KEY (workspace_id, token_hash),
  constraint confirmation_workspace_id_confirmation_id_key UNIQUE (workspace_id, confirmation_id),
  constraint confirmation_answer_check CHECK ((answer = ANY (ARRAY['given'::text, 'refused'::text, 'not_me'::text, 'expired'::text]))),
  constraint confirmation_kind_check CHECK ((kind = ANY (ARRAY['person_sends'::text, 'we_ask'::text, 'link'::text])))
);
CREATE INDEX confirmation_of_address ON public.confirmation USING btree (workspace_id, bucket, address_id, issued_at);
grant delete, insert, select, update on confirmation to assent_app;
grant delete, select on confirmation to assent_eraser;

create table consent_record (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  seq integer not null,
  record_id uuid not null,
  state text not null,
  scope text not null,
  topic_id uuid,
  act text not null,
  channel text not null,
  actor text not null,
  strength text not null,
  confirms integer,
  capture_point_id uuid,
  policy_pack text not null,
  reason text,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  counts_at timestamp with time zone not null,
  notice_sha256 bytea,
  rendered_sha256 bytea,
  language text,
  dedupe bytea not null,
  statement bytea not null,
  constraint consent_record_pkey PRIMARY KEY (workspace_id, bucket, address_id, seq),
  constraint consent_record_workspace_id_bucket_address_id_dedupe_key UNIQUE (workspace_id, bucket, address_id, dedupe),
  constraint consent_record_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id),
  constraint consent_record_workspace_id_notice_sha256_fkey FOREIGN KEY (workspace_id, notice_sha256) REFERENCES wording(workspace_id, sha256),
  constraint consent_record_workspace_id_rendered_sha256_fkey FOREIGN KEY (workspace_id, rendered_sha256) REFERENCES wording(workspace_id, sha256),
  constraint consent_record_workspace_id_topic_id_fkey FOREIGN KEY (workspace_id, topic_id) REFERENCES topic(workspace_id, topic_id),
  constraint a_topic_has_its_scope CHECK (((scope = 'topic'::text) = (topic_id IS NOT NULL))),
  constraint a_yes_has_a_wording CHECK (((state <> ALL (ARRAY['given'::text, 'renewed'::text])) OR (notice_sha256 IS NOT NULL))),
  constraint an_act_is_not_in_the_future CHECK ((occurred_at <= (recorded_at + '00:01:00'::interval))),
  constraint consent_record_scope_check CHECK ((scope = ANY (ARRAY['topic'::text, 'marketing'::text, 'all'::text]))),
  constraint consent_record_seq_check CHECK ((seq > 0)),
  constraint consent_record_state_check CHECK ((state = ANY (ARRAY['unknown'::text, 'requested'::text, 'deferred'::text, 'given'::text, 'renewed'::text, 'refused'::text, 'withdrawn'::text, 'revoked'::text, 'invalidated'::text]))),
  constraint consent_record_strength_check CHECK ((strength = ANY (ARRAY['vouched'::text, 'signed'::text, 'attested'::text, 'claimed'::text]))),
  constraint only_a_no_is_wide CHECK (((scope = 'topic'::text) OR (state = ANY (ARRAY['refused'::text, 'withdrawn'::text, 'revoked'::text, 'invalidated'::text]))))
);
CREATE INDEX record_by_id ON public.consent_record USING btree (workspace_id, record_id);
CREATE INDEX yes_that_ends ON public.consent_record USING btree (expires_at) WHERE ((state = ANY (ARRAY['given'::text, 'renewed'::text])) AND (expires_at IS NOT NULL));
grant insert, select on consent_record to assent_app;
grant select on consent_record to assent_eraser;

create table consent_state (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  topic_id uuid not null,
  yes_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  yes_seq integer,
  expires_at timestamp with time zone not null default 'infinity'::timestamp with time zone,
  weak_yes_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  weak_yes_seq integer,
  weak_expires_at timestamp with time zone not null default 'infinity'::timestamp with time zone,
  no_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  no_seq integer,
  no_state text,
  asked_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  asked_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  yes_record uuid,
  constraint consent_state_pkey PRIMARY KEY (workspace_id, bucket, address_id, topic_id),
  constraint consent_state_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id)
) with (fillfactor=70);
CREATE INDEX consent_state_ending ON public.consent_state USING btree (workspace_id, expires_at) WHERE (expires_at < 'infinity'::timestamp with time zone);
grant insert, select, update on consent_state to assent_app;
grant select on consent_state to assent_eraser;

create table contact (
  workspace_id uuid not null,
  contact_id uuid not null,
  name text,
  language text,
  attributes jsonb not null default '{}'::jsonb,
  opt_in boolean,
  merged_into uuid,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  tags text[] not null default '{}'::text[],
  constraint contact_pkey PRIMARY KEY (workspace_id, contact_id),
  constraint contact_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint contact_tags_check CHECK ((cardinality(tags) <= 50))
) with (fillfactor=80);
CREATE INDEX contact_by_name ON public.contact USING btree (workspace_id, lower(name) text_pattern_ops) WHERE (name IS NOT NULL);
CREATE INDEX contact_by_tag ON public.contact USING gin (tags) WHERE (tags <> '{}'::text[]);
grant delete, insert, select, update on contact to assent_app;
grant select, update on contact to assent_eraser;

create table contact_merge (
  workspace_id uuid not null,
  merge_id uuid not null,
  into_contact uuid not null,
  contact_id uuid not null,
  buckets smallint[] not null,
  addresses uuid[] not null,
  merged_at timestamp with time zone not null,
  merged_by text not null,
  undone_at timestamp with time zone,
  undone_by text,
  constraint contact_merge_pkey PRIMARY KEY (workspace_id, merge_id),
  constraint contact_merge_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint contact_merge_workspace_id_into_contact_fkey FOREIGN KEY (workspace_id, into_contact) REFERENCES contact(workspace_id, contact_id),
  constraint each_address_has_its_bucket CHECK ((cardinality(buckets) = cardinality(addresses)))
);
CREATE INDEX merges_of_contact ON public.contact_merge USING btree (workspace_id, into_contact);
CREATE UNIQUE INDEX one_merge_at_a_time ON public.contact_merge USING btree (workspace_id, contact_id) WHERE (undone_at IS NULL);
grant delete, insert, select, update on contact_merge to assent_app;
grant select on contact_merge to assent_eraser;

create table conversation (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  sender_id uuid not null,
  last_inbound_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  last_marketing_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  open_question jsonb,
  last_help_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  handed_off_at timestamp with time zone,
  handed_off_note text,
  conversation_id uuid not null default gen_random_uuid(),
  held_by text,
  attended_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  acted_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  read_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  closed_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  constraint conversation_pkey PRIMARY KEY (workspace_id, bucket, address_id, sender_id),
  constraint conversation_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id)
) with (fillfactor=70);
CREATE UNIQUE INDEX conversation_by_id ON public.conversation USING btree (workspace_id, conversation_id);
CREATE INDEX conversation_by_newest ON public.conversation USING btree (workspace_id, last_inbound_at DESC, conversation_id DESC);
CREATE INDEX conversation_handed_off ON public.conversation USING btree (workspace_id, handed_off_at) WHERE (handed_off_at IS NOT NULL);
grant delete, insert, select, update on conversation to assent_app;
grant delete, select on conversation to assent_eraser;

create table conversation_entry (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  entry_id uuid not null,
  sender_id uuid not null,
  kind text not null,
  text text,
  by text not null,
  to_whom text,
  at timestamp with time zone not null,
  constraint conversation_entry_pkey PRIMARY KEY (workspace_id, bucket, address_id, entry_id),
  constraint conversation_entry_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id),
  constraint conversation_entry_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'handed_off'::text, 'taken'::text, 'assigned'::text, 'handed_back'::text, 'closed'::text])))
);
CREATE INDEX conversation_entry_by_age ON public.conversation_entry USING brin (at);
grant delete, insert, select, update on conversation_entry to assent_app;
grant delete, select on conversation_entry to assent_eraser;

create table delivery (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  delivery_id uuid not null,
  campaign_id uuid,
  sender_id uuid not null,
  template_id uuid,
  purpose text not null,
  topic_id uuid,
  record_seq integer,
  status text not null,
  reason text,
  attempt smallint not null default 0,
  hand_over_until timestamp with time zone,
  wamid_hash bytea,
  error_code integer,
  claimed_at timestamp with time zone,
  accepted_at timestamp with time zone,
  sent_at timestamp with time zone,
  delivered_at timestamp with time zone,
  read_at timestamp with time zone,
  failed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint delivery_pkey PRIMARY KEY (workspace_id, bucket, address_id, delivery_id),
  constraint consent_is_cited CHECK (((purpose <> 'topic'::text) OR (status = ANY (ARRAY['queued'::text, 'refused'::text])) OR (record_seq IS NOT NULL))),
  constraint delivery_purpose_check CHECK ((purpose = ANY (ARRAY['topic'::text, 'reply'::text, 'stop_confirmation'::text, 'confirmation_request'::text, 'consent_request'::text, 'invitation'::text, 'code'::text, 'test'::text]))),
  constraint delivery_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'refused'::text, 'sending'::text, 'in_doubt'::text, 'accepted'::text, 'sent'::text, 'delivered'::text, 'read'::text, 'failed'::text, 'lost'::text])))
) with (fillfactor=45);
CREATE INDEX delivery_in_the_air ON public.delivery USING btree (hand_over_until);
CREATE UNIQUE INDEX one_message_of_a_campaign ON public.delivery USING btree (workspace_id, campaign_id, bucket, address_id) WHERE (campaign_id IS NOT NULL);
grant delete, insert, select, update on delivery to assent_app;
grant select, update on delivery to assent_eraser;

create table delivery_queue (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  delivery_id uuid not null,
  sender_id uuid not null,
  priority smallint not null,
  not_before timestamp with time zone not null,
  expires_at timestamp with time zone,
  payload jsonb not null,
  leased_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  campaign_id uuid,
  after_delivery uuid,
  constraint delivery_queue_pkey PRIMARY KEY (workspace_id, bucket, address_id, delivery_id)
);
CREATE INDEX delivery_queue_next ON public.delivery_queue USING btree (priority, not_before);
CREATE INDEX delivery_queue_of_campaign ON public.delivery_queue USING btree (workspace_id, campaign_id) WHERE (campaign_id IS NOT NULL);
grant delete, insert, select, update on delivery_queue to assent_app;
grant delete, select on delivery_queue to assent_eraser;

create table erasure (
  workspace_id uuid not null,
  erasure_id uuid not null,
  contact_id uuid not null,
  buckets smallint[] not null,
  addresses uuid[] not null,
  records integer not null,
  erased_at timestamp with time zone not null,
  erased_by text not null,
  constraint erasure_pkey PRIMARY KEY (workspace_id, erasure_id),
  constraint erasure_workspace_id_contact_id_key UNIQUE (workspace_id, contact_id),
  constraint erasure_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint erasure_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint each_erased_address_has_its_bucket CHECK ((cardinality(buckets) = cardinality(addresses)))
);
grant select on erasure to assent_app;
grant insert, select on erasure to assent_eraser;

create table event (
  workspace_id uuid not null,
  contact_id uuid not null,
  event_id uuid not null,
  raised_for uuid not null,
  name text not null,
  data jsonb not null default '{}'::jsonb,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  source text not null,
  given_id text,
  constraint event_pkey PRIMARY KEY (workspace_id, contact_id, event_id),
  constraint event_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id)
);
CREATE INDEX event_by_age ON public.event USING brin (recorded_at);
CREATE INDEX events_by_name ON public.event USING btree (workspace_id, contact_id, name, occurred_at);
CREATE UNIQUE INDEX one_event_an_id ON public.event USING btree (workspace_id, given_id) WHERE (given_id IS NOT NULL);
grant delete, insert, select on event to assent_app;
grant delete, select on event to assent_eraser;
grant update (contact_id) on event to assent_app;

create table event_name (
  workspace_id uuid not null,
  name text not null,
  first_at timestamp with time zone not null,
  constraint event_name_pkey PRIMARY KEY (workspace_id, name),
  constraint event_name_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
grant delete, insert, select, update on event_name to assent_app;

create table evidence (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  seq integer not null,
  sealed bytea not null,
  sha256 bytea not null,
  keep_until timestamp with time zone not null,
  constraint evidence_pkey PRIMARY KEY (workspace_id, bucket, address_id, seq)
);
CREATE INDEX evidence_by_age ON public.evidence USING brin (keep_until);
grant insert, select on evidence to assent_app;
grant delete, select on evidence to assent_eraser;

create table evidence_file (
  workspace_id uuid not null,
  file_id uuid not null,
  sha256 bytea not null,
  media_type text not null,
  bytes integer not null,
  wrapped bytea not null,
  sealed bytea not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  constraint evidence_file_pkey PRIMARY KEY (workspace_id, file_id),
  constraint evidence_file_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint evidence_file_bytes_check CHECK (((bytes >= 1) AND (bytes <= 10485760))),
  constraint evidence_file_media_type_check CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'application/pdf'::text]))),
  constraint evidence_file_sha256_check CHECK ((length(sha256) = 32))
);
CREATE INDEX evidence_file_by_age ON public.evidence_file USING btree (added_at);
grant delete, insert, select, update on evidence_file to assent_app;
grant delete, select on evidence_file to assent_eraser;

create table first_run_token (
  token_sha256 bytea not null,
  workspace_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  spent_at timestamp with time zone,
  constraint first_run_token_pkey PRIMARY KEY (token_sha256),
  constraint first_run_token_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint first_run_token_token_sha256_check CHECK ((length(token_sha256) = 32))
);
grant delete, insert, select, update on first_run_token to assent_app;

create table flow (
  workspace_id uuid not null,
  flow_id uuid not null,
  key text not null,
  name text not null,
  draft jsonb not null,
  draft_revision integer not null default 1,
  draft_at timestamp with time zone not null,
  draft_by text not null,
  live_version integer,
  created_at timestamp with time zone not null,
  created_by text not null,
  archived_at timestamp with time zone,
  constraint flow_pkey PRIMARY KEY (workspace_id, flow_id),
  constraint flow_workspace_id_key_key UNIQUE (workspace_id, key),
  constraint flow_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
grant delete, insert, select, update on flow to assent_app;

create table flow_count (
  workspace_id uuid not null,
  bucket smallint not null,
  flow_id uuid not null,
  version integer not null,
  node text not null,
  exit text not null,
  count bigint not null,
  constraint flow_count_pkey PRIMARY KEY (workspace_id, flow_id, version, bucket, node, exit)
) with (fillfactor=60);
grant delete, insert, select, update on flow_count to assent_app;

create table flow_schedule_day (
  workspace_id uuid not null,
  flow_id uuid not null,
  at text not null,
  segment text not null,
  day date not null,
  after_contact uuid,
  done boolean not null default false,
  constraint flow_schedule_day_pkey PRIMARY KEY (workspace_id, flow_id, at, segment, day)
);
grant delete, insert, select, update on flow_schedule_day to assent_app;

create table flow_start (
  workspace_id uuid not null,
  start_id uuid not null,
  contact_id uuid not null,
  flow_id uuid not null,
  trigger text not null,
  data jsonb not null,
  hops smallint not null default 0,
  leased_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  created_at timestamp with time zone not null,
  bucket smallint,
  address_id uuid,
  not_before timestamp with time zone not null default '-infinity'::timestamp with time zone,
  constraint flow_start_pkey PRIMARY KEY (workspace_id, start_id)
);
CREATE INDEX flow_start_next ON public.flow_start USING btree (not_before, created_at);
CREATE INDEX flow_start_of_contact ON public.flow_start USING btree (workspace_id, contact_id);
grant delete, insert, select, update on flow_start to assent_app;
grant delete, select on flow_start to assent_eraser;

create table flow_version (
  workspace_id uuid not null,
  flow_id uuid not null,
  version integer not null,
  definition jsonb not null,
  note text,
  rolled_back_to integer,
  published_at timestamp with time zone not null,
  published_by text not null,
  constraint flow_version_pkey PRIMARY KEY (workspace_id, flow_id, version),
  constraint flow_version_workspace_id_flow_id_fkey FOREIGN KEY (workspace_id, flow_id) REFERENCES flow(workspace_id, flow_id)
);
grant insert, select on flow_version to assent_app;

create table form_hook (
  workspace_id uuid not null,
  capture_point_id uuid not null,
  path text not null,
  sealed_secrets bytea not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  constraint form_hook_pkey PRIMARY KEY (workspace_id, capture_point_id),
  constraint form_hook_path_key UNIQUE (path),
  constraint form_hook_workspace_id_capture_point_id_fkey FOREIGN KEY (workspace_id, capture_point_id) REFERENCES capture_point(workspace_id, capture_point_id),
  constraint form_hook_path_check CHECK ((length(path) >= 24))
);
grant delete, insert, select, update on form_hook to assent_app;

create table form_set_aside (
  workspace_id uuid not null,
  capture_point_id uuid not null,
  set_aside_id bigint not null generated always as identity,
  received_at timestamp with time zone not null,
  result text not null,
  errors jsonb not null,
  constraint form_set_aside_pkey PRIMARY KEY (workspace_id, capture_point_id, set_aside_id),
  constraint form_set_aside_workspace_id_capture_point_id_fkey FOREIGN KEY (workspace_id, capture_point_id) REFERENCES form_hook(workspace_id, capture_point_id) ON DELETE CASCADE,
  constraint form_set_aside_result_check CHECK ((result = ANY (ARRAY['set_aside'::text, 'refused'::text])))
);
grant delete, insert, select, update on form_set_aside to assent_app;

create table idempotency (
  workspace_id uuid not null,
  key_hash bytea not null,
  request_sha256 bytea not null,
  status smallint,
  response jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (workspace_id, key_hash)
) with (fillfactor=70);
grant delete, insert, select, update on idempotency to assent_app;
grant delete, select on idempotency to assent_eraser;

create table identifier (
  workspace_id uuid not null,
  hash bytea not null,
  kind text not null,
  value text,
  bucket smallint not null,
  address_id uuid not null,
  evidence text not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  constraint identifier_pkey PRIMARY KEY (workspace_id, hash),
  constraint identifier_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id) DEFERRABLE INITIALLY DEFERRED,
  constraint identifier_hash_check CHECK ((length(hash) = 32)),
  constraint identifier_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'wa_id'::text, 'bsuid'::text, 'parent_bsuid'::text, 'email'::text])))
);
CREATE INDEX identifiers_of_address ON public.identifier USING btree (workspace_id, bucket, address_id);
grant insert, select, update on identifier to assent_app;
grant select, update on identifier to assent_eraser;

create table import (
  workspace_id uuid not null,
  import_id uuid not null,
  kind text not null,
  state text not null,
  capture_point_id uuid,
  settings jsonb not null default '{}'::jsonb,
  file_id uuid,
  file jsonb,
  sha256 bytea,
  kept_until timestamp with time zone,
  rows integer not null default 0,
  rows_total integer,
  counts jsonb not null default '{}'::jsonb,
  first jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  created_by text not null,
  checked_at timestamp with time zone,
  started_at timestamp with time zone,
  started_by text,
  reason text,
  ended_at timestamp with time zone,
  failure text,
  leased_by text,
  leased_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  fence bigint not null default 0,
  constraint import_pkey PRIMARY KEY (workspace_id, import_id),
  constraint import_workspace_id_capture_point_id_fkey FOREIGN KEY (workspace_id, capture_point_id) REFERENCES capture_point(workspace_id, capture_point_id),
  constraint import_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint import_kind_check CHECK ((kind = ANY (ARRAY['noes'::text, 'yeses'::text, 'contacts'::text]))),
  constraint import_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'checking'::text, 'checked'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
);
grant delete, insert, select, update on import to assent_app;

create table import_chunk (
  workspace_id uuid not null,
  file_id uuid not null,
  part integer not null,
  bytes bytea not null,
  added_at timestamp with time zone not null default now(),
  constraint import_chunk_pkey PRIMARY KEY (workspace_id, file_id, part)
);
grant delete, insert, select, update on import_chunk to assent_app;

create table import_outcomes (
  workspace_id uuid not null,
  import_id uuid not null,
  first_row integer not null,
  outcomes text[] not null,
  constraint import_outcomes_pkey PRIMARY KEY (workspace_id, import_id, first_row),
  constraint import_outcomes_workspace_id_import_id_fkey FOREIGN KEY (workspace_id, import_id) REFERENCES import(workspace_id, import_id)
);
grant delete, insert, select, update on import_outcomes to assent_app;

create table inbox (
  workspace_id uuid not null,
  source text not null,
  dedupe bytea not null,
  received_at timestamp with time zone not null,
  payload jsonb not null,
  read_at timestamp with time zone,
  failed text,
  attempts integer not null default 0,
  constraint inbox_pkey PRIMARY KEY (workspace_id, source, dedupe)
);
CREATE INDEX inbox_unread ON public.inbox USING btree (received_at) WHERE (read_at IS NULL);
grant delete, insert, select, update on inbox to assent_app;
grant select, update on inbox to assent_eraser;

create table inbox_aside (
  aside_id uuid not null,
  workspace_id uuid not null,
  source text not null,
  received_at timestamp with time zone not null,
  reason text not null,
  payload text not null,
  constraint inbox_aside_pkey PRIMARY KEY (aside_id)
);
grant delete, insert, select, update on inbox_aside to assent_app;
grant delete, select on inbox_aside to assent_eraser;

create table inbox_settings (
  workspace_id uuid not null,
  hand_back_after_hours smallint,
  constraint inbox_settings_pkey PRIMARY KEY (workspace_id),
  constraint inbox_settings_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint inbox_settings_hand_back_after_hours_check CHECK (((hand_back_after_hours >= 1) AND (hand_back_after_hours <= 168)))
);
grant delete, insert, select, update on inbox_settings to assent_app;

create table intent (
  workspace_id uuid not null,
  key text not null,
  name text not null,
  description text not null,
  labels jsonb not null,
  utterances jsonb not null,
  threshold double precision,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint intent_pkey PRIMARY KEY (workspace_id, key),
  constraint intent_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint intent_key_check CHECK ((key ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  constraint intent_threshold_check CHECK (((threshold >= (0)::double precision) AND (threshold <= (1)::double precision)))
);
grant delete, insert, select, update on intent to assent_app;

create table intent_settings (
  workspace_id uuid not null,
  threshold double precision not null,
  ask_from double precision not null,
  regression jsonb not null,
  stamp uuid not null,
  constraint intent_settings_pkey PRIMARY KEY (workspace_id),
  constraint intent_settings_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint intent_settings_check CHECK (((ask_from >= (0)::double precision) AND (ask_from <= threshold))),
  constraint intent_settings_threshold_check CHECK (((threshold >= (0)::double precision) AND (threshold <= (1)::double precision)))
);
grant delete, insert, select, update on intent_settings to assent_app;

create table invitation (
  workspace_id uuid not null,
  invitation_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  contact_id uuid,
  channel text not null,
  capture_point_id uuid not null,
  ground text not null,
  note text not null,
  topics uuid[] not null,
  language text not null,
  token_hash bytea,
  delivery_id uuid not null,
  provider_ref bytea,
  state text not null,
  reason text,
  answer text,
  answered_at timestamp with time zone,
  after_seq integer not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  list_id uuid,
  constraint invitation_pkey PRIMARY KEY (workspace_id, invitation_id),
  constraint invitation_token_hash_key UNIQUE (token_hash),
  constraint invitation_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id),
  constraint invitation_workspace_id_capture_point_id_fkey FOREIGN KEY (workspace_id, capture_point_id) REFERENCES capture_point(workspace_id, capture_point_id),
  constraint invitation_answer_check CHECK ((answer = ANY (ARRAY['given'::text, 'refused'::text]))),
  constraint invitation_channel_check CHECK ((channel = ANY (ARRAY['sms_link'::text, 'email_link'::text, 'missed_call'::text, 'ivr_outbound'::text]))),
  constraint invitation_ground_check CHECK ((ground = ANY (ARRAY['asked_for_it'::text, 'customer'::text, 'channel_consent'::text]))),
  constraint invitation_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'refused'::text, 'sent'::text, 'delivered'::text, 'failed'::text])))
);
CREATE INDEX invitation_by_delivery ON public.invitation USING btree (workspace_id, delivery_id);
CREATE INDEX invitation_by_provider_ref ON public.invitation USING btree (workspace_id, provider_ref) WHERE (provider_ref IS NOT NULL);
CREATE INDEX invitation_of_address ON public.invitation USING btree (workspace_id, bucket, address_id, issued_at);
CREATE INDEX invitation_of_point ON public.invitation USING btree (workspace_id, capture_point_id, issued_at);
grant delete, insert, select, update on invitation to assent_app;
grant delete, select on invitation to assent_eraser;

create table ledger_queue (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  seq integer not null,
  commitment bytea,
  constraint ledger_queue_pkey PRIMARY KEY (workspace_id, bucket, address_id, seq),
  constraint ledger_queue_commitment_check CHECK ((length(commitment) = 32))
);
grant delete, insert, select, update on ledger_queue to assent_app;
grant select, update on ledger_queue to assent_eraser;

create table media_chunk (
  workspace_id uuid not null,
  file_id uuid not null,
  part integer not null,
  bytes bytea not null,
  constraint media_chunk_pkey PRIMARY KEY (workspace_id, file_id, part)
);
grant delete, insert, select, update on media_chunk to assent_app;

create table media_copy (
  workspace_id uuid not null,
  file_id uuid not null,
  sender_id uuid not null,
  media_id text,
  expires_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  failure text,
  wanted_at timestamp with time zone not null,
  leased_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  constraint media_copy_pkey PRIMARY KEY (workspace_id, file_id, sender_id),
  constraint media_copy_workspace_id_file_id_fkey FOREIGN KEY (workspace_id, file_id) REFERENCES media_file(workspace_id, file_id) ON DELETE CASCADE
);
CREATE INDEX media_copy_wanted ON public.media_copy USING btree (wanted_at) WHERE ((media_id IS NULL) AND (failure IS NULL));
grant delete, insert, select, update on media_copy to assent_app;

create table media_file (
  workspace_id uuid not null,
  file_id uuid not null,
  kind text not null,
  media_type text not null,
  name text not null,
  bytes integer not null,
  sha256 bytea not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  constraint media_file_pkey PRIMARY KEY (workspace_id, file_id),
  constraint media_file_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint media_file_bytes_check CHECK (((bytes >= 1) AND (bytes <= 104857600))),
  constraint media_file_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'video'::text, 'audio'::text, 'document'::text]))),
  constraint media_file_sha256_check CHECK ((length(sha256) = 32))
);
grant delete, insert, select, update on media_file to assent_app;

create table message (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  message_id uuid not null,
  sender_id uuid not null,
  direction text not null,
  kind text not null,
  content jsonb not null,
  wamid_hash bytea,
  delivery_id uuid,
  meaning text,
  at timestamp with time zone not null,
  written_by text,
  constraint message_pkey PRIMARY KEY (workspace_id, bucket, address_id, message_id),
  constraint message_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id),
  constraint message_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
);
CREATE INDEX message_by_age ON public.message USING brin (at);
grant delete, insert, select, update on message to assent_app;
grant delete, select on message to assent_eraser;

create table migration (
  id integer not null default nextval('migration_id_seq'::regclass),
  name character varying(255) not null,
  run_on timestamp without time zone not null,
  constraint migration_pkey PRIMARY KEY (id)
);

create table notice (
  workspace_id uuid not null,
  notice_id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  archived_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (workspace_id, notice_id),
  constraint notice_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
grant delete, insert, select, update on notice to assent_app;

create table notice_version (
  workspace_id uuid not null,
  notice_id uuid not null,
  version integer not null,
  language text not null,
  sha256 bytea not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  approved_at timestamp with time zone,
  approved_by text,
  constraint notice_version_pkey PRIMARY KEY (workspace_id, notice_id, version, language),
  constraint notice_version_workspace_id_notice_id_fkey FOREIGN KEY (workspace_id, notice_id) REFERENCES notice(workspace_id, notice_id),
  constraint notice_version_workspace_id_sha256_fkey FOREIGN KEY (workspace_id, sha256) REFERENCES wording(workspace_id, sha256),
  constraint notice_version_version_check CHECK ((version > 0))
);
grant delete, insert, select, update on notice_version to assent_app;

create table page_link (
  workspace_id uuid not null,
  token_hash bytea not null,
  kind text not null,
  bucket smallint not null,
  address_id uuid not null,
  sent_at timestamp with time zone,
  after_seq integer not null,
  yes_used_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint page_link_pkey PRIMARY KEY (workspace_id, token_hash),
  constraint page_link_kind_check CHECK ((kind = 'preferences'::text))
);
CREATE INDEX page_link_by_token ON public.page_link USING btree (token_hash);
grant delete, insert, select, update on page_link to assent_app;
grant delete, select on page_link to assent_eraser;

create table paper_entry (
  workspace_id uuid not null,
  entry_id uuid not null,
  form_id text not null,
  run_id uuid not null,
  capture_point_id uuid not null,
  file_id uuid,
  state text not null,
  said_hash bytea not null,
  signed_at timestamp with time zone not null,
  entered_at timestamp with time zone not null,
  entered_by text not null,
  checked_at timestamp with time zone,
  checked_by text,
  reason text,
  constraint paper_entry_pkey PRIMARY KEY (workspace_id, entry_id),
  constraint paper_entry_workspace_id_run_id_fkey FOREIGN KEY (workspace_id, run_id) REFERENCES paper_run(workspace_id, run_id),
  constraint paper_entry_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'to_check'::text, 'approved'::text, 'returned'::text])))
);
CREATE UNIQUE INDEX one_entry_a_form ON public.paper_entry USING btree (workspace_id, form_id) WHERE (state <> 'returned'::text);
CREATE INDEX paper_entry_by_state ON public.paper_entry USING btree (workspace_id, state, entry_id);
grant delete, insert, select, update on paper_entry to assent_app;
grant delete, select on paper_entry to assent_eraser;

create table paper_entry_number (
  workspace_id uuid not null,
  entry_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  topics uuid[] not null,
  constraint paper_entry_number_pkey PRIMARY KEY (workspace_id, entry_id, bucket, address_id),
  constraint paper_entry_number_workspace_id_entry_id_fkey FOREIGN KEY (workspace_id, entry_id) REFERENCES paper_entry(workspace_id, entry_id) ON DELETE CASCADE
);
CREATE INDEX paper_entry_of_address ON public.paper_entry_number USING btree (workspace_id, bucket, address_id);
grant delete, insert, select, update on paper_entry_number to assent_app;
grant delete, select on paper_entry_number to assent_eraser;

create table paper_run (
  workspace_id uuid not null,
  run_id uuid not null,
  serial text not null,
  capture_point_id uuid not null,
  notice_id uuid not null,
  notice_version integer not null,
  language text not null,
  notice_sha256 bytea not null,
  topics uuid[] not null,
  copies integer not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint paper_run_pkey PRIMARY KEY (workspace_id, run_id),
  constraint paper_run_serial_key UNIQUE (serial),
  constraint paper_run_workspace_id_capture_point_id_fkey FOREIGN KEY (workspace_id, capture_point_id) REFERENCES capture_point(workspace_id, capture_point_id),
  constraint paper_run_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint paper_run_copies_check CHECK (((copies >= 1) AND (copies <= 9999))),
  constraint paper_run_notice_sha256_check CHECK ((length(notice_sha256) = 32)),
  constraint paper_run_serial_check CHECK ((serial ~ '^[0-9A-HJKMNP-TV-Z]{4}$'::text))
);
CREATE INDEX paper_run_of_point ON public.paper_run USING btree (workspace_id, capture_point_id, run_id);
grant delete, insert, select, update on paper_run to assent_app;

create table qr_code (
  workspace_id uuid not null,
  qr_code_id uuid not null,
  code text not null,
  capture_point_id uuid not null,
  label text not null,
  leads_to text not null,
  notice_id uuid not null,
  notice_version integer not null,
  language text not null,
  notice_sha256 bytea not null,
  created_at timestamp with time zone not null,
  moved_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint qr_code_pkey PRIMARY KEY (workspace_id, qr_code_id),
  constraint qr_code_code_key UNIQUE (code),
  constraint qr_code_workspace_id_capture_point_id_fkey FOREIGN KEY (workspace_id, capture_point_id) REFERENCES capture_point(workspace_id, capture_point_id),
  constraint qr_code_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint qr_code_code_check CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'::text)),
  constraint qr_code_label_check CHECK (((length(label) >= 1) AND (length(label) <= 80))),
  constraint qr_code_leads_to_check CHECK ((leads_to = ANY (ARRAY['chat'::text, 'page'::text]))),
  constraint qr_code_notice_sha256_check CHECK ((length(notice_sha256) = 32))
);
CREATE INDEX qr_codes_of_point ON public.qr_code USING btree (workspace_id, capture_point_id, qr_code_id);
grant delete, insert, select, update on qr_code to assent_app;

create table qr_scan (
  workspace_id uuid not null,
  qr_code_id uuid not null,
  day date not null,
  count bigint not null,
  constraint qr_scan_pkey PRIMARY KEY (workspace_id, qr_code_id, day),
  constraint qr_scan_workspace_id_qr_code_id_fkey FOREIGN KEY (workspace_id, qr_code_id) REFERENCES qr_code(workspace_id, qr_code_id) ON DELETE CASCADE
);
grant delete, insert, select, update on qr_scan to assent_app;

create table reading (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  reading_id uuid not null,
  sender_id uuid not null,
  at timestamp with time zone not null,
  label text not null,
  certainty text not null,
  rule text not null,
  matched text not null,
  lexicon text not null,
  language text,
  score real not null,
  ms real not null,
  scope text,
  topic_id uuid,
  settles boolean not null,
  hold text,
  due_at timestamp with time zone,
  asks text,
  ended_at timestamp with time zone,
  ended_by text,
  outcome text,
  reviewed_at timestamp with time zone,
  reviewed_by text,
  correct_label text,
  reason text,
  constraint reading_pkey PRIMARY KEY (workspace_id, bucket, address_id, reading_id),
  constraint reading_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id),
  constraint a_topic_is_named CHECK ((((scope = 'topic'::text) = (topic_id IS NOT NULL)) OR (scope IS NULL))),
  constraint an_end_has_an_outcome CHECK (((ended_at IS NULL) = (outcome IS NULL))),
  constraint reading_asks_check CHECK ((asks = ANY (ARRAY['erasure'::text, 'person'::text]))),
  constraint reading_certainty_check CHECK ((certainty = ANY (ARRAY['certain'::text, 'likely'::text, 'unsure'::text]))),
  constraint reading_hold_check CHECK ((hold = ANY (ARRAY['likely'::text, 'unsure'::text]))),
  constraint reading_outcome_check CHECK ((outcome = ANY (ARRAY['stopped'::text, 'kept'::text, 'lapsed'::text, 'done'::text]))),
  constraint reading_scope_check CHECK ((scope = ANY (ARRAY['topic'::text, 'marketing'::text, 'all'::text])))
);
CREATE INDEX reading_by_id ON public.reading USING btree (workspace_id, reading_id);
CREATE INDEX reading_due ON public.reading USING btree (due_at) WHERE ((ended_at IS NULL) AND (due_at IS NOT NULL));
CREATE INDEX reading_to_review ON public.reading USING btree (workspace_id, reading_id) WHERE (reviewed_at IS NULL);
grant delete, insert, select, update on reading to assent_app;
grant delete, select on reading to assent_eraser;

create table record_attachment (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  seq integer not null,
  run_id uuid not null,
  flow_id uuid not null,
  version integer not null,
  node text not null,
  at timestamp with time zone not null,
  constraint record_attachment_pkey PRIMARY KEY (workspace_id, bucket, address_id, seq, run_id, node),
  constraint record_attachment_workspace_id_bucket_address_id_seq_fkey FOREIGN KEY (workspace_id, bucket, address_id, seq) REFERENCES consent_record(workspace_id, bucket, address_id, seq)
);
grant delete, insert, select on record_attachment to assent_app;
grant delete, select on record_attachment to assent_eraser;

create table record_salt (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  seq integer not null,
  salt bytea not null,
  constraint record_salt_pkey PRIMARY KEY (workspace_id, bucket, address_id, seq),
  constraint record_salt_salt_check CHECK ((length(salt) = 32))
);
grant insert, select on record_salt to assent_app;
grant delete, select on record_salt to assent_eraser;

create table run (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  run_id uuid not null,
  sender_id uuid not null,
  flow_id uuid not null,
  version integer not null,
  parent_run uuid,
  status text not null,
  node text,
  ended_because text,
  state jsonb not null,
  trigger text not null,
  steps integer not null default 0,
  said_yes boolean not null default false,
  asked_token bytea,
  due_at timestamp with time zone,
  leased_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  fence integer not null default 0,
  started_at timestamp with time zone not null,
  moved_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint run_pkey PRIMARY KEY (workspace_id, bucket, address_id, run_id),
  constraint run_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id),
  constraint run_status_check CHECK ((status = ANY (ARRAY['running'::text, 'suspended'::text, 'ended'::text])))
) with (fillfactor=60);
CREATE UNIQUE INDEX one_run_at_a_time ON public.run USING btree (workspace_id, bucket, address_id, sender_id) WHERE (status = 'running'::text);
CREATE INDEX run_by_end ON public.run USING btree (ended_at) WHERE (status = 'ended'::text);
CREATE INDEX run_due ON public.run USING btree (due_at) WHERE ((status = 'running'::text) AND (due_at IS NOT NULL));
CREATE INDEX run_of_flow ON public.run USING btree (workspace_id, flow_id, run_id);
grant delete, insert, select, update on run to assent_app;
grant delete, select on run to assent_eraser;

create table run_errand (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  errand_id uuid not null,
  run_id uuid not null,
  node text not null,
  awaited boolean not null,
  work jsonb not null,
  attempts smallint not null default 0,
  not_before timestamp with time zone not null,
  leased_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint run_errand_pkey PRIMARY KEY (workspace_id, bucket, address_id, errand_id),
  constraint run_errand_workspace_id_bucket_address_id_run_id_fkey FOREIGN KEY (workspace_id, bucket, address_id, run_id) REFERENCES run(workspace_id, bucket, address_id, run_id) ON DELETE CASCADE
);
CREATE INDEX run_errand_due ON public.run_errand USING btree (not_before);
grant delete, insert, select, update on run_errand to assent_app;
grant delete, select on run_errand to assent_eraser;

create table run_step (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  run_id uuid not null,
  step integer not null,
  input jsonb not null,
  taken jsonb not null,
  node text,
  effects jsonb not null,
  said jsonb not null,
  records integer not null,
  at timestamp with time zone not null,
  facts jsonb,
  constraint run_step_pkey PRIMARY KEY (workspace_id, bucket, address_id, run_id, step),
  constraint run_step_workspace_id_bucket_address_id_run_id_fkey FOREIGN KEY (workspace_id, bucket, address_id, run_id) REFERENCES run(workspace_id, bucket, address_id, run_id) ON DELETE CASCADE
);
grant delete, insert, select, update on run_step to assent_app;
grant delete, select on run_step to assent_eraser;

create table segment (
  workspace_id uuid not null,
  segment_id uuid not null,
  key text not null,
  name text not null,
  description text not null default ''::text,
  rule jsonb,
  created_at timestamp with time zone not null,
  created_by text not null,
  archived_at timestamp with time zone,
  constraint segment_pkey PRIMARY KEY (workspace_id, segment_id),
  constraint segment_workspace_id_key_key UNIQUE (workspace_id, key),
  constraint segment_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint segment_key_check CHECK ((key ~ '^[a-z][a-z0-9_]{0,39}$'::text))
);
grant delete, insert, select, update on segment to assent_app;

create table segment_inside (
  workspace_id uuid not null,
  segment_id uuid not null,
  contact_id uuid not null,
  entered_at timestamp with time zone not null,
  constraint segment_inside_pkey PRIMARY KEY (workspace_id, segment_id, contact_id),
  constraint segment_inside_workspace_id_segment_id_fkey FOREIGN KEY (workspace_id, segment_id) REFERENCES segment_watch(workspace_id, segment_id) ON DELETE CASCADE
);
CREATE INDEX inside_of_contact ON public.segment_inside USING btree (workspace_id, contact_id);
grant delete, insert, select, update on segment_inside to assent_app;
grant delete, select on segment_inside to assent_eraser;

create table segment_member (
  workspace_id uuid not null,
  segment_id uuid not null,
  contact_id uuid not null,
  added_at timestamp with time zone not null,
  constraint segment_member_pkey PRIMARY KEY (workspace_id, segment_id, contact_id),
  constraint segment_member_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint segment_member_workspace_id_segment_id_fkey FOREIGN KEY (workspace_id, segment_id) REFERENCES segment(workspace_id, segment_id)
);
CREATE INDEX segments_of_contact ON public.segment_member USING btree (workspace_id, contact_id);
grant delete, insert, select, update on segment_member to assent_app;
grant delete, select on segment_member to assent_eraser;

create table segment_watch (
  workspace_id uuid not null,
  segment_id uuid not null,
  began_at timestamp with time zone not null,
  looked_at timestamp with time zone,
  constraint segment_watch_pkey PRIMARY KEY (workspace_id, segment_id),
  constraint segment_watch_workspace_id_segment_id_fkey FOREIGN KEY (workspace_id, segment_id) REFERENCES segment(workspace_id, segment_id)
);
grant delete, insert, select, update on segment_watch to assent_app;

create table sender (
  workspace_id uuid not null,
  sender_id uuid not null,
  phone_number_id text not null,
  waba_id text not null,
  app_id text,
  inbound_path text not null,
  display_number text not null,
  verified_name text,
  graph_url text not null,
  graph_version text not null,
  sealed_secrets bytea not null,
  emulated boolean not null,
  quality text,
  messaging_limit text,
  throughput text,
  status text,
  handshake_at timestamp with time zone,
  fields text[] not null default '{}'::text[],
  fields_checked_at timestamp with time zone,
  heard_messages_at timestamp with time zone,
  heard_preferences_at timestamp with time zone,
  heard_statuses_at timestamp with time zone,
  stopped_at timestamp with time zone,
  stopped_reason text,
  created_at timestamp with time zone not null,
  blocked_countries text[] not null default '{}'::text[],
  constraint sender_pkey PRIMARY KEY (workspace_id, sender_id),
  constraint sender_inbound_path_key UNIQUE (inbound_path),
  constraint sender_phone_number_id_graph_url_key UNIQUE (phone_number_id, graph_url),
  constraint sender_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
grant delete, insert, select, update on sender to assent_app;

create table sender_connection (
  workspace_id uuid not null,
  sender_id uuid not null,
  facts jsonb,
  checked_at timestamp with time zone,
  templates_synced_at timestamp with time zone,
  constraint sender_connection_pkey PRIMARY KEY (workspace_id, sender_id),
  constraint sender_connection_workspace_id_sender_id_fkey FOREIGN KEY (workspace_id, sender_id) REFERENCES sender(workspace_id, sender_id)
);
grant delete, insert, select, update on sender_connection to assent_app;

create table sender_pace (
  workspace_id uuid not null,
  sender_id uuid not null,
  tat timestamp with time zone not null default '-infinity'::timestamp with time zone,
  per_second integer not null default 80,
  daily_limit integer,
  constraint sender_pace_pkey PRIMARY KEY (workspace_id, sender_id),
  constraint sender_pace_per_second_check CHECK ((per_second > 0))
) with (fillfactor=50);
grant delete, insert, select, update on sender_pace to assent_app;

create table sms_tally (
  workspace_id uuid not null,
  day date not null,
  area text not null,
  sent integer not null,
  constraint sms_tally_pkey PRIMARY KEY (workspace_id, day, area),
  constraint sms_tally_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
grant delete, insert, select, update on sms_tally to assent_app;

create table stop_report (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  seq integer not null,
  received_at timestamp with time zone not null,
  closed_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  accepted_before integer not null default 0,
  in_doubt integer not null default 0,
  caused_by uuid,
  constraint stop_report_pkey PRIMARY KEY (workspace_id, bucket, address_id, seq)
);
CREATE INDEX stop_caused_by_campaign ON public.stop_report USING btree (workspace_id, caused_by) WHERE (caused_by IS NOT NULL);
grant delete, insert, select, update on stop_report to assent_app;

create table sweep (
  name text not null,
  swept_until timestamp with time zone not null,
  constraint sweep_pkey PRIMARY KEY (name)
);
grant delete, insert, select, update on sweep to assent_app;

create table template (
  workspace_id uuid not null,
  template_id uuid not null,
  sender_id uuid not null,
  name text not null,
  language text not null,
  category text not null,
  parameter_format text not null default 'POSITIONAL'::text,
  components jsonb not null,
  state text not null,
  external_id text,
  quality text,
  rejected_reason text,
  correct_category text,
  previous_category text,
  paused_until timestamp with time zone,
  accepted_at timestamp with time zone,
  accepted_by text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint template_pkey PRIMARY KEY (workspace_id, template_id),
  constraint template_workspace_id_sender_id_name_language_key UNIQUE (workspace_id, sender_id, name, language),
  constraint template_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint template_workspace_id_sender_id_fkey FOREIGN KEY (workspace_id, sender_id) REFERENCES sender(workspace_id, sender_id),
  constraint template_category_check CHECK ((category = ANY (ARRAY['MARKETING'::text, 'UTILITY'::text, 'AUTHENTICATION'::text]))),
  constraint template_parameter_format_check CHECK ((parameter_format = ANY (ARRAY['POSITIONAL'::text, 'NAMED'::text])))
);
grant delete, insert, select, update on template to assent_app;

create table test_number (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  member_id uuid not null,
  added_at timestamp with time zone not null,
  constraint test_number_pkey PRIMARY KEY (workspace_id, bucket, address_id),
  constraint test_number_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id),
  constraint test_number_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
grant delete, insert, select, update on test_number to assent_app;
grant delete, select on test_number to assent_eraser;

create table till_clerk (
  workspace_id uuid not null,
  clerk_id uuid not null,
  capture_point_id uuid not null,
  name text not null,
  pin_hash text not null,
  wrong integer not null default 0,
  wait_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by text not null,
  revoked_at timestamp with time zone,
  constraint till_clerk_pkey PRIMARY KEY (workspace_id, clerk_id),
  constraint till_clerk_workspace_id_capture_point_id_fkey FOREIGN KEY (workspace_id, capture_point_id) REFERENCES capture_point(workspace_id, capture_point_id),
  constraint till_clerk_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
grant delete, insert, select, update on till_clerk to assent_app;

create table till_device (
  workspace_id uuid not null,
  device_id uuid not null,
  capture_point_id uuid not null,
  name text not null,
  link_hash bytea,
  link_until timestamp with time zone,
  token_hash bytea,
  enrolled_at timestamp with time zone,
  seen_at timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by text not null,
  revoked_at timestamp with time zone,
  constraint till_device_pkey PRIMARY KEY (workspace_id, device_id),
  constraint till_device_link_hash_key UNIQUE (link_hash),
  constraint till_device_token_hash_key UNIQUE (token_hash),
  constraint till_device_workspace_id_capture_point_id_fkey FOREIGN KEY (workspace_id, capture_point_id) REFERENCES capture_point(workspace_id, capture_point_id),
  constraint till_device_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
grant delete, insert, select, update on till_device to assent_app;

create table told_expiry (
  workspace_id uuid not null,
  bucket smallint not null,
  address_id uuid not null,
  topic_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint told_expiry_pkey PRIMARY KEY (workspace_id, bucket, address_id, topic_id, expires_at)
);
grant delete, insert, select, update on told_expiry to assent_app;

create table topic (
  workspace_id uuid not null,
  topic_id uuid not null,
  key text not null,
  category text not null,
  texts jsonb not null,
  "position" integer not null default 0,
  created_at timestamp with time zone not null,
  archived_at timestamp with time zone,
  constraint topic_pkey PRIMARY KEY (workspace_id, topic_id),
  constraint topic_workspace_id_key_key UNIQUE (workspace_id, key),
  constraint topic_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint topic_category_check CHECK ((category = ANY (ARRAY['marketing'::text, 'utility'::text]))),
  constraint topic_key_check CHECK ((key ~ '^[a-z][a-z0-9_]{0,39}$'::text))
);
grant delete, insert, select, update on topic to assent_app;

create table voice_call (
  workspace_id uuid not null,
  call_id uuid not null,
  sender_id uuid not null,
  provider_ref bytea not null,
  direction text not null,
  capture_point_id uuid,
  invitation_id uuid,
  bucket smallint,
  address_id uuid,
  caller text,
  range text,
  country text,
  status text not null,
  outcome text,
  sealed_menu bytea,
  turn integer not null default 0,
  seconds integer,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint voice_call_pkey PRIMARY KEY (workspace_id, call_id),
  constraint voice_call_workspace_id_sender_id_provider_ref_key UNIQUE (workspace_id, sender_id, provider_ref),
  constraint voice_call_workspace_id_bucket_address_id_fkey FOREIGN KEY (workspace_id, bucket, address_id) REFERENCES address(workspace_id, bucket, address_id),
  constraint voice_call_workspace_id_capture_point_id_fkey FOREIGN KEY (workspace_id, capture_point_id) REFERENCES capture_point(workspace_id, capture_point_id),
  constraint voice_call_workspace_id_sender_id_fkey FOREIGN KEY (workspace_id, sender_id) REFERENCES channel_sender(workspace_id, sender_id),
  constraint voice_call_direction_check CHECK ((direction = ANY (ARRAY['inbound'::text, 'outbound'::text]))),
  constraint voice_call_status_check CHECK ((status = ANY (ARRAY['ringing'::text, 'in_progress'::text, 'completed'::text, 'busy'::text, 'no_answer'::text, 'failed'::text])))
);
CREATE INDEX voice_call_of_address ON public.voice_call USING btree (workspace_id, bucket, address_id, started_at) WHERE (address_id IS NOT NULL);
CREATE INDEX voice_call_of_point ON public.voice_call USING btree (workspace_id, capture_point_id, started_at DESC, call_id DESC);
CREATE INDEX voice_call_of_range ON public.voice_call USING btree (workspace_id, capture_point_id, range, started_at) WHERE (range IS NOT NULL);
CREATE INDEX voice_call_running ON public.voice_call USING btree (workspace_id, sender_id) WHERE (ended_at IS NULL);
grant delete, insert, select, update on voice_call to assent_app;
grant select, update on voice_call to assent_eraser;

create table whatsapp_flow (
  workspace_id uuid not null,
  flow_id uuid not null,
  sender_id uuid not null,
  capture_point_id uuid not null,
  language text not null,
  external_id text not null,
  notice_sha256 bytea not null,
  json_sha256 bytea not null,
  topics uuid[] not null,
  state text not null,
  published_at timestamp with time zone not null,
  constraint whatsapp_flow_pkey PRIMARY KEY (workspace_id, flow_id),
  constraint whatsapp_flow_workspace_id_capture_point_id_fkey FOREIGN KEY (workspace_id, capture_point_id) REFERENCES capture_point(workspace_id, capture_point_id),
  constraint whatsapp_flow_workspace_id_sender_id_fkey FOREIGN KEY (workspace_id, sender_id) REFERENCES sender(workspace_id, sender_id),
  constraint whatsapp_flow_state_check CHECK ((state = ANY (ARRAY['published'::text, 'deprecated'::text])))
);
CREATE UNIQUE INDEX whatsapp_flow_published ON public.whatsapp_flow USING btree (workspace_id, sender_id, capture_point_id, language) WHERE (state = 'published'::text);
grant delete, insert, select, update on whatsapp_flow to assent_app;

create table whatsapp_flow_key (
  workspace_id uuid not null,
  sender_id uuid not null,
  sealed_key bytea not null,
  public_pem text not null,
  made_at timestamp with time zone not null,
  constraint whatsapp_flow_key_pkey PRIMARY KEY (workspace_id, sender_id),
  constraint whatsapp_flow_key_workspace_id_sender_id_fkey FOREIGN KEY (workspace_id, sender_id) REFERENCES sender(workspace_id, sender_id)
);
grant delete, insert, select, update on whatsapp_flow_key to assent_app;

create table wording (
  workspace_id uuid not null,
  sha256 bytea not null,
  bytes bytea not null,
  constraint wording_pkey PRIMARY KEY (workspace_id, sha256),
  constraint wording_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint wording_sha256_check CHECK ((length(sha256) = 32))
);
grant insert, select on wording to assent_app;

create table workspace (
  workspace_id uuid not null,
  slug text not null,
  name text not null,
  kind text not null,
  profile jsonb not null default '{}'::jsonb,
  secret_check bytea not null,
  created_at timestamp with time zone not null,
  constraint workspace_pkey PRIMARY KEY (workspace_id),
  constraint workspace_slug_key UNIQUE (slug),
  constraint workspace_kind_check CHECK ((kind = ANY (ARRAY['demo'::text, 'live'::text]))),
  constraint workspace_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,38}$'::text))
);
grant delete, insert, select, update on workspace to assent_app;
grant select on workspace to assent_eraser;

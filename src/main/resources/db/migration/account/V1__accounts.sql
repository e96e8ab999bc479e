create schema account;

-- a deleted account leaves its id behind, so that what names it stays readable, and nothing else
create table account.account (
  id                   uuid primary key,
  username             text unique check (username ~ '^[a-z][a-z0-9._-]{2,29}$'),
  password_hash        text,
  language             text not null check (language in ('ID', 'EN')),
  contact_channel      text check (contact_channel in ('EMAIL', 'SMS', 'WHATSAPP')),
  contact_sealed       bytea,
  contact_index        bytea,
  contact_confirmed_at timestamptz,
  -- sessions begun under a lower epoch are void
  epoch                integer not null default 0,
  epoch_at             timestamptz,
  form_id              uuid unique,
  created_at           timestamptz not null,
  deleted_at           timestamptz,
  check ((username is null) = (deleted_at is not null)),
  check ((contact_sealed is null) = (contact_confirmed_at is null))
);
create index account_epoch_at on account.account (epoch_at) where epoch_at is not null;
create index account_contact on account.account (contact_index) where contact_index is not null;

-- one-time codes: which contact they went to, and what they are good for
create table account.code (
  id            uuid primary key,
  account_id    uuid not null references account.account,
  purpose       text not null check (purpose in ('CONTACT', 'PASSWORD')),
  channel       text not null,
  address       bytea not null,
  address_index bytea not null,
  mac           bytea not null,
  sent_at       timestamptz not null,
  expires_at    timestamptz not null,
  tries         integer not null default 0,
  used_at       timestamptz
);
create index code_of_account on account.code (account_id, purpose, sent_at desc);
create index code_of_address on account.code (address_index, sent_at desc);
create index code_expiry on account.code (expires_at);

create table account.person (
  id             uuid primary key,
  account_id     uuid not null references account.account,
  relation       text not null,
  nik_index      bytea not null,
  sealed         bytea not null,
  register_check text not null
    check (register_check in ('WAITING', 'MATCHES', 'NAME_DIFFERS', 'DATE_DIFFERS', 'REFUSED')),
  ask_at         timestamptz,
  form_id        uuid not null,
  version        integer not null default 0,
  created_at     timestamptz not null,
  unique (account_id, nik_index),
  unique (account_id, form_id),
  check ((register_check = 'WAITING') = (ask_at is not null))
);
create unique index person_own_nik on account.person (nik_index) where relation = 'SELF';
create unique index person_self on account.person (account_id) where relation = 'SELF';
create index person_to_ask on account.person (ask_at) where ask_at is not null;

-- failed sign-ins per account, network and device, under an index that cannot be read back
create table account.attempt (
  key      bytea primary key,
  failures integer not null,
  last_at  timestamptz not null,
  next_at  timestamptz not null
);
create index attempt_last on account.attempt (last_at);

-- single sessions that were signed out before their end
create table account.revoked (
  session_id uuid primary key,
  at         timestamptz not null
);
create index revoked_at on account.revoked (at);

create schema staff;

-- officers move between offices; what they may do lies in their posts
create table staff.officer (
  id                  uuid primary key,
  username            text not null unique check (username ~ '^[a-z][a-z0-9._-]{2,29}$'),
  name_sealed         bytea not null,
  password_hash       text,
  totp_sealed         bytea,
  -- the last step whose code was used: no code is good twice
  totp_step           bigint not null default 0,
  totp_pending_sealed bytea,
  created_at          timestamptz not null,
  blocked_at          timestamptz,
  check (totp_sealed is null or password_hash is not null)
);

-- the roster: who holds which role at which office from which day to which, both included;
-- a post that ends before it begins was withdrawn
create table staff.post (
  office_id  text not null check (office_id ~ '^[A-Z]{3}$'),
  id         uuid not null,
  officer_id uuid not null references staff.officer,
  role       text not null,
  from_day   date not null,
  to_day     date check (to_day >= from_day - 1),
  primary key (office_id, id)
);
create index post_of_officer on staff.post (officer_id);

create table staff.session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  officer_id uuid not null references staff.officer,
  office_id  text,
  stage      text not null check (stage in ('INVITED', 'PASSWORD', 'ENROLMENT', 'FULL')),
  begun_at   timestamptz not null,
  seen_at    timestamptz not null,
  check (stage <> 'FULL' or office_id is not null)
);
create index session_of_officer on staff.session (officer_id);
create index session_begun on staff.session (begun_at);

-- wrong passwords and codes per officer and network, under an index that cannot be read back
create table staff.attempt (
  key      bytea primary key,
  failures integer not null,
  last_at  timestamptz not null,
  next_at  timestamptz not null
);
create index attempt_last on staff.attempt (last_at);

create table staff.invitation (
  officer_id uuid primary key references staff.officer,
  mac        bytea not null,
  expires_at timestamptz not null
);

create table staff.recovery_code (
  officer_id uuid not null references staff.officer,
  mac        bytea not null,
  used_at    timestamptz,
  primary key (officer_id, mac)
);

create table staff.approval (
  office_id  text not null check (office_id ~ '^[A-Z]{3}$'),
  id         uuid not null,
  kind       text not null,
  subject    text not null,
  details    bytea not null,
  maker      uuid not null references staff.officer,
  asked_at   timestamptz not null,
  expires_at timestamptz not null,
  state      text not null default 'WAITING'
    check (state in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  approver   uuid references staff.officer,
  decided_at timestamptz,
  primary key (office_id, id),
  constraint another_pair_of_eyes check (approver <> maker),
  check ((state in ('APPROVED', 'REFUSED')) = (approver is not null)),
  check ((state = 'WAITING') = (decided_at is null))
);
create index approval_by_id on staff.approval (id);
create index approval_waiting on staff.approval (office_id, expires_at) where state = 'WAITING';

create schema if not exists visit;

-- a person's way through the office; only the table of the procedure moves it
create table visit.visit (
  office_id      text        not null,
  id             uuid        not null,
  folder         text        not null check (folder ~ '^[0-9]{11}$'),
  booking_id     uuid        not null,
  position       integer     not null check (position between 1 and 5),
  party          integer     not null check (party between 1 and 5),
  priority       text,
  nik_index      bytea       not null,
  sealed         bytea       not null,
  sop_version    integer     not null,
  payment_timing text        not null check (payment_timing in ('AFTER_BIOMETRICS', 'BEFORE_VISIT')),
  step           text        not null,
  hold           text        not null check (hold in ('NONE', 'RETURNED', 'EXAMINATION')),
  ended          text        check (ended in ('REFUSED', 'VOID', 'WITHDRAWN', 'LAPSED', 'NOT_COLLECTED')),
  version        integer     not null default 0,
  arrived_at     timestamptz not null,
  moved_at       timestamptz not null,
  -- four eyes: whoever captured does not decide, whoever decided does not sign
  captured_by    uuid,
  adjudicated_by uuid,
  signed_by      uuid,
  primary key (office_id, id),
  unique (office_id, folder),
  unique (office_id, booking_id, position),
  check (captured_by <> adjudicated_by),
  check (captured_by <> signed_by),
  check (adjudicated_by <> signed_by),
  check (ended is null or step = 'S15_ARCHIVE')
);
create index visit_at_step on visit.visit (office_id, step, hold, moved_at) where step <> 'S15_ARCHIVE';
create index visit_of_person on visit.visit (office_id, nik_index);

-- what came of each step, who said so, and how long it took; only added to
create table visit.history (
  office_id text        not null,
  visit_id  uuid        not null,
  number    integer     not null,
  step      text        not null,
  hold      text        not null,
  outcome   text        not null,
  actor     text        not null,
  at        timestamptz not null,
  -- in that step, since the visit had come to it
  seconds   bigint      not null check (seconds >= 0),
  -- what was written with it, which may speak of the person
  sealed    bytea       not null,
  primary key (office_id, visit_id, number),
  foreign key (office_id, visit_id) references visit.visit
);

-- the last number given on a day
create table visit.folder_day (
  office_id text    not null,
  day       date    not null,
  last      integer not null check (last between 1 and 9999),
  primary key (office_id, day)
);

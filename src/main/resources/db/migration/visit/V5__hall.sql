-- where people are called to; open while an officer sits there on that day
create table visit.counter (
  office_id  text    not null,
  number     integer not null check (number between 1 and 99),
  name       text    not null default '' check (length(name) <= 40),
  -- the classes it serves
  letters    text    not null default 'ABCDE' check (letters ~ '^[A-E]{1,5}$'),
  opened_by  uuid,
  opened_day date,
  primary key (office_id, number),
  -- an officer sits at one
  unique (office_id, opened_by),
  check ((opened_by is null) = (opened_day is null))
);

-- whoever calls holds this row: calls of an office happen one after the other
create table visit.hall_day (
  office_id text    not null,
  day       date    not null,
  calls     integer not null default 0,
  primary key (office_id, day)
);

-- the last number given of a class on a day
create table visit.queue_serial (
  office_id text    not null,
  day       date    not null,
  letter    text    not null check (letter in ('A', 'B', 'C', 'D', 'E')),
  last      integer not null check (last between 1 and 999),
  primary key (office_id, day, letter)
);

-- a number for photo, fingerprints and interview; a party shares one
create table visit.queue (
  office_id       text        not null,
  id              uuid        not null,
  day             date        not null,
  letter          text        not null check (letter in ('A', 'B', 'C', 'D', 'E')),
  serial          integer     not null check (serial between 1 and 999),
  -- in whose line it stands, which an officer may change; the number on the paper stays
  line            text        not null check (line in ('A', 'B', 'C', 'D', 'E')),
  -- none where somebody only has a question
  booking_id      uuid,
  people          integer     not null check (people between 1 and 5),
  state           text        not null check (state in ('WAITING', 'CALLED', 'ASIDE', 'DONE')),
  reason          text,
  -- the only counter that may call it, where it was sent there
  counter         integer     check (counter between 1 and 99),
  -- who was absent lets the office's calls up to this one pass
  after_call      integer     not null default 0,
  absences        integer     not null default 0,
  -- somebody of it came too late for their hour
  late            boolean     not null default false,
  issued_at       timestamptz not null,
  waits_from      timestamptz not null,
  -- what was told when it was given, to be held against what came
  told_before     integer     not null,
  told_minutes    integer,
  first_called_at timestamptz,
  primary key (office_id, id),
  unique (office_id, day, letter, serial),
  check ((state = 'ASIDE') = (reason is not null))
);
create index queue_of_booking on visit.queue (office_id, booking_id);
create index queue_in_line on visit.queue (office_id, day, state);

-- whose number it is
create table visit.queue_member (
  office_id text not null,
  queue_id  uuid not null,
  visit_id  uuid not null,
  primary key (office_id, queue_id, visit_id),
  foreign key (office_id, queue_id) references visit.queue,
  foreign key (office_id, visit_id) references visit.visit
);
create index queue_of_visit on visit.queue_member (office_id, visit_id);

-- calls in their order; of a taken back one the line stays
create table visit.queue_call (
  office_id text        not null,
  day       date        not null,
  number    integer     not null check (number > 0),
  queue_id  uuid        not null,
  line      text        not null,
  counter   integer     not null,
  officer   uuid        not null,
  at        timestamptz not null,
  -- the last time it was said aloud, and how often
  said_at   timestamptz not null,
  times     integer     not null default 1,
  ended_at  timestamptz,
  ended     text        check (ended in ('DONE', 'ABSENT', 'ASIDE', 'MOVED', 'UNDONE')),
  primary key (office_id, day, number),
  foreign key (office_id, queue_id) references visit.queue,
  check ((ended_at is null) = (ended is null))
);
-- a counter has one at a time, and a number is at one counter
create unique index queue_call_at_counter on visit.queue_call (office_id, day, counter) where ended_at is null;
create unique index queue_call_of_number on visit.queue_call (office_id, queue_id) where ended_at is null;
create index queue_call_said on visit.queue_call (office_id, day, said_at);

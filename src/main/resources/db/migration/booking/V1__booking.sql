create schema booking;

-- the usual week: places of each weekday and hour, by pool
create table booking.plan_hour (
  office_id text    not null,
  weekday   integer not null check (weekday between 1 and 6),
  hour      time    not null,
  pool      text    not null check (pool in ('PUBLIC', 'ASSISTED', 'SAME_DAY', 'PRIORITY', 'WALK_IN')),
  capacity  integer not null check (capacity between 1 and 1000),
  primary key (office_id, weekday, hour, pool)
);

-- whether the usual week is published by itself, two days before its opening
create table booking.plan (
  office_id text    not null primary key,
  standing  boolean not null
);

create table booking.release (
  office_id    text        not null,
  first_day    date        not null check (extract(isodow from first_day) = 1),
  opens_at     timestamptz not null,
  -- whether what is left stays bookable all week, or only on the weekday of the opening
  only_on      integer     check (only_on between 1 and 7),
  published_at timestamptz not null,
  primary key (office_id, first_day)
);

-- why a day of a release has no places
create table booking.day_off (
  office_id text not null,
  day       date not null,
  reason_id text not null,
  reason_en text not null,
  primary key (office_id, day)
);

create table booking.slot (
  office_id text    not null,
  day       date    not null,
  hour      time    not null,
  pool      text    not null check (pool in ('PUBLIC', 'ASSISTED', 'SAME_DAY', 'PRIORITY', 'WALK_IN')),
  first_day date    not null,
  capacity  integer not null check (capacity >= 0),
  taken     integer not null default 0,
  -- the last number given out; numbers of cancelled places are not given again
  numbered  integer not null default 0,
  primary key (office_id, day, hour, pool),
  foreign key (office_id, first_day) references booking.release,
  check (taken between 0 and capacity)
);

create table booking.booking (
  office_id    text        not null,
  id           uuid        not null,
  code         text        not null check (length(code) = 15),
  way          text        not null check (way in ('ONLINE', 'ASSISTED', 'WALK_IN')),
  account_id   uuid,
  officer_id   uuid,
  day          date        not null,
  hour         time        not null,
  pool         text        not null,
  number       integer     not null,
  party        integer     not null check (party between 1 and 5),
  state        text        not null check (state in ('ACTIVE', 'DISPLACED', 'ARRIVED', 'CANCELLED', 'NO_SHOW')),
  priority     text        check (priority in ('ELDER', 'TODDLER', 'PREGNANT', 'DISABLED', 'COMPANION', 'OTHER')),
  language     text        not null check (language in ('ID', 'EN')),
  moves        integer     not null default 0 check (moves >= 0),
  version      integer     not null default 0,
  form_id      uuid        not null,
  made_at      timestamptz not null,
  changed_at   timestamptz not null,
  primary key (office_id, id),
  unique (office_id, code),
  unique (office_id, form_id),
  check ((way = 'ONLINE') = (account_id is not null)),
  check ((way = 'ONLINE') = (officer_id is null)),
  check ((way = 'WALK_IN') = (priority is not null))
);
create index booking_of_account on booking.booking (account_id, made_at desc) where account_id is not null;
create index booking_of_day on booking.booking (office_id, day, hour);
create index booking_code on booking.booking (code);

-- a booking's person never changes; the visit gets its own copy from here
create table booking.applicant (
  office_id  text    not null,
  booking_id uuid    not null,
  position   integer not null check (position between 1 and 5),
  person_id  uuid,
  nik_index  bytea   not null,
  sealed     bytea   not null,
  primary key (office_id, booking_id, position),
  unique (office_id, booking_id, nik_index),
  foreign key (office_id, booking_id) references booking.booking
);

-- the one table that is found by person, not by office: one active booking per NIK in the country
create table booking.nik_claim (
  nik_index  bytea primary key,
  office_id  text  not null,
  booking_id uuid  not null
);

create table booking.nik_freeze (
  nik_index  bytea primary key,
  until      date  not null,
  office_id  text  not null,
  booking_id uuid  not null
);

create table booking.account_freeze (
  account_id uuid primary key,
  until      date not null,
  office_id  text not null,
  booking_id uuid not null
);

-- places given back: to the public at a time nobody knows, or to the desk
create table booking.returning_place (
  office_id  text        not null,
  id         uuid        not null,
  day        date        not null,
  hour       time        not null,
  pool       text        not null,
  places     integer     not null check (places > 0),
  returns_at timestamptz not null,
  to_desk    boolean     not null,
  primary key (office_id, id),
  foreign key (office_id, day, hour, pool) references booking.slot
);
create index returning_place_due on booking.returning_place (returns_at);

-- a place held for people whose day was closed, until they decide
create table booking.proposal (
  office_id  text        not null,
  booking_id uuid        not null,
  day        date        not null,
  hour       time        not null,
  pool       text        not null,
  number     integer     not null,
  expires_at timestamptz not null,
  primary key (office_id, booking_id),
  foreign key (office_id, booking_id) references booking.booking,
  foreign key (office_id, day, hour, pool) references booking.slot
);
create index proposal_expiry on booking.proposal (expires_at);

-- two officers' word that somebody outside of the priority groups is admitted today
create table booking.walk_in_permit (
  office_id  text        not null,
  id         uuid        not null,
  nik_index  bytea       not null,
  day        date        not null,
  booking_id uuid,
  granted_at timestamptz not null,
  primary key (office_id, id),
  unique (office_id, nik_index, day)
);

-- days whose no-shows and unused desk places have been dealt with
create table booking.day_done (
  office_id text not null,
  day       date not null,
  task      text not null check (task in ('NO_SHOW', 'ASSISTED_REST')),
  primary key (office_id, day, task)
);

-- how the places of a published week are given out when many want them at once
create table booking.opening (
  office_id          text        not null,
  first_day          date        not null,
  opens_at           timestamptz not null,
  state              text        not null check (state in ('GATHERING', 'LIVE', 'SETTLED')),
  turn_minutes       integer     not null check (turn_minutes between 1 and 120),
  -- the half of the seed that lies here; the other half follows from the installation's keys
  secret             bytea       not null check (length(secret) = 32),
  stored_commitment  bytea       not null check (length(stored_commitment) = 32),
  derived_commitment bytea       not null check (length(derived_commitment) = 32),
  -- of the list as it was when it closed
  drawn              integer     not null default 0,
  list_hash          bytea       check (length(list_hash) = 32),
  closed_at          timestamptz,
  settled_at         timestamptz,
  late               integer     not null default 0,
  -- raised by whatever changes this row or one of its entries, always with this row locked
  version            bigint      not null default 0,
  primary key (office_id, first_day),
  foreign key (office_id, first_day) references booking.release,
  check ((state = 'GATHERING') = (closed_at is null)),
  check ((state = 'SETTLED') = (settled_at is not null))
);
create index opening_not_settled on booking.opening (opens_at) where state <> 'SETTLED';

-- a party in the waiting room; its id becomes the id of its booking when it is placed by itself
create table booking.entry (
  office_id    text        not null,
  first_day    date        not null,
  id           uuid        not null,
  account_id   uuid        not null,
  pool         text        not null check (pool in ('PUBLIC', 'SAME_DAY')),
  party        integer     not null check (party between 1 and 5),
  state        text        not null check (state in ('WAITING', 'TURN', 'BOOKED', 'PASSED', 'WITHDRAWN', 'REFUSED')),
  -- the place behind those who were drawn; null for these
  late         integer,
  automatic    boolean     not null,
  days         date[]      not null,
  part         text        not null check (part in ('ANY', 'MORNING', 'AFTERNOON')),
  language     text        not null check (language in ('ID', 'EN')),
  -- the page on which the party chooses when its turn has come; names people by their ids only
  choosing     text        not null check (length(choosing) <= 1000),
  entered_at   timestamptz not null,
  turn_ends_at timestamptz,
  extended     boolean     not null default false,
  booking_id   uuid,
  refused      text,
  version      bigint      not null,
  primary key (office_id, first_day, id),
  foreign key (office_id, first_day) references booking.opening,
  check ((state = 'TURN') <= (turn_ends_at is not null)),
  check ((state = 'BOOKED') = (booking_id is not null))
);
create index entry_news on booking.entry (office_id, first_day, version);
create index entry_under_way on booking.entry (office_id, first_day, state, account_id) where state in ('WAITING', 'TURN');
create index entry_of_account on booking.entry (account_id, entered_at desc);

create table booking.entry_person (
  office_id text    not null,
  first_day date    not null,
  entry_id  uuid    not null,
  position  integer not null check (position between 1 and 5),
  person_id uuid    not null,
  nik_index bytea   not null,
  sealed    bytea   not null,
  primary key (office_id, first_day, entry_id, position),
  foreign key (office_id, first_day, entry_id) references booking.entry
);

-- places kept for those who have a turn: how many parties of a size are held in which hour
create table booking.held (
  office_id text    not null,
  first_day date    not null,
  day       date    not null,
  hour      time    not null,
  pool      text    not null,
  size      integer not null check (size between 1 and 5),
  parties   integer not null check (parties >= 0),
  primary key (office_id, first_day, day, hour, pool, size),
  foreign key (office_id, first_day) references booking.opening,
  foreign key (office_id, day, hour, pool) references booking.slot
);

-- found by person or account, not by office: one live entry in the country for each week
create table booking.entry_claim (
  key       bytea not null,
  first_day date  not null,
  office_id text  not null,
  entry_id  uuid  not null,
  primary key (key, first_day)
);

-- who found no place of a week that is given out: booked by lot when a place that fits comes back
create table booking.listing (
  office_id    text        not null,
  first_day    date        not null,
  -- becomes the id of the booking
  id           uuid        not null,
  account_id   uuid        not null,
  pool         text        not null check (pool in ('PUBLIC', 'SAME_DAY')),
  party        integer     not null check (party between 1 and 5),
  state        text        not null check (state in ('LISTED', 'BOOKED', 'LEFT', 'REFUSED', 'OVER')),
  days         date[]      not null,
  part         text        not null check (part in ('ANY', 'MORNING', 'AFTERNOON')),
  language     text        not null check (language in ('ID', 'EN')),
  listed_at    timestamptz not null,
  ended_at     timestamptz,
  account_mark bytea       check (length(account_mark) = 32),
  contact_mark bytea       check (length(contact_mark) = 32),
  device_mark  bytea       check (length(device_mark) = 32),
  network      bytea       check (length(network) = 32),
  strangers    integer     not null check (strangers between 0 and party),
  other_cards  integer     not null check (other_cards between 0 and strangers),
  primary key (office_id, first_day, id),
  foreign key (office_id, first_day) references booking.release,
  check ((state = 'LISTED') = (ended_at is null))
);
create index listing_live on booking.listing (office_id, first_day) where state = 'LISTED';
create index listing_of_account on booking.listing (account_id, listed_at desc);

-- only as long as the listing lives
create table booking.listing_person (
  office_id  text    not null,
  first_day  date    not null,
  listing_id uuid    not null,
  position   integer not null check (position between 1 and 5),
  person_id  uuid    not null,
  nik_index  bytea   not null,
  sealed     bytea   not null,
  primary key (office_id, first_day, listing_id, position),
  foreign key (office_id, first_day, listing_id) references booking.listing
);

-- found by person, not by office: one live listing in the country
create table booking.listing_claim (
  nik_index  bytea not null primary key,
  office_id  text  not null,
  first_day  date  not null,
  listing_id uuid  not null
);

-- the half of a draw's seed that lies here, chosen when the place was given back; null for what was
-- given back before there was a list
alter table booking.returning_place add column secret bytea check (length(secret) = 32);

-- which lot decided about a place that came back; the other half of its seed follows from the keys
create table booking.return_draw (
  office_id  text        not null,
  first_day  date        not null,
  -- of the place on its way back
  id         uuid        not null,
  day        date        not null,
  hour       time        not null,
  pool       text        not null,
  -- how many were free in that hour with it
  places     integer     not null check (places > 0),
  due_at     timestamptz not null,
  drawn_at   timestamptz not null,
  secret     bytea       not null check (length(secret) = 32),
  -- who was listed and whom these places suited, and of these who was booked
  candidates uuid[]      not null,
  booked     uuid[]      not null,
  primary key (office_id, first_day, id),
  foreign key (office_id, first_day) references booking.release
);

-- which hand a booking of a citizen came from: account, contact and device as blind indexes. Found
-- by the mark in the whole country, like a claim; kept for 90 days
create table booking.trace (
  mark        bytea       not null check (length(mark) = 32),
  -- two bookings of one hand that were decided at once want the same number: one of them looks again
  ordinal     integer     not null check (ordinal > 0),
  kind        text        not null check (kind in ('ACCOUNT', 'CONTACT', 'DEVICE')),
  office_id   text        not null,
  booking_id  uuid        not null,
  made_at     timestamptz not null,
  people      integer     not null check (people between 1 and 5),
  -- of them, those who are not on the family card of the account's holder, and of how many cards
  strangers   integer     not null check (strangers between 0 and people),
  other_cards integer     not null check (other_cards between 0 and strangers),
  -- in the account's row only; never a ground to refuse anything
  network     bytea       check (length(network) = 32),
  ended       text        check (ended in ('CANCELLED', 'UNPAID', 'DAY_CLOSED')),
  ended_at    timestamptz,
  primary key (mark, ordinal),
  check ((ended is null) = (ended_at is null))
);
create index trace_of_office on booking.trace (office_id, made_at);

-- what two officers agreed on beyond the rules; kept for 90 days, in the audit record for good
create table booking.exception (
  office_id  text        not null,
  id         uuid        not null,
  kind       text        not null check (kind in ('WALK_IN', 'NAME', 'FREEZE')),
  asked_by   uuid        not null,
  agreed_by  uuid        not null check (agreed_by <> asked_by),
  agreed_at  timestamptz not null,
  primary key (office_id, id)
);
create index exception_of_office on booking.exception (office_id, agreed_at);

-- a report on patterns: the day's own is claimed by one node, further ones are asked for
create table booking.pattern_report (
  office_id text        not null,
  id        uuid        not null,
  claim     text        not null,
  made_at   timestamptz not null,
  asked_by  uuid,
  primary key (office_id, id),
  unique (office_id, claim)
);

create table booking.pattern_finding (
  office_id      text    not null,
  report_id      uuid    not null,
  number         integer not null,
  kind           text    not null,
  -- a blind index, or the ids of officers
  subject        bytea   not null,
  week_counted   integer not null,
  week_people    integer not null,
  week_bookings  integer not null,
  week_others    integer not null,
  week_least     integer not null,
  month_counted  integer not null,
  month_people   integer not null,
  month_bookings integer not null,
  month_others   integer not null,
  month_least    integer not null,
  bookings       uuid[]  not null,
  primary key (office_id, report_id, number),
  foreign key (office_id, report_id) references booking.pattern_report on delete cascade
);

-- tries to open a ticket by code and birth date: how often a key was tried and when it may be again
create table booking.ticket_try (
  key      bytea       primary key check (length(key) = 32),
  tries    integer     not null check (tries >= 0),
  last_at  timestamptz not null,
  next_at  timestamptz not null
);
create index ticket_try_age on booking.ticket_try (last_at);

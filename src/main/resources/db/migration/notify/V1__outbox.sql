create schema notify;

-- A message to one person. Address and arguments are sealed by the application.
create table notify.message (
  id         uuid        primary key,
  channel    text        not null check (channel in ('EMAIL', 'SMS', 'WHATSAPP')),
  language   text        not null check (language in ('ID', 'EN')),
  template   text        not null,
  sealed     bytea       not null,
  state      text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DEAD')),
  attempts   integer     not null default 0,
  created_at timestamptz not null,
  due_at     timestamptz not null,
  closed_at  timestamptz,
  last_error text,
  check ((state = 'WAITING') = (closed_at is null))
);
create index message_due on notify.message (due_at) where state = 'WAITING';
create index message_dead on notify.message (closed_at) where state = 'DEAD';
create index message_by_age on notify.message (created_at);

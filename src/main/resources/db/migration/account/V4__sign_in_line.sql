-- What came of a sign-in that had to wait, for whichever node is asked next. No password, no name:
-- the wait itself is in one node's memory.
create table account.sign_in_outcome (
  ticket       uuid primary key,
  -- null when name and password do not belong together
  account_id   uuid,
  epoch        integer,
  at           timestamptz not null,
  collected_at timestamptz,
  check ((account_id is null) = (epoch is null))
);
create index sign_in_outcome_at on account.sign_in_outcome (at);

-- the nodes at which somebody waits: how far they are, and that they are still there
create table account.sign_in_node (
  node        uuid primary key,
  seen_at     timestamptz not null,
  served      bigint not null,
  millis_each integer not null
);

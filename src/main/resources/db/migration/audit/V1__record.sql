create schema audit;

-- Written inside the transaction of what it tells, by any number of writers at once.
-- Rows without an office carry '---'.
create table audit.fresh (
  office_id   text        not null check (office_id ~ '^([A-Z]{3}|---)$'),
  id          bigint      generated always as identity,
  recorded_at timestamptz not null,
  actor       text        not null,
  action      text        not null,
  object      text        not null,
  detail      jsonb       not null,
  primary key (office_id, id)
);

-- Filled by one writer, which links each row to the one before it.
create table audit.entry (
  office_id   text        not null,
  seq         bigint      not null check (seq > 0),
  id          bigint      not null,
  recorded_at timestamptz not null,
  actor       text        not null,
  action      text        not null,
  object      text        not null,
  detail      jsonb       not null,
  prev_hash   bytea       not null check (octet_length(prev_hash) = 32),
  hash        bytea       not null check (octet_length(hash) = 32),
  primary key (office_id, seq),
  unique (office_id, id)
);
create index entry_by_time on audit.entry (office_id, recorded_at desc);
create index entry_by_object on audit.entry (object, office_id);
create index entry_by_actor on audit.entry (actor, office_id);

-- Where each chain ends; a convenience of the writer, proves nothing.
create table audit.head (
  office_id        text   primary key,
  seq              bigint not null,
  hash             bytea  not null,
  checkpointed_seq bigint not null default 0
);

-- The ends of all chains at one moment, signed with a key the database does not hold.
create table audit.checkpoint (
  number    bigint      primary key check (number > 0),
  made_at   timestamptz not null,
  heads     text        not null,
  prev_hash bytea       not null,
  hash      bytea       not null,
  signature bytea       not null
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit rows are only ever added' using errcode = 'restrict_violation';
end $$;

create function audit.refuse_loss() returns trigger language plpgsql as $$
begin
  if not exists (select from audit.entry e where e.office_id = old.office_id and e.id = old.id) then
    raise exception 'an audit row leaves only into the chain' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

create trigger only_added before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.entry
  for each statement execute function audit.refuse_change();
create trigger only_added before update or delete on audit.checkpoint
  for each row execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.checkpoint
  for each statement execute function audit.refuse_change();
create trigger never_changed before update on audit.fresh
  for each row execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.fresh
  for each statement execute function audit.refuse_change();
create trigger leaves_into_the_chain before delete on audit.fresh
  for each row execute function audit.refuse_loss();

-- signed words that serve once: those that served, kept until they would have run out anyway
create table vault.spent (
  id    bytea primary key check (octet_length(id) = 32),
  until timestamptz not null
);
create index spent_until on vault.spent (until);

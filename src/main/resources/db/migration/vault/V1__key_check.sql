create schema vault;

-- One-way fingerprints of the keys this database was written with.
create table vault.key_check (
  name        text  primary key,
  fingerprint bytea not null
);

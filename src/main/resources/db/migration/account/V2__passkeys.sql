-- what a device proves itself by: public keys only, the secret never leaves the device
create table account.passkey (
  credential_id      bytea primary key check (length(credential_id) <= 1023),
  account_id         uuid not null references account.account,
  label              text not null,
  public_key         bytea not null,
  signature_count    bigint not null,
  uv_initialized     boolean not null,
  backup_eligible    boolean not null,
  backup_state       boolean not null,
  transports         text not null,
  attestation_object bytea,
  client_data        bytea,
  created_at         timestamptz not null,
  last_used_at       timestamptz not null
);
create index passkey_account on account.passkey (account_id, created_at);

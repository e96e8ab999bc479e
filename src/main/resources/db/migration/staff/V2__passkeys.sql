-- second factors that lie in officers' devices: public keys only, the secret never leaves the device
create table staff.passkey (
  credential_id      bytea primary key check (length(credential_id) <= 1023),
  officer_id         uuid not null references staff.officer,
  label              text not null check (length(label) between 1 and 40),
  public_key         bytea not null,
  signature_count    bigint not null,
  uv_initialized     boolean not null,
  backup_eligible    boolean not null,
  backup_state       boolean not null,
  transports         text not null,
  attestation_object bytea not null,
  client_data        bytea,
  created_at         timestamptz not null,
  last_used_at       timestamptz not null,
  -- since when it is known that somebody has a copy: nobody gets in by it any more
  copied_at          timestamptz
);
create index passkey_of_officer on staff.passkey (officer_id, created_at);

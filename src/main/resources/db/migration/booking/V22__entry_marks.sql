-- whose hand an entry comes from, as booking.trace knows it: counted when the entry becomes a
-- booking, and at the door, where one hand may stand in line for no more people than it may book
alter table booking.entry
  add column account_mark bytea   check (length(account_mark) = 32),
  add column contact_mark bytea   check (length(contact_mark) = 32),
  add column device_mark  bytea   check (length(device_mark) = 32),
  add column network      bytea   check (length(network) = 32),
  add column strangers    integer not null default 0 check (strangers between 0 and party),
  add column other_cards  integer not null default 0 check (other_cards between 0 and strangers);
create index entry_by_contact on booking.entry (office_id, first_day, contact_mark)
  where state in ('WAITING', 'TURN') and contact_mark is not null;
create index entry_by_device on booking.entry (office_id, first_day, device_mark)
  where state in ('WAITING', 'TURN') and device_mark is not null;

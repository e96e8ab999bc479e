-- whose file carries a number that stands on one thing in the world: a state receipt, a booklet. It
-- stays taken however the file ends.
create table visit.taken_number (
  office_id    text    not null,
  kind         text    not null check (kind in ('NTPN', 'BOOKLET')),
  number_index bytea   not null,
  visit_id     uuid    not null,
  -- a booklet that failed its test is nobody's any more
  spoiled      boolean not null,
  primary key (office_id, kind, number_index),
  foreign key (office_id, visit_id) references visit.visit,
  check (kind = 'BOOKLET' or not spoiled)
);
create index taken_number_of_visit on visit.taken_number (office_id, visit_id);

-- who of a party came, in which order of the office's day, and whether later than their hour allows
create table booking.arrival (
  office_id  text        not null,
  booking_id uuid        not null,
  position   integer     not null,
  day        date        not null,
  number     integer     not null check (number > 0),
  late       boolean     not null,
  arrived_at timestamptz not null,
  primary key (office_id, booking_id, position),
  foreign key (office_id, booking_id, position) references booking.applicant
);

-- the last number given on a day
create table booking.arrival_day (
  office_id text    not null,
  day       date    not null,
  last      integer not null check (last > 0),
  primary key (office_id, day)
);

alter table booking.day_done drop constraint day_done_task_check;
alter table booking.day_done add constraint day_done_task_check
  check (task in ('NO_SHOW', 'NO_SHOW_AT_CLOSING', 'ASSISTED_REST'));

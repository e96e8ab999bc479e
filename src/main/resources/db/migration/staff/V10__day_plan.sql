-- who sits where on a day; gives no right: only who holds the role by the roster does its work
create table staff.day_plan (
  office_id  text not null,
  day        date not null,
  role       text not null,
  officer_id uuid not null references staff.officer,
  primary key (office_id, day, role, officer_id)
);
create index day_plan_of_officer on staff.day_plan (office_id, officer_id, day);

-- how often a post's week was written, so that of two who plan it the second sees the first
create table staff.week_plan (
  office_id text    not null,
  monday    date    not null check (extract(isodow from monday) = 1),
  role      text    not null,
  version   integer not null default 0,
  primary key (office_id, monday, role)
);

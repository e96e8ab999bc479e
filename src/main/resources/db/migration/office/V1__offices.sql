create schema office;

-- reference data of the country: no office in front of the key
create table office.office (
  id        text primary key check (id ~ '^[A-Z]{3}$'),
  name      text not null,
  class     text not null,
  city      text not null,
  province  text not null,
  zone      text not null,
  latitude  double precision not null,
  longitude double precision not null,
  -- a service unit (ULP, UKK, counter in a public service mall) names the office it belongs to
  parent_id text references office.office,
  address   text not null default '',
  phone     text not null default '',
  email     text not null default '',
  districts text[] not null default '{}',
  -- the training office and missions are offices too, in no public list
  listed    boolean not null default true
);

create table office.holiday (
  day     date primary key,
  name_id text not null,
  name_en text not null,
  kind    text not null check (kind in ('NATIONAL', 'JOINT_LEAVE'))
);

-- the weeks in which the shorter hours of Ramadan apply
create table office.ramadan (
  first_day date primary key,
  last_day  date not null check (last_day >= first_day)
);

-- opening hours of a weekday (1 Monday to 7 Sunday); rows of office '***' hold for all others.
-- A row without hours says that the office is closed on that weekday.
create table office.hours (
  office_id      text not null,
  season         text not null check (season in ('REGULAR', 'RAMADAN')),
  weekday        integer not null check (weekday between 1 and 7),
  effective_from date not null,
  opens          time,
  closes         time,
  break_from     time,
  break_to       time,
  primary key (office_id, season, weekday, effective_from),
  check ((opens is null) = (closes is null)),
  check (closes > opens),
  check ((break_from is null) = (break_to is null)),
  check (break_from is null or (break_from > opens and break_to > break_from and break_to < closes))
);

create table office.closure (
  office_id text not null references office.office,
  day       date not null,
  reason_id text not null check (length(reason_id) between 3 and 200),
  reason_en text not null check (length(reason_en) between 3 and 200),
  primary key (office_id, day)
);

-- what an office decides for itself; the newest row not after a day is in force on it
create table office.setting (
  office_id      text not null references office.office,
  key            text not null,
  effective_from date not null,
  value          text not null,
  primary key (office_id, key, effective_from)
);

create schema if not exists training;

-- the invented person that an officer's task is about now; gone with the day
create table training.practice (
  office_id  text        not null,
  officer_id uuid        not null,
  lesson     text        not null,
  booking_id uuid        not null,
  -- how often somebody fresh was made for it today
  begun      integer     not null default 1 check (begun > 0),
  begun_at   timestamptz not null,
  primary key (office_id, officer_id, lesson)
);
create index practice_of_booking on training.practice (office_id, booking_id);

-- what an officer has done at least once, wherever they work later
create table training.progress (
  officer_id uuid        not null,
  lesson     text        not null,
  done_at    timestamptz not null,
  primary key (officer_id, lesson)
);

-- on which day a training office was emptied last
create table training.emptied (
  office_id text not null primary key,
  day       date not null
);

-- how fast an office's places were given away and why people were refused; each node counts for itself
create table booking.pace (
  office_id text        not null,
  minute    timestamptz not null,
  node      uuid        not null,
  batches   integer     not null,
  wishes    integer     not null,
  micros    bigint      not null,
  slowest   bigint      not null,
  largest   integer     not null,
  places    integer     not null,
  -- as in 'full=12 frozen=1'
  refused   text        not null check (length(refused) <= 2000),
  primary key (office_id, minute, node)
);

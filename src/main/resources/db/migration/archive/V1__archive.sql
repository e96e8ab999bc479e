create schema if not exists archive;

-- the last number given of a kind: boxes, transfer lists, destruction lists
create table archive.counter (
  office_id text    not null,
  kind      text    not null,
  last      integer not null,
  primary key (office_id, kind)
);

-- scanned as ready, until it was handed over or cancelled
create table archive.ready (
  office_id   text        not null,
  visit_id    uuid        not null,
  folder      text        not null,
  ready_at    timestamptz not null,
  ready_on    date        not null,
  ready_by    uuid        not null,
  promised_on date,
  -- whether there was an address to tell
  told        boolean     not null,
  -- the days after which they were reminded last
  reminded    integer     not null default 0 check (reminded >= 0),
  ended_at    timestamptz,
  primary key (office_id, visit_id)
);
create index ready_open on archive.ready (office_id, ready_on) where ended_at is null;

create table archive.drawer (
  office_id    text    not null,
  cabinet      integer not null check (cabinet between 1 and 99),
  drawer       integer not null check (drawer between 1 and 99),
  -- the first name that belongs here; those after it too, until the next drawer's
  from_letters text    not null check (from_letters ~ '^[A-Z]{1,6}$'),
  places       integer not null check (places between 1 and 300),
  primary key (office_id, cabinet, drawer),
  unique (office_id, from_letters)
);

create table archive.place (
  office_id text    not null,
  cabinet   integer not null,
  drawer    integer not null,
  position  integer not null check (position between 1 and 300),
  primary key (office_id, cabinet, drawer, position),
  foreign key (office_id, cabinet, drawer) references archive.drawer
);

-- what lies in the cabinet: one folder in a place, and in one place only
create table archive.filed (
  office_id     text        not null,
  cabinet       integer     not null,
  drawer        integer     not null,
  position      integer     not null,
  visit_id      uuid        not null,
  folder        text        not null,
  -- the name it lies under
  sealed        bytea       not null,
  filed_at      timestamptz not null,
  filed_by      uuid        not null,
  missing_since timestamptz,
  primary key (office_id, cabinet, drawer, position),
  unique (office_id, visit_id),
  foreign key (office_id, cabinet, drawer, position) references archive.place
);

-- one drawer gone through by scanning; every scan is kept at once, so that it can be taken up again
create table archive.stocktake (
  office_id text        not null,
  id        uuid        not null,
  cabinet   integer     not null,
  drawer    integer     not null,
  begun_at  timestamptz not null,
  begun_by  uuid        not null,
  ended_at  timestamptz,
  primary key (office_id, id)
);
create unique index stocktake_open on archive.stocktake (office_id, cabinet, drawer) where ended_at is null;

create table archive.stocktake_scan (
  office_id    text        not null,
  stocktake_id uuid        not null,
  folder       text        not null,
  scanned_at   timestamptz not null,
  scanned_by   uuid        not null,
  primary key (office_id, stocktake_id, folder),
  foreign key (office_id, stocktake_id) references archive.stocktake
);

-- a payment entered from the applicant's proof, until another officer settles it
create table archive.settlement (
  office_id  text        not null,
  visit_id   uuid        not null,
  entered_by uuid        not null,
  entered_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  -- where the second officer saw the money
  sealed     bytea,
  primary key (office_id, visit_id),
  check (entered_by <> settled_by),
  check ((settled_by is null) = (settled_at is null))
);
create index settlement_open on archive.settlement (office_id, entered_at) where settled_at is null;

create table archive.handover (
  office_id   text        not null,
  visit_id    uuid        not null,
  handed_at   timestamptz not null,
  handed_on   date        not null,
  handed_by   uuid        not null,
  taker       text        not null check (taker in ('APPLICANT', 'FAMILY', 'PROXY')),
  -- of the taker's identity number, to count how often one person takes for others
  taker_index bytea       not null,
  nth         integer     not null check (nth >= 0),
  receipt     text        not null check (receipt in ('SHOWN', 'LOST')),
  -- the last who confirmed the payment, or null where the bank told it
  settled_by  uuid,
  sealed      bytea       not null,
  signature   bytea,
  book        text,
  primary key (office_id, visit_id),
  -- signed on the screen or in the book of handovers
  check ((signature is null) <> (book is null))
);
create index handover_of_proxy on archive.handover (office_id, taker_index, handed_on) where taker = 'PROXY';

create table archive.handover_check (
  office_id text not null,
  visit_id  uuid not null,
  item      text not null,
  primary key (office_id, visit_id, item),
  foreign key (office_id, visit_id) references archive.handover
);

-- not collected: what the head of the office decided, and how the passport was destroyed
create table archive.cancellation (
  office_id  text        not null,
  visit_id   uuid        not null,
  number     text        not null,
  decided_at timestamptz not null,
  decided_by uuid        not null,
  sealed     bytea       not null,
  primary key (office_id, visit_id),
  unique (office_id, number)
);

create table archive.transfer (
  office_id   text        not null,
  number      integer     not null,
  made_at     timestamptz not null,
  made_by     uuid        not null,
  -- fewer where a box was taken back
  files       integer     not null check (files >= 0),
  received    integer     not null default 0,
  accepted_at timestamptz,
  accepted_by uuid,
  primary key (office_id, number),
  check (received between 0 and files),
  -- one that is missing keeps all of it open
  check (accepted_at is null or received = files),
  check ((accepted_at is null) = (accepted_by is null)),
  check (accepted_by <> made_by)
);

create table archive.box (
  office_id text        not null,
  number    integer     not null,
  first_day date        not null,
  last_day  date        not null,
  capacity  integer     not null check (capacity between 1 and 1000),
  files     integer     not null default 0,
  closed_at timestamptz,
  transfer  integer,
  made_at   timestamptz not null,
  made_by   uuid        not null,
  primary key (office_id, number),
  foreign key (office_id, transfer) references archive.transfer,
  check (first_day <= last_day),
  check (files between 0 and capacity),
  check (transfer is null or closed_at is not null)
);

-- every visit that ended, however it did
create table archive.file (
  office_id text not null,
  visit_id  uuid not null,
  folder    text not null,
  -- the day of the handover or of the end
  ended_on  date not null,
  how       text not null,
  box       integer,
  boxed_at  timestamptz,
  boxed_by  uuid,
  destroyed_at timestamptz,
  primary key (office_id, visit_id),
  unique (office_id, folder),
  foreign key (office_id, box) references archive.box,
  check ((box is null) = (boxed_at is null))
);
create index file_unboxed on archive.file (office_id, ended_on) where box is null;
create index file_in_box on archive.file (office_id, box);
create index file_kept on archive.file (office_id, ended_on) where destroyed_at is null;

create table archive.transfer_file (
  office_id   text    not null,
  transfer    integer not null,
  visit_id    uuid    not null,
  received_at timestamptz,
  received_by uuid,
  primary key (office_id, transfer, visit_id),
  unique (office_id, visit_id),
  foreign key (office_id, transfer) references archive.transfer,
  foreign key (office_id, visit_id) references archive.file
);

create table archive.loan (
  office_id   text        not null,
  id          uuid        not null,
  visit_id    uuid        not null,
  sealed      bytea       not null,
  lent_at     timestamptz not null,
  lent_by     uuid        not null,
  due_on      date        not null,
  returned_at timestamptz,
  returned_by uuid,
  primary key (office_id, id),
  foreign key (office_id, visit_id) references archive.file
);
create unique index loan_out on archive.loan (office_id, visit_id) where returned_at is null;

-- what must not be destroyed while it holds
create table archive.legal_hold (
  office_id text        not null,
  id        uuid        not null,
  visit_id  uuid        not null,
  sealed    bytea       not null,
  held_at   timestamptz not null,
  held_by   uuid        not null,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (office_id, id),
  foreign key (office_id, visit_id) references archive.file
);
create unique index legal_hold_on on archive.legal_hold (office_id, visit_id) where lifted_at is null;

create table archive.destruction (
  office_id    text        not null,
  number       integer     not null,
  -- of the national archive's consent
  consent      text        not null,
  made_at      timestamptz not null,
  made_by      uuid        not null,
  first_by     uuid,
  first_at     timestamptz,
  second_by    uuid,
  second_at    timestamptz,
  primary key (office_id, number),
  -- two signatures are of two people
  check (first_by <> second_by),
  check (second_by is null or first_by is not null)
);

create table archive.destruction_file (
  office_id text    not null,
  number    integer not null,
  visit_id  uuid    not null,
  primary key (office_id, number, visit_id),
  unique (office_id, visit_id),
  foreign key (office_id, number) references archive.destruction,
  foreign key (office_id, visit_id) references archive.file
);

-- the form as it was typed, complete or not
create table visit.form (
  office_id text        not null,
  visit_id  uuid        not null,
  version   integer     not null check (version > 0),
  sealed    bytea       not null,
  saved_by  uuid        not null,
  saved_at  timestamptz not null,
  primary key (office_id, visit_id),
  foreign key (office_id, visit_id) references visit.visit
);

-- how each parent of a minor, or a guardian, agreed
create table visit.parent (
  office_id text        not null,
  visit_id  uuid        not null,
  parent    text        not null check (parent in ('FATHER', 'MOTHER', 'GUARDIAN')),
  way       text        not null check (way in
    ('ATTENDS', 'MISSION', 'NOTARY', 'CALL', 'CUSTODY', 'DECEASED', 'NOT_NAMED', 'COURT')),
  sealed    bytea       not null,
  noted_by  uuid        not null,
  noted_at  timestamptz not null,
  primary key (office_id, visit_id, parent),
  foreign key (office_id, visit_id) references visit.visit,
  check ((parent = 'GUARDIAN') = (way = 'COURT'))
);

-- what is true of the applicant and calls for further documents
create table visit.fact (
  office_id text not null,
  visit_id  uuid not null,
  fact      text not null,
  primary key (office_id, visit_id, fact),
  foreign key (office_id, visit_id) references visit.visit
);

-- what was seen of each document, and the name on it
create table visit.document (
  office_id   text        not null,
  visit_id    uuid        not null,
  code        text        not null,
  original    boolean     not null,
  copy        boolean     not null,
  version     integer     not null check (version > 0),
  sealed      bytea       not null,
  examined_by uuid        not null,
  examined_at timestamptz not null,
  primary key (office_id, visit_id, code),
  foreign key (office_id, visit_id) references visit.visit
);

-- each time it was given back: what was missing and until when it is waited for
create table visit.returned (
  office_id   text        not null,
  visit_id    uuid        not null,
  number      integer     not null check (number > 0),
  until       date        not null,
  sealed      bytea       not null,
  returned_by uuid        not null,
  returned_at timestamptz not null,
  primary key (office_id, visit_id, number),
  foreign key (office_id, visit_id) references visit.visit
);

-- pictures of documents, of one person of a booking: sent beforehand or made at the desk. Only what
-- was painted anew here is kept, never a file as it came.
create table visit.upload_count (
  office_id  text    not null,
  booking_id uuid    not null,
  position   integer not null check (position between 1 and 5),
  last       integer not null check (last between 1 and 40),
  primary key (office_id, booking_id, position)
);
create table visit.upload (
  office_id  text        not null,
  booking_id uuid        not null,
  position   integer     not null check (position between 1 and 5),
  number     integer     not null check (number between 1 and 40),
  code       text        not null,
  pages      integer     not null check (pages between 1 and 10),
  by_citizen boolean     not null,
  added_by   uuid        not null,
  added_at   timestamptz not null,
  primary key (office_id, booking_id, position, number)
);
create table visit.upload_page (
  office_id  text    not null,
  booking_id uuid    not null,
  position   integer not null,
  number     integer not null,
  page       integer not null check (page between 1 and 10),
  sealed     bytea   not null,
  primary key (office_id, booking_id, position, number, page),
  foreign key (office_id, booking_id, position, number) references visit.upload on delete cascade
);

-- examinations (BAP): the investigator's record, then the head's decision, by two people
create table visit.examination (
  office_id    text        not null,
  visit_id     uuid        not null,
  number       integer     not null check (number > 0),
  opened_by    uuid        not null,
  opened_at    timestamptz not null,
  version      integer     not null default 0,
  sealed       bytea       not null,
  begun_by     uuid,
  investigator uuid,
  signed_at    timestamptz,
  decision     text        check (decision in ('CLEARED', 'FORCE_MAJEURE', 'SUSPENDED', 'REFUSED')),
  months       integer     check (months between 6 and 24),
  reason       bytea,
  decided_by   uuid,
  decided_at   timestamptz,
  primary key (office_id, visit_id, number),
  foreign key (office_id, visit_id) references visit.visit,
  check (signed_at is null or investigator is not null),
  check (decision is null or signed_at is not null),
  check ((decision is null) = (decided_by is null)),
  check ((decision is null) = (decided_at is null)),
  check ((decision is null) = (reason is null)),
  check ((decision is not distinct from 'SUSPENDED') = (months is not null)),
  check (decided_by <> investigator),
  check (decided_by <> begun_by)
);
create index examination_open on visit.examination (office_id, opened_at) where decision is null;
create index examination_decided on visit.examination (office_id, decided_by, decided_at)
  where decision is not null;

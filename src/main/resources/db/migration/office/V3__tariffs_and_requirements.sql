-- one row a price list; an application keeps the list of the day it was registered
create table office.tariff (
  version        text primary key,
  legal_basis    text not null,
  effective_from date not null unique
);

create table office.tariff_line (
  version       text not null references office.tariff,
  item          text not null check (item in ('BOOKLET', 'SAME_DAY', 'LOST', 'DAMAGED')),
  passport_type text not null default '' check (passport_type in ('', 'BIASA_24', 'BIASA_48', 'ELEKTRONIK')),
  years         integer not null default 0 check (years in (0, 5, 10)),
  amount        bigint not null check (amount >= 0),
  primary key (version, item, passport_type, years),
  check ((item = 'BOOKLET') = (passport_type <> '' and years <> 0))
);

insert into office.tariff values
  ('PP 45/2016', 'PP 45/2016', '2017-01-06'),
  ('PP 28/2019', 'PP 28/2019', '2019-05-03'),
  ('PP 28/2019, 10 tahun', 'PP 28/2019; Permenkumham 18/2022', '2022-10-12'),
  ('PP 45/2024', 'PP 45/2024', '2024-12-17');

insert into office.tariff_line (version, item, passport_type, years, amount) values
  ('PP 45/2016', 'BOOKLET', 'BIASA_24', 5, 155000),
  ('PP 45/2016', 'BOOKLET', 'BIASA_48', 5, 355000),
  ('PP 45/2016', 'BOOKLET', 'ELEKTRONIK', 5, 655000),
  ('PP 28/2019', 'BOOKLET', 'BIASA_24', 5, 0),
  ('PP 28/2019', 'BOOKLET', 'BIASA_48', 5, 350000),
  ('PP 28/2019', 'BOOKLET', 'ELEKTRONIK', 5, 650000),
  ('PP 28/2019', 'SAME_DAY', '', 0, 1000000),
  ('PP 28/2019', 'LOST', '', 0, 1000000),
  ('PP 28/2019', 'DAMAGED', '', 0, 500000),
  ('PP 28/2019, 10 tahun', 'BOOKLET', 'BIASA_24', 5, 0),
  ('PP 28/2019, 10 tahun', 'BOOKLET', 'BIASA_48', 5, 350000),
  ('PP 28/2019, 10 tahun', 'BOOKLET', 'BIASA_48', 10, 350000),
  ('PP 28/2019, 10 tahun', 'BOOKLET', 'ELEKTRONIK', 5, 650000),
  ('PP 28/2019, 10 tahun', 'BOOKLET', 'ELEKTRONIK', 10, 650000),
  ('PP 28/2019, 10 tahun', 'SAME_DAY', '', 0, 1000000),
  ('PP 28/2019, 10 tahun', 'LOST', '', 0, 1000000),
  ('PP 28/2019, 10 tahun', 'DAMAGED', '', 0, 500000),
  ('PP 45/2024', 'BOOKLET', 'BIASA_24', 5, 0),
  ('PP 45/2024', 'BOOKLET', 'BIASA_48', 5, 350000),
  ('PP 45/2024', 'BOOKLET', 'BIASA_48', 10, 650000),
  ('PP 45/2024', 'BOOKLET', 'ELEKTRONIK', 5, 650000),
  ('PP 45/2024', 'BOOKLET', 'ELEKTRONIK', 10, 950000),
  ('PP 45/2024', 'SAME_DAY', '', 0, 1000000),
  ('PP 45/2024', 'LOST', '', 0, 1000000),
  ('PP 45/2024', 'DAMAGED', '', 0, 500000);

-- one row a document to bring. Rows of one choice group are alternatives. A row holds from its
-- effective date until the next row with the same kind, code and office; a withdrawn row ends it.
create table office.requirement (
  office_id      text not null,
  kind           text not null,
  code           text not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  effective_from date not null,
  position       integer not null,
  choice_group   text not null default '',
  -- the fact about the applicant that calls for it; ALWAYS for everybody
  fact           text not null,
  text_id        text not null check (length(text_id) between 3 and 400),
  text_en        text not null check (length(text_en) between 3 and 400),
  legal_basis    text not null,
  legal_date     date not null,
  withdrawn      boolean not null default false,
  primary key (office_id, kind, code, effective_from)
);

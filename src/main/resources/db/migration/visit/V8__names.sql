-- in which visits' names a word stands, by its blind index: files are found by name wherever they are
create table visit.name_word (
  office_id  text  not null,
  word_index bytea not null,
  visit_id   uuid  not null,
  primary key (office_id, word_index, visit_id),
  foreign key (office_id, visit_id) references visit.visit
);
create index name_word_of_visit on visit.name_word (office_id, visit_id);

create schema sandbox;

-- Empty outside of a trial.
create table sandbox.setting (
  name  text primary key,
  value text not null
);

-- in the order of arrival of its day, and whether too late for its hour: then served last
alter table visit.visit add column arrival integer not null default 1 check (arrival > 0);
alter table visit.visit add column late boolean not null default false;

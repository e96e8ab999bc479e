-- where officers of an office practise on invented people; in no list, with rows of its own everywhere
alter table office.office add column training_of text references office.office check (training_of is null or not listed);
create unique index training_of_office on office.office (training_of);

-- their ids begin with X, which no office's name does
insert into office.office (id, name, class, city, province, zone, latitude, longitude, listed, training_of)
select 'X' || chr(65 + (n / 26)::int) || chr(65 + (n % 26)::int), 'Latihan ' || name, class, city, province, zone,
       latitude, longitude, false, id
from (select o.*, row_number() over (order by id) - 1 as n from office.office o where listed) as one;

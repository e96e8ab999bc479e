create schema guide;

-- What can be searched: written from articles, requirements and offices by the application, and
-- rebuilt from them whenever they differ.
create table guide.entry (
  kind     text not null check (kind in ('ARTICLE', 'REQUIREMENT', 'OFFICE')),
  ref      text not null,
  language text not null check (language in ('ID', 'EN')),
  title    text not null,
  summary  text not null,
  keywords text not null,
  body     text not null,
  path     text not null,
  digest   text not null,
  words    tsvector not null generated always as (
    case language
      when 'EN' then
        setweight(to_tsvector('english'::regconfig, title), 'A')
          || setweight(to_tsvector('english'::regconfig, keywords), 'A')
          || setweight(to_tsvector('english'::regconfig, summary), 'B')
          || setweight(to_tsvector('english'::regconfig, body), 'D')
      else
        setweight(to_tsvector('indonesian'::regconfig, title), 'A')
          || setweight(to_tsvector('indonesian'::regconfig, keywords), 'A')
          || setweight(to_tsvector('indonesian'::regconfig, summary), 'B')
          || setweight(to_tsvector('indonesian'::regconfig, body), 'D')
    end) stored,
  primary key (kind, ref, language)
);
create index entry_words on guide.entry using gin (words);

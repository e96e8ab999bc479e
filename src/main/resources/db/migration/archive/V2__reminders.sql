-- how many reminders were sent: of several that were missed one is, and none where there is no address
alter table archive.ready add column reminders integer not null default 0 check (reminders >= 0);

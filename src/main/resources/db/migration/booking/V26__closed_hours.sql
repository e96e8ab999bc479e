-- an hour that the office's calendar closed after the week was published: nothing of it is given
-- out, nor does anything come back to it
alter table booking.slot add column closed boolean not null default false;

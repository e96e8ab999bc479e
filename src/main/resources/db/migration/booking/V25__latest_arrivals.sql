-- the last who came on a day are shown at the desk after each scan
create index arrival_of_day on booking.arrival (office_id, day, number);

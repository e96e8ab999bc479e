-- the one parent who comes along with somebody of the priority groups
create table booking.companion (
  office_id  text not null,
  child_id   uuid not null,
  booking_id uuid not null,
  primary key (office_id, child_id),
  foreign key (office_id, child_id) references booking.booking,
  foreign key (office_id, booking_id) references booking.booking
);

package id.lintas.booking.web;

import id.lintas.booking.Booking;
import id.lintas.office.Office;

/** A booking with its office, and what may be done with it now. */
public record Mine(Booking booking, Office office, boolean movable, boolean cancellable) {
  public String url(String rest) {
    return "/antrian/saya/" + booking.code().value() + rest;
  }
}

package id.lintas.booking.web;

import id.lintas.shared.Rupiah;

/** A passport to choose, and what it costs each. */
public record BookletChoice(String value, Rupiah price) {}

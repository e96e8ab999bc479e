package id.lintas.booking.web;

import id.lintas.account.Person;

/** Somebody to choose; refused are those whom the register does not know. */
public record PersonChoice(Person person, boolean refused) {}

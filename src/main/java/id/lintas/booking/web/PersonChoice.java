package id.lintas.booking.web;

import id.lintas.account.Person;
import id.lintas.booking.PartyRules;
import java.util.Optional;

/**
 * Somebody to choose.
 *
 * @param against why the register's answer forbids it
 */
public record PersonChoice(Person person, Optional<PartyRules.Rule> against) {}

package id.lintas.visit.sop;

import id.lintas.staff.Role;

/** Who moves a visit on: an officer in a role, the bank's word, or the system by itself. */
public sealed interface Actor {
  record Officer(Role role) implements Actor {}

  record Bank() implements Actor {}

  record Lintas() implements Actor {}
}

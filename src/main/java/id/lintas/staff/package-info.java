/**
 * Officers: who they are, which role they hold at which office from when to when, how they sign in,
 * what needs a second pair of eyes. Does not know the work itself.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "site", "vault", "passkey", "audit", "notify"})
@org.jspecify.annotations.NullMarked
package id.lintas.staff;

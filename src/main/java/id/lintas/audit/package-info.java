/**
 * The append-only record of who did what to which thing, when. Holds no personal data, only ids and
 * codes.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ground", "vault"})
@org.jspecify.annotations.NullMarked
package id.lintas.audit;

/**
 * The make-believe around a trial office: synthetic people, a simulated population register, sample
 * staff, an inbox, a clock that can be moved. Exists only in sandbox mode.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared", "site", "ground", "vault", "notify", "account", "staff", "office", "booking"
    })
@org.jspecify.annotations.NullMarked
package id.lintas.sandbox;

/**
 * A person's way through the office, from arrival to the archive: which step they are at, who may
 * move them on and where to, what happened when. Knows the procedure and the people in it; neither
 * how places are booked nor how money is taken.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "ground", "shared", "site", "vault", "audit", "notify", "office", "account", "staff",
      "booking"
    })
@org.jspecify.annotations.NullMarked
package id.lintas.visit;

/**
 * Places and who has them: quota, releases, allocation, codes and tickets, moving, cancelling, the
 * desk for people without a phone. Knows that a place is taken; does not know what happens at the
 * counter.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "ground", "shared", "site", "vault", "audit", "notify", "office", "account", "staff"
    })
@org.jspecify.annotations.NullMarked
package id.lintas.booking;

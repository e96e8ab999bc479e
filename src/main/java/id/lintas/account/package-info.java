/**
 * Citizens: their accounts, the people they apply for, sign-in and contact. Knows who somebody is;
 * does not know what they booked.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "site", "vault", "passkey", "audit", "notify"})
@org.jspecify.annotations.NullMarked
package id.lintas.account;

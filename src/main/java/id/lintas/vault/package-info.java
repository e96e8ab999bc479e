/**
 * Seals personal data, computes blind indexes to find it again, signs tokens. Knows the keys and
 * where they come from; does not know what it seals.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ground"})
@org.jspecify.annotations.NullMarked
package id.lintas.vault;

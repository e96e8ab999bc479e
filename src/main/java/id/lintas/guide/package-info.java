/**
 * Informasi and Panduan: what to bring, what it costs, how long it takes, how a place is found.
 * Reads the very rows the counter works by; owns no rule of its own.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "site", "office", "staff", "audit"})
@org.jspecify.annotations.NullMarked
package id.lintas.guide;

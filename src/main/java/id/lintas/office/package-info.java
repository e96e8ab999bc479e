/**
 * What an office is and demands: place, hours, closures, working days, requirements per application
 * kind, tariffs with their effective dates. Does not know who applies.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "site", "staff", "audit"})
@org.jspecify.annotations.NullMarked
package id.lintas.office;

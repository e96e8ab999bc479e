/**
 * What a node stands on: start-up, the database process, the data folder, time, the limits in front
 * of the server. Knows nothing of passports.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package id.lintas.ground;

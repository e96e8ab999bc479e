/**
 * Keys that lie in people's own devices: what a device is asked, and whether its answer is right.
 * Does not know whose devices they are: citizens' and officers' keys are kept by their own modules.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"vault"})
@org.jspecify.annotations.NullMarked
package id.lintas.passkey;

/** Signing in by a key that lies in the citizen's own device, as a choice beside the password. */
@org.jspecify.annotations.NullMarked
package id.lintas.account.passkey;

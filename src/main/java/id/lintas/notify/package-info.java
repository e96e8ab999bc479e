/**
 * Messages to people: written into an outbox in the transaction of what they tell, sent afterwards,
 * never twice. Knows channels and retries; does not know why a message is sent.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "vault", "site"})
@org.jspecify.annotations.NullMarked
package id.lintas.notify;

/**
 * The arithmetic of the chain: hashes, checkpoints, what is wrong with a row. No SQL, no Spring.
 */
@org.jspecify.annotations.NullMarked
package id.lintas.audit.chain;

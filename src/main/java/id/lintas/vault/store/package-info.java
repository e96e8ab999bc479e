/** Which keys a database was written with. */
@org.jspecify.annotations.NullMarked
package id.lintas.vault.store;

/** All SQL of the accounts; personal data is sealed and opened here. */
@org.jspecify.annotations.NullMarked
package id.lintas.account.store;

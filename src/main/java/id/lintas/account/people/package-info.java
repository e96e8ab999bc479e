/** How the people of an account come to be in it, and what the population register says of them. */
@org.jspecify.annotations.NullMarked
package id.lintas.account.people;

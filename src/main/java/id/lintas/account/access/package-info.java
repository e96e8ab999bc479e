/** How somebody gets an account and into it: signing up and in, passwords, codes, throttling. */
@org.jspecify.annotations.NullMarked
package id.lintas.account.access;

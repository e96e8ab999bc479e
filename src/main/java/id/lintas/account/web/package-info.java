/** The citizens' own pages, and the same for programs. */
@org.jspecify.annotations.NullMarked
package id.lintas.account.web;

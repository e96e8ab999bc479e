/** The pages of the make-believe, below /sandbox. */
@org.jspecify.annotations.NullMarked
package id.lintas.sandbox.web;

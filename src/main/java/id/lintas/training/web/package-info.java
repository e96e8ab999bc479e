/** The page of guided tasks. */
@org.jspecify.annotations.NullMarked
package id.lintas.training.web;

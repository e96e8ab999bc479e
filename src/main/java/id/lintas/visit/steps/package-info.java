/**
 * The steps, one a file: what officers may say came of it and what they write with it. Found by
 * their token, as in {@code S09}.
 */
@org.jspecify.annotations.NullMarked
package id.lintas.visit.steps;

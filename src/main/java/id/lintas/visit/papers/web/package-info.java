/** The pages of steps S02 to S04 and of examinations. */
@org.jspecify.annotations.NullMarked
package id.lintas.visit.papers.web;

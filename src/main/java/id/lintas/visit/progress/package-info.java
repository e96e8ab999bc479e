/** What those who applied may know of their applications, without asking an officer. */
@org.jspecify.annotations.NullMarked
package id.lintas.visit.progress;

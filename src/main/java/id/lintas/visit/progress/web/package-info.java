/** The way of an application, for a phone. */
@org.jspecify.annotations.NullMarked
package id.lintas.visit.progress.web;

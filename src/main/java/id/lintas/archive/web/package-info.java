/** The officers' pages of cabinet, handover and archive. */
@org.jspecify.annotations.NullMarked
package id.lintas.archive.web;

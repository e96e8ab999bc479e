/**
 * Who gets which places. A pure function decides, one transaction writes, the database's
 * constraints stand behind both.
 */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.allocation;

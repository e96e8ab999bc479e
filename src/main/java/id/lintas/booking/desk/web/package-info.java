/** The front desk's pages. */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.desk.web;

/** The desk: people without a phone, the priority groups, and everybody's arrival. */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.desk;

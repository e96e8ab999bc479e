/** The archive by date: boxes, transfer to the information unit, loans, holds, destruction. */
@org.jspecify.annotations.NullMarked
package id.lintas.archive.boxes;

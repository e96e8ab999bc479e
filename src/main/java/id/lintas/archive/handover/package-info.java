/** To whom a passport is handed over, and what becomes of those nobody collects. */
@org.jspecify.annotations.NullMarked
package id.lintas.archive.handover;

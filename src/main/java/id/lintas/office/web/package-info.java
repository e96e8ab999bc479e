/** Where an office's own matters are decided, below /petugas. */
@org.jspecify.annotations.NullMarked
package id.lintas.office.web;

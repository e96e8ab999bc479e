package id.lintas.archive;

import id.lintas.staff.Officer;
import id.lintas.visit.Visit;

/** A file was put in a box; published in the transaction that does so. */
public record FileBoxed(Officer officer, Visit visit) {}

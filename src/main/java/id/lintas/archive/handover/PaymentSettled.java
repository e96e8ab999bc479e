package id.lintas.archive.handover;

import id.lintas.visit.Visit;

/** A second officer has seen the money; published in the transaction that says so. */
public record PaymentSettled(Visit visit) {}

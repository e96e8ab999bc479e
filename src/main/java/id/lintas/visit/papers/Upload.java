package id.lintas.visit.papers;

import java.time.Instant;

/**
 * A picture of one document, sent beforehand or taken at the desk. It helps to prepare; the
 * original is shown all the same.
 *
 * @param number of this person's pictures, from 1; never given again
 * @param code of the document that it shows, as they who sent it said
 * @param byCitizen whether it was sent beforehand
 */
public record Upload(int number, String code, boolean byCitizen, Instant addedAt) {}

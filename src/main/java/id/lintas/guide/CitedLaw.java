package id.lintas.guide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule an article rests on.
 *
 * @param number as in {@code PP 45/2024}
 * @param day when it was enacted; null where we know the year only
 * @param article where in it; empty when the whole is meant
 */
public record CitedLaw(
    String number, String title, int year, @Nullable LocalDate day, String article) {}

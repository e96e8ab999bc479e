package id.lintas.shared;

import java.util.Locale;

/** An amount in whole rupiah; state fees have no fractions and are never negative. */
public record Rupiah(long amount) implements Comparable<Rupiah> {
  public static final Rupiah ZERO = new Rupiah(0);

  public Rupiah {
    if (amount < 0) throw new IllegalArgumentException("a fee is not negative");
  }

  public static Rupiah of(long amount) {
    return new Rupiah(amount);
  }

  public Rupiah plus(Rupiah other) {
    return new Rupiah(Math.addExact(amount, other.amount));
  }

  /** As it is written in Indonesia: {@code Rp650.000}. */
  public String format() {
    return "Rp" + String.format(Locale.ROOT, "%,d", amount).replace(',', '.');
  }

  @Override
  public int compareTo(Rupiah other) {
    return Long.compare(amount, other.amount);
  }

  @Override
  public String toString() {
    return format();
  }
}

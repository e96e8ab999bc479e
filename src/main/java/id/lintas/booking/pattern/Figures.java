package id.lintas.booking.pattern;

/**
 * The numbers of a finding over one span.
 *
 * @param counted what is compared with the bound
 * @param others with how many others it was: accounts, colleagues' usual number, officers
 * @param least the bound
 */
public record Figures(int counted, int people, int bookings, int others, int least) {
  static Figures none(int least) {
    return new Figures(0, 0, 0, 0, least);
  }

  boolean reached() {
    return counted >= least;
  }
}

package id.lintas.shared;

/** How long a passport is valid (Permenkumham 18/2022, Art. 2A). */
public enum ValidityYears {
  FIVE(5),
  TEN(10);

  private final int years;

  ValidityYears(int years) {
    this.years = years;
  }

  public int years() {
    return years;
  }

  /** Throws for anything but 5 and 10. */
  public static ValidityYears of(int years) {
    return switch (years) {
      case 5 -> FIVE;
      case 10 -> TEN;
      default -> throw new IllegalArgumentException("a passport is valid for 5 or 10 years");
    };
  }
}

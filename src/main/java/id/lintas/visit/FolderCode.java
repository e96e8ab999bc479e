package id.lintas.visit;

import id.lintas.shared.OfficeId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the bar code on a yellow folder says, and what is typed below it: the number, and before it
 * the three letters of the office, because another office counts its folders in the same way.
 *
 * @param office empty where only the digits were typed
 */
public record FolderCode(Optional<OfficeId> office, FolderNumber number) {
  private static final Pattern LETTERS = Pattern.compile("\\s*([A-Za-z]{3})[\\s\\-–.]*(\\d.*)");

  /** As it is printed on a folder of that office. */
  public static FolderCode of(Visit visit) {
    return new FolderCode(Optional.of(visit.office()), visit.folder());
  }

  /** Empty for what is no folder's number, with or without an office. */
  public static Optional<FolderCode> parse(String typed) {
    var lettered = LETTERS.matcher(typed.strip());
    if (!lettered.matches())
      return FolderNumber.parse(typed).map(number -> new FolderCode(Optional.empty(), number));
    var office = OfficeId.of(lettered.group(1).toUpperCase(java.util.Locale.ROOT));
    return FolderNumber.parse(lettered.group(2))
        .map(number -> new FolderCode(Optional.of(office), number));
  }

  /** The number, unless it is named as another office's. */
  static Optional<FolderNumber> own(OfficeId office, String typed) {
    return parse(typed).filter(code -> code.isOf(office)).map(FolderCode::number);
  }

  /** Digits alone are taken as this office's own. */
  public boolean isOf(OfficeId here) {
    return office.isEmpty() || office.get().equals(here);
  }

  /** As people read it: {@code PLM 261125-0007-3}. */
  public String grouped() {
    return office.map(id -> id + " ").orElse("") + number.grouped();
  }

  /** As the bar code says it: {@code PLM26112500073}. */
  @Override
  public String toString() {
    return office.map(OfficeId::value).orElse("") + number;
  }
}

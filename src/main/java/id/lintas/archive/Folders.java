package id.lintas.archive;

import id.lintas.archive.boxes.BoxLabel;
import id.lintas.archive.cabinet.Place;
import id.lintas.shared.BookingCode;
import id.lintas.shared.OfficeId;
import id.lintas.visit.FolderCode;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which folder is meant by what was scanned or typed, and a clear word where it is none. */
@Component
public class Folders {
  private static final String FOLDER_LIKE = "[0-9 .\\-]{11,13}";
  private static final int NIK_DIGITS = 16;

  private final Worklist worklist;

  Folders(Worklist worklist) {
    this.worklist = worklist;
  }

  public sealed interface Look {
    record One(Visit visit) implements Look {}

    /** The ticket of a party, or a person who came more than once. */
    record Several(List<Visit> visits) implements Look {}

    record None(Saying why) implements Look {}
  }

  public Look find(OfficeId office, String typed) {
    if (typed.isBlank()) return new Look.None(Saying.of("archive.scan.empty"));
    if (Place.parse(typed).isPresent()) return new Look.None(Saying.of("archive.scan.place"));
    if (BoxLabel.parse(typed).isPresent()) return new Look.None(Saying.of("archive.scan.box"));
    var found = worklist.find(office, typed);
    if (found.size() == 1) return new Look.One(found.getFirst());
    if (!found.isEmpty()) return new Look.Several(found);
    return new Look.None(
        worklist
            .otherOffice(office, typed)
            .map(other -> Saying.of("archive.scan.other", other.name()))
            .orElseGet(() -> Saying.of(why(typed.strip()))));
  }

  private static String why(String typed) {
    if (FolderCode.parse(typed).isPresent()) return "archive.scan.unknown";
    if (typed.matches(FOLDER_LIKE)) return "archive.scan.digits";
    if (typed.length() == NIK_DIGITS && typed.chars().allMatch(Character::isDigit))
      return "archive.scan.nobody";
    if (BookingCode.parse(typed).isPresent()) return "archive.scan.ticket";
    return "archive.scan.noise";
  }
}

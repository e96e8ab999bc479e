package id.lintas.office;

import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An immigration office or one of its service units.
 *
 * @param zone whose clock its days, hours and openings follow
 * @param parent the office a service unit belongs to
 * @param address empty where it is not known
 * @param listed whether it is open to the public: training offices and missions are not
 * @param trains whose officers practise here on invented people; empty for every real office
 */
public record Office(
    OfficeId id,
    String name,
    OfficeClass officeClass,
    String city,
    String province,
    ZoneId zone,
    Point at,
    Optional<OfficeId> parent,
    String address,
    String phone,
    String email,
    List<String> districts,
    boolean listed,
    Optional<OfficeId> trains) {

  /** Degrees north and east; an office's are those of its town. */
  public record Point(double latitude, double longitude) {}

  /** Whether everybody in it is invented. */
  public boolean training() {
    return trains.isPresent();
  }

  public LocalDate today(Instant now) {
    return now.atZone(zone).toLocalDate();
  }

  /** The last part of its name, as in "Palembang" or "Jakarta Barat". */
  public String shortName() {
    return name.replace("Kantor Imigrasi ", "").replace(officeClass.title() + " ", "");
  }
}

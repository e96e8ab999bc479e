package id.lintas.staff.roster;

import id.lintas.shared.OfficeId;
import id.lintas.shared.PersonName;
import id.lintas.staff.OfficePlaces;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * {@code ./lintas new-administrators OFFICE "NAME" "NAME"}: starts a node, makes the two, prints
 * what they sign in with, and ends. With 0 when they were made, 1 when not, 2 when asked wrongly.
 */
@Component
@ConditionalOnProperty("lintas.new-administrators.office")
class NewAdministrators {
  private static final int USAGE = 2;

  private final FirstAdministrators administrators;
  private final OfficePlaces places;
  private final Environment settings;

  NewAdministrators(FirstAdministrators administrators, OfficePlaces places, Environment settings) {
    this.administrators = administrators;
    this.places = places;
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void makeAndEnd() {
    // not on this thread: the start has to finish before the end may begin
    Thread.ofPlatform()
        .name("new-administrators")
        .start(() -> System.exit(run(System.out, System.err)));
  }

  int run(PrintStream out, PrintStream err) {
    var office = settings.getProperty("lintas.new-administrators.office", "");
    var names =
        Stream.of("first", "second")
            .map(which -> settings.getProperty("lintas.new-administrators." + which, ""))
            .map(PersonName::parse)
            .flatMap(Optional::stream)
            .toList();
    if (!OfficeId.isWellFormed(office) || names.size() != FirstAdministrators.NEEDED) {
      err.println("Usage: ./lintas new-administrators OFFICE \"FULL NAME\" \"FULL NAME\"");
      err.println("OFFICE has three capital letters, as in PLM; a name has letters only.");
      return USAGE;
    }
    var place = places.place(OfficeId.of(office));
    if (place.isEmpty()) {
      err.println("There is no office " + office + ". The address of each office's page has its");
      err.println("three letters: /informasi/PLM is Palembang.");
      return USAGE;
    }
    var made = administrators.make(OfficeId.of(office), names);
    if (made.isEmpty()) {
      err.println(office + " has its two administrators. They add others at /petugas/pegawai.");
      return 1;
    }
    out.println("The first two administrators of " + place.get().name() + ".");
    out.println("Hand each their own lines. The codes are good once, for 72 hours, at");
    out.println("/petugas/masuk/undangan");
    for (var n = 0; n < made.size(); n++) {
      out.println();
      out.println("  " + names.get(n).value());
      out.println("  user name  " + made.get(n).username());
      out.println("  code       " + made.get(n).code());
    }
    return 0;
  }
}

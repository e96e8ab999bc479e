package id.lintas.staff.roster;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PersonName;
import id.lintas.staff.Places;
import id.lintas.staff.Post;
import id.lintas.staff.Role;
import id.lintas.staff.signin.Invitations;
import id.lintas.staff.store.OfficerStore;
import id.lintas.staff.store.PostStore;
import id.lintas.staff.store.RosterStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An office's first two administrators, made by whoever runs the machine: two, because from then on
 * every right needs two officers. Not while the office has two already.
 */
@Component
class FirstAdministrators {
  static final int NEEDED = 2;
  private static final int NUMBERS_MAX = 1_000;

  private final OfficerStore officers;
  private final RosterStore roster;
  private final PostStore posts;
  private final Invitations invitations;
  private final Places places;
  private final Audit audit;
  private final Clock clock;

  FirstAdministrators(
      OfficerStore officers,
      RosterStore roster,
      PostStore posts,
      Invitations invitations,
      Places places,
      Audit audit,
      Clock clock) {
    this.officers = officers;
    this.roster = roster;
    this.posts = posts;
    this.invitations = invitations;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is handed to a new administrator. */
  record Made(String username, String code) {
    @Override
    public String toString() {
      return "Made[" + username + "]";
    }
  }

  /** Empty when the office has its administrators. */
  @Transactional
  public List<Made> make(OfficeId office, List<PersonName> names) {
    if (administrators(office) >= NEEDED) return List.of();
    var made = new ArrayList<Made>();
    for (var name : names) made.add(make(office, name));
    return List.copyOf(made);
  }

  private long administrators(OfficeId office) {
    var today = places.today(office);
    return roster.of(office).stream()
        .filter(one -> one.state() != Colleague.State.BLOCKED)
        .filter(one -> one.roles(today).contains(Role.OFFICE_ADMINISTRATOR))
        .count();
  }

  private Made make(OfficeId office, PersonName name) {
    var id = UUID.randomUUID();
    var username =
        IntStream.rangeClosed(1, NUMBERS_MAX)
            .mapToObj(n -> "admin" + n + "." + office.value().toLowerCase(Locale.ROOT))
            .filter(free -> officers.add(id, free, name.value(), clock.instant()))
            .findFirst()
            .orElseThrow();
    posts.add(
        new Post(
            UUID.randomUUID(), id, office, Role.OFFICE_ADMINISTRATOR, places.today(office), null));
    audit.record(
        new Entry(
            "system", office, "staff.officer.added", "officer:" + id, Map.of("by", "command")));
    return new Made(username, invitations.make(id));
  }
}

package id.lintas.staff.roster;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Approvals;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.signin.Invitations;
import id.lintas.staff.signin.Sessions;
import id.lintas.staff.store.PostStore;
import id.lintas.staff.store.RosterStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officers of an office. Who gives rights needs a second officer; who takes them away does not.
 */
@Component
public class Roster {
  private final RosterStore store;
  private final PostStore posts;
  private final Approvals approvals;
  private final Invitations invitations;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  Roster(
      RosterStore store,
      PostStore posts,
      Approvals approvals,
      Invitations invitations,
      Sessions sessions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.posts = posts;
    this.approvals = approvals;
    this.invitations = invitations;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /** A role from one day to another; without a last day it lasts until it is ended. */
  public record Span(Role role, LocalDate from, @Nullable LocalDate to) {
    Map<String, String> details() {
      var details = new HashMap<String, String>();
      details.put("role", role.name());
      details.put("from", from.toString());
      if (to != null) details.put("to", to.toString());
      return details;
    }
  }

  public List<Colleague> officers(OfficeId office) {
    return store.of(office);
  }

  public Optional<Colleague> officer(OfficeId office, UUID id) {
    return store.find(office, id, posts);
  }

  public boolean taken(String username) {
    return store.idOf(username).isPresent();
  }

  public Optional<UUID> idOf(String username) {
    return store.idOf(username);
  }

  public void askForNewOfficer(Officer maker, String username, String name, Span span) {
    var details = span.details();
    details.put("username", username);
    details.put("name", name);
    var subject = "officer:" + UUID.randomUUID();
    approvals.ask(maker, NewOfficer.KIND, subject, details, clock.instant());
  }

  public void askForRole(Officer maker, UUID officer, Span span) {
    approvals.ask(maker, RoleGrant.KIND, "officer:" + officer, span.details(), clock.instant());
  }

  public void askToUnblock(Officer maker, UUID officer) {
    approvals.ask(maker, Unblocking.KIND, "officer:" + officer, Map.of(), clock.instant());
  }

  /** For an officer who lost phone and recovery codes. */
  public void askToStartAgain(Officer maker, UUID officer) {
    approvals.ask(maker, StartingAgain.KIND, "officer:" + officer, Map.of(), clock.instant());
  }

  @Transactional
  public void endPost(Officer by, UUID officer, UUID post, LocalDate lastDay) {
    if (!posts.end(by.office(), post, lastDay)) return;
    var detail = Map.of("post", post.toString(), "last", lastDay.toString());
    record(by, "staff.post.ended", officer, detail);
  }

  /** Counts from the next request on, at every office. */
  @Transactional
  public void block(Officer by, UUID officer) {
    sessions.endAll(officer);
    if (store.block(officer, clock.instant()))
      record(by, "staff.officer.blocked", officer, Map.of());
  }

  /** The code to be printed; only for officers who have no password. */
  @Transactional
  public String invite(Officer by, Colleague invited) {
    if (invited.state() != Colleague.State.INVITED)
      throw new IllegalStateException("only who has no password is invited");
    record(by, "staff.officer.invited", invited.id(), Map.of());
    return invitations.make(invited.id());
  }

  private void record(Officer by, String action, UUID officer, Map<String, String> detail) {
    audit.record(new Entry(by.actor(), by.office(), action, "officer:" + officer, detail));
  }
}

package id.lintas.training;

import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.training.store.PracticeStore;
import id.lintas.visit.Worklist;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The guided tasks of an officer in a training office, each with its own invented person. */
@Component
public class Practising {
  /** Of fresh people a day: enough to try each task often, and no more than that. */
  static final int BEGUN_MAX = 60;

  private final Offices offices;
  private final Emptying emptying;
  private final Preparing preparing;
  private final PracticeStore store;
  private final Bookings bookings;
  private final Worklist worklist;
  private final Duties duties;
  private final TransactionOperations transaction;
  private final Clock clock;

  Practising(
      Offices offices,
      Emptying emptying,
      Preparing preparing,
      PracticeStore store,
      Bookings bookings,
      Worklist worklist,
      Duties duties,
      TransactionOperations transaction,
      Clock clock) {
    this.offices = offices;
    this.emptying = emptying;
    this.preparing = preparing;
    this.store = store;
    this.bookings = bookings;
    this.worklist = worklist;
    this.duties = duties;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whom a task is about, and what is scanned for them. */
  public record Person(String name, String code) {
    /** Shows no name, though it is nobody's. */
    @Override
    public String toString() {
      return "Person";
    }
  }

  /**
   * @param person empty until it is begun
   */
  public record Task(Lesson lesson, Optional<Person> person, boolean done) {}

  /**
   * @param own whether the officer holds it at their real office today
   */
  public record Post(Role role, boolean own, List<Task> tasks) {
    public long done() {
      return tasks.stream().filter(Task::done).count();
    }
  }

  /** False at a real office, where nobody practises. */
  public boolean here(Officer officer) {
    return offices.office(officer.office()).training();
  }

  /** Their own posts first; the first that is not done is begun by itself. */
  public List<Post> posts(Officer officer) {
    emptying.emptyOfYesterday(officer.office());
    var own = own(officer);
    var posts = read(officer, own);
    var next = next(posts);
    if (next.isEmpty() || next.get().person().isPresent()) return posts;
    begin(officer, next.get().lesson());
    return read(officer, own);
  }

  public static Optional<Task> next(List<Post> posts) {
    var own = posts.stream().anyMatch(Post::own);
    return posts.stream()
        .filter(post -> post.own() || !own)
        .flatMap(post -> post.tasks().stream())
        .filter(task -> !task.done())
        .findFirst();
  }

  private Set<Role> own(Officer officer) {
    return offices
        .office(officer.office())
        .trains()
        .map(real -> new Officer(officer.id(), officer.username(), officer.name(), real))
        .map(duties::roles)
        .orElseThrow();
  }

  private List<Post> read(Officer officer, Set<Role> own) {
    var office = officer.office();
    var done = store.done(List.of(officer.id())).getOrDefault(officer.id(), Set.of());
    var people =
        store.of(office, officer.id()).stream()
            .collect(Collectors.toMap(PracticeStore.Practice::lesson, one -> one));
    var posts = new ArrayList<Post>();
    for (var role : Lesson.taught()) {
      var tasks =
          Lesson.of(Set.of(role)).stream()
              .map(
                  lesson ->
                      new Task(
                          lesson,
                          Optional.ofNullable(people.get(lesson)).flatMap(one -> who(office, one)),
                          done.contains(lesson)))
              .toList();
      var post = new Post(role, own.contains(role), tasks);
      if (post.own()) posts.add((int) posts.stream().filter(Post::own).count(), post);
      else posts.add(post);
    }
    return posts;
  }

  private Optional<Person> who(OfficeId office, PracticeStore.Practice practice) {
    return bookings
        .atOffice(office, practice.booking())
        .map(booking -> person(booking, practice.lesson()));
  }

  private Person person(Booking booking, Lesson lesson) {
    var code =
        lesson.byTicket()
            ? booking.code().grouped()
            : worklist.find(booking.office(), booking.code().value()).stream()
                .findFirst()
                .map(visit -> visit.folder().grouped())
                .orElseGet(() -> booking.code().grouped());
    return new Person(booking.applicants().getFirst().name().value(), code);
  }

  /** Somebody fresh at the step; false when that was often enough today. */
  public boolean begin(Officer officer, Lesson lesson) {
    var office = officer.office();
    emptying.emptyOfYesterday(office);
    var begun =
        store.of(office, officer.id()).stream().mapToInt(PracticeStore.Practice::begun).sum();
    if (begun >= BEGUN_MAX) return false;
    transaction.executeWithoutResult(
        all -> {
          var booking = preparing.prepare(office, lesson.at());
          store.begin(office, officer.id(), lesson, booking.id(), clock.instant());
        });
    return true;
  }
}

package id.lintas.visit.papers;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.office.Fact;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.UploadStore;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pictures of documents: citizens add them to their own booking until they come, officers at the
 * desk while the documents are examined. Each look at one is recorded.
 */
@Component
public class Uploads {
  /** Of one person in all, taken away or not. */
  static final int MOST = 40;

  private final UploadStore store;
  private final Repainting repainting;
  private final RequiredDocuments required;
  private final Completeness completeness;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Uploads(
      UploadStore store,
      Repainting repainting,
      RequiredDocuments required,
      Completeness completeness,
      Audit audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.store = store;
    this.repainting = repainting;
    this.required = required;
    this.completeness = completeness;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** One person of a booking, whose pictures are kept together. */
  public record Whose(OfficeId office, UUID booking, int position) {
    public static Whose of(Visit visit) {
      return new Whose(visit.office(), visit.booking(), visit.position());
    }

    public static Whose of(Booking booking, int position) {
      return new Whose(booking.office(), booking.id(), position);
    }

    private String subject() {
      return "booking:" + booking;
    }
  }

  /** What came of a file. */
  public sealed interface Added {
    record Kept(Upload upload) implements Added {}

    record TooLarge() implements Added {}

    record NoPicture() implements Added {}

    record TooMany() implements Added {}

    record Busy() implements Added {}

    /** The booking or visit takes none any more, or no such document is asked for. */
    record Closed() implements Added {}
  }

  public List<Upload> of(Whose whose) {
    return store.of(whose);
  }

  /** What a citizen may send pictures of; whatever the history may call for is among it. */
  public List<PaperDocument> documents(Booking booking, int position) {
    var who =
        new RequiredDocuments.Whose(
            booking.office(), booking.applicants().get(position - 1), booking.slot().day());
    var all = EnumSet.of(Fact.ALWAYS);
    all.addAll(required.askable(who));
    return required.of(who, all);
  }

  public List<PaperDocument> documents(Visit visit) {
    return completeness.asked(visit);
  }

  public static boolean open(Booking booking) {
    return booking.state() == BookingState.ACTIVE || booking.state() == BookingState.DISPLACED;
  }

  public static boolean open(Visit visit) {
    return visit.end().isEmpty() && !visit.isPast(SopStep.S04_EXAMINE_DOCUMENTS);
  }

  /** Who sent it: the account, or somebody who held the booking's code and a birth date. */
  public record Sender(Optional<UUID> account) {
    private String actor() {
      return account.map(id -> "citizen:" + id).orElse("citizen");
    }
  }

  public Added add(Booking booking, int position, Sender by, String code, byte[] file) {
    if (!open(booking) || !known(documents(booking, position), code)) return new Added.Closed();
    return add(
        Whose.of(booking, position),
        new From(by.actor(), by.account().orElse(booking.id()), true),
        code,
        file);
  }

  public Added add(Visit visit, Officer officer, String code, byte[] file) {
    if (!open(visit) || !known(documents(visit), code)) return new Added.Closed();
    return add(Whose.of(visit), new From(officer.actor(), officer.id(), false), code, file);
  }

  private record From(String actor, UUID id, boolean citizen) {}

  private static boolean known(List<PaperDocument> documents, String code) {
    return documents.stream().anyMatch(one -> one.code().equals(code));
  }

  /** Paints first: no connection of the database waits for that. */
  private Added add(Whose whose, From from, String code, byte[] file) {
    if (store.last(whose) >= MOST) return new Added.TooMany();
    return switch (repainting.paint(file)) {
      case Repainting.Painted.TooLarge large -> new Added.TooLarge();
      case Repainting.Painted.NoPicture none -> new Added.NoPicture();
      case Repainting.Painted.Busy busy -> new Added.Busy();
      case Repainting.Painted.Done(var jpeg) ->
          transaction.execute(
              status ->
                  store
                      .next(whose)
                      .<Added>map(number -> keep(whose, from, code, number, jpeg))
                      .orElseGet(Added.TooMany::new));
    };
  }

  private Added keep(Whose whose, From from, String code, int number, byte[] jpeg) {
    var upload = new Upload(number, code, from.citizen(), clock.instant());
    store.add(whose, upload, from.id(), jpeg);
    record(from.actor(), whose, "visit.upload.added", number);
    return new Added.Kept(upload);
  }

  /** As painted here, a JPEG; empty when there is none. */
  public Optional<byte[]> look(Whose whose, int number, Officer officer) {
    return look(whose, number, officer.actor());
  }

  private Optional<byte[]> look(Whose whose, int number, String actor) {
    var picture = store.picture(whose, number);
    if (picture.isPresent()) record(actor, whose, "visit.upload.read", number);
    return picture;
  }

  /** What a citizen sent, for the account that booked; what the desk added is not shown there. */
  public Optional<byte[]> sent(Whose whose, int number, Sender by) {
    var theirs = of(whose).stream().anyMatch(one -> one.number() == number && one.byCitizen());
    return theirs ? look(whose, number, by.actor()) : Optional.empty();
  }

  /** What was sent beforehand, and nothing else. */
  public void takeBack(Whose whose, int number, Sender by) {
    remove(whose, number, by.actor(), true);
  }

  /** What is of no use at the desk. */
  public void remove(Whose whose, int number, Officer officer) {
    remove(whose, number, officer.actor(), false);
  }

  private void remove(Whose whose, int number, String actor, boolean byCitizen) {
    transaction.executeWithoutResult(
        status -> {
          if (store.remove(whose, number, byCitizen))
            record(actor, whose, "visit.upload.removed", number);
        });
  }

  private void record(String actor, Whose whose, String what, int number) {
    audit.record(
        new Entry(
            actor,
            whose.office(),
            what,
            whose.subject(),
            Map.of("person", String.valueOf(whose.position()), "number", String.valueOf(number))));
  }
}

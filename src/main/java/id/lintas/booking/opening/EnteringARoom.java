package id.lintas.booking.opening;

import id.lintas.account.Origin;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.FormIds;
import id.lintas.booking.GroupCommit;
import id.lintas.booking.Order;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.PlacingABooking.Prepared;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Overtaken;
import id.lintas.booking.allocation.Pace;
import id.lintas.booking.store.ApplicantSeal;
import id.lintas.booking.store.DoorStore;
import id.lintas.booking.store.OpeningStore;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A citizen enters a waiting room with one to five of their people. */
@Component
public class EnteringARoom {
  private static final int WAITING_MAX = 4_096;
  private static final int BATCH_MAX = 512;
  private static final int TRIES_MAX = 5;

  private final Offices offices;
  private final PlacingABooking placing;
  private final FormIds forms;
  private final ApplicantSeal seal;
  private final OpeningStore openings;
  private final DoorStore door;
  private final Rooms rooms;
  private final Pace pace;
  private final Audit audit;
  private final Clock clock;
  private final TransactionOperations transaction;
  private final Map<OpeningKey, GroupCommit<Entrant, Door.Answer>> doors =
      new ConcurrentHashMap<>();

  EnteringARoom(
      Offices offices,
      PlacingABooking placing,
      FormIds forms,
      ApplicantSeal seal,
      OpeningStore openings,
      DoorStore door,
      Rooms rooms,
      Pace pace,
      Audit audit,
      Clock clock,
      TransactionOperations transaction) {
    this.offices = offices;
    this.placing = placing;
    this.forms = forms;
    this.seal = seal;
    this.openings = openings;
    this.door = door;
    this.rooms = rooms;
    this.pace = pace;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * What a party wants.
   *
   * @param order its people and what they apply for; its day is the Monday of the week
   * @param automatic whether it takes what its preference finds, without being asked
   * @param choosing address of the page on which it chooses when its turn has come
   */
  public record Asked(Order order, boolean automatic, Preference preference, String choosing) {
    OpeningKey opening() {
      return new OpeningKey(order.office(), order.day());
    }
  }

  public sealed interface Outcome {
    /** Also when this very form had entered before. */
    record Inside(UUID entry) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  public Outcome enter(UUID account, Asked asked, Origin origin) {
    var office = offices.find(asked.order().office()).filter(Office::listed).orElse(null);
    if (office == null) return new Outcome.Refused(new Refusal.NoSuchPlace());
    var outcome = decided(office, account, asked, origin);
    if (outcome instanceof Outcome.Refused no) pace.refused(office.id(), no.refusal());
    return outcome;
  }

  private Outcome decided(Office office, UUID account, Asked asked, Origin origin) {
    var order = asked.order();
    var form = forms.verified(order.form(), account, order.office());
    if (form.isEmpty()) return new Outcome.Refused(new Refusal.ForgedForm());
    if (openings.find(asked.opening()).isEmpty())
      return new Outcome.Refused(withoutARoom(asked.opening()));
    return switch (placing.prepared(account, office, order, origin)) {
      case Prepared.Ready ready -> entered(office, entrant(account, asked, form.get(), ready));
      case Prepared.Refused no -> new Outcome.Refused(no.refusal());
    };
  }

  private Refusal withoutARoom(OpeningKey week) {
    return openings
        .firstCome(week)
        .<Refusal>map(one -> new Refusal.NoWaitingRoom(one.opensAt()))
        .orElseGet(Refusal.NoSuchPlace::new);
  }

  private Outcome entered(Office office, Entrant entrant) {
    try {
      return switch (door(office, entrant.opening()).ask(entrant)) {
        case Door.Answer.Entered in -> inside(entrant);
        case Door.Answer.Inside in -> inside(entrant);
        case Door.Answer.Refused no -> new Outcome.Refused(no.refusal());
      };
    } catch (GroupCommit.Unanswered later) {
      return new Outcome.Refused(new Refusal.Busy());
    }
  }

  private Outcome inside(Entrant entrant) {
    rooms.welcome(entrant.opening(), entrant.id());
    return new Outcome.Inside(entrant.id());
  }

  private Entrant entrant(UUID account, Asked asked, UUID id, Prepared.Ready ready) {
    var order = asked.order();
    var party = ready.party();
    var niks = new ArrayList<NikKey>();
    var sealed = new ArrayList<byte[]>();
    for (int i = 0; i < party.size(); i++) {
      niks.add(NikKey.of(seal.index(party.get(i).nik())));
      sealed.add(seal.seal(id, i + 1, party.get(i)));
    }
    return new Entrant(
        asked.opening(),
        id,
        account,
        order.sameDay() ? Pool.SAME_DAY : Pool.PUBLIC,
        party,
        niks,
        sealed,
        asked.automatic(),
        asked.preference(),
        order.language(),
        asked.choosing(),
        ready.marks());
  }

  private GroupCommit<Entrant, Door.Answer> door(Office office, OpeningKey key) {
    return doors.computeIfAbsent(
        key, none -> new GroupCommit<>(WAITING_MAX, BATCH_MAX, 1, batch -> answers(office, batch)));
  }

  private List<Door.Answer> answers(Office office, List<Entrant> batch) {
    for (int tried = 1; ; tried++) {
      try {
        return transaction.execute(status -> decideAndWrite(office, batch));
      } catch (Overtaken elsewhere) {
        if (tried == TRIES_MAX) throw elsewhere;
      }
    }
  }

  private List<Door.Answer> decideAndWrite(Office office, List<Entrant> batch) {
    var now = clock.instant();
    var opening = openings.lock(batch.getFirst().opening()).orElseThrow();
    var known = door.known(opening, batch, office.today(now));
    var answers = Door.decide(batch, known, now);
    var entering = new ArrayList<DoorStore.Entering>();
    for (int i = 0; i < batch.size(); i++)
      if (answers.get(i) instanceof Door.Answer.Entered in)
        entering.add(new DoorStore.Entering(batch.get(i), in.late()));
    if (entering.isEmpty()) return answers;
    var late = (int) entering.stream().filter(one -> one.late().isPresent()).count();
    door.write(opening, entering, openings.raise(opening.key(), late), now);
    audit.recordAll(entering.stream().map(EnteringARoom::entry).toList());
    return answers;
  }

  private static Entry entry(DoorStore.Entering one) {
    var entrant = one.entrant();
    return new Entry(
        "citizen:" + entrant.account(),
        entrant.opening().office(),
        "opening.entered",
        "entry:" + entrant.id(),
        Map.of(
            "week", entrant.opening().week().toString(),
            "people", String.valueOf(entrant.niks().size()),
            "late", String.valueOf(one.late().isPresent())));
  }
}

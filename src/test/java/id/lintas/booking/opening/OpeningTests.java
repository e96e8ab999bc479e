package id.lintas.booking.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.account.Origin;
import id.lintas.account.StaysSignedIn;
import id.lintas.booking.Bookings;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.plan.ChangingAQuota;
import id.lintas.booking.plan.ClosingADay;
import id.lintas.booking.plan.TurnsUnderWay;
import id.lintas.booking.store.OpeningStore;
import id.lintas.office.Bilingual;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Openings on a real database, from the door to the last place. */
@LintasTest
class OpeningTests {
  private static final OfficeId OFFICE = OfficeId.of("TRK");
  private static final OfficeId OTHER = OfficeId.of("BIK");

  @Autowired ApplicationContext context;
  @Autowired EnteringARoom entering;
  @Autowired KeepingAnEntry keeping;
  @Autowired Drawing drawing;
  @Autowired Rooms rooms;
  @Autowired Receipts receipts;
  @Autowired OpeningStore openings;
  @Autowired PlacingABooking placing;
  @Autowired Bookings bookings;
  @Autowired FormIds forms;
  @Autowired JdbcClient jdbc;
  @Autowired ClosingADay closing;
  @Autowired ChangingAQuota changing;
  @Autowired Offices offices;
  @Autowired Clock clock;

  private Citizens citizens;
  private Weeks weeks;
  private Entrants entrants;
  private AnnouncedRooms announcedRooms;

  @BeforeEach
  void prepare() {
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
    entrants = Entrants.of(context);
    announcedRooms = AnnouncedRooms.of(context);
  }

  private List<SlotKey> announced(OfficeId office, int... places) {
    return announcedRooms.announced(office, places);
  }

  private static OpeningKey key(SlotKey slot) {
    return AnnouncedRooms.key(slot);
  }

  /** The moment has come: the list closes, and all that follows by itself is done. */
  private void open(SlotKey slot) {
    announcedRooms.open(slot);
  }

  private void goOn(SlotKey slot) {
    announcedRooms.goOn(slot);
  }

  private Standing.Where where(UUID entry) {
    return rooms.standing(entry).where();
  }

  private static Refusal refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal();
  }

  @Test
  void whoLeftWordIsBookedInTheDrawnOrderAndTheRestLearnsThatAllIsGone() throws Exception {
    var slots = announced(OFFICE, 3, 2);
    var people = new ArrayList<Citizens.SignedIn>();
    var entries = new ArrayList<UUID>();
    for (int i = 0; i < 12; i++) {
      people.add(citizens.with(1));
      entries.add(entrants.inside(people.getLast(), slots.getFirst(), true));
    }
    rooms.followAll();
    assertThat(where(entries.getFirst())).isEqualTo(Standing.Where.GATHERING);
    open(slots.getFirst());
    var draw = drawing.published(openings.find(key(slots.getFirst())).orElseThrow());
    assertThat(draw.order()).hasSize(12).containsAll(entries);
    for (int place = 0; place < 12; place++) {
      var entry = draw.order().get(place);
      assertThat(where(entry)).isEqualTo(place < 5 ? Standing.Where.BOOKED : Standing.Where.GONE);
      var account = people.get(entries.indexOf(entry)).accountId();
      assertThat(bookings.ofAccount(account)).hasSize(place < 5 ? 1 : 0);
    }
    assertThat(weeks.slot(slots.get(0)).left() + weeks.slot(slots.get(1)).left()).isZero();
    assertThat(VerifyDraw.findings(draw)).isEmpty();
    assertTamperingIsFound(draw);
  }

  @Test
  void thePublishedFileIsCheckedByTheCommandAlone(@TempDir Path folder) throws Exception {
    var slot = announced(OFFICE, 2).getFirst();
    var who = citizens.with(1);
    var entry = entrants.inside(who, slot, true);
    entrants.inside(citizens.with(1), slot, false);
    var anybody = new Officers((WebApplicationContext) context).nobody();
    var published = "/pembukaan/" + key(slot) + "/undian.json";
    assertThat(anybody.get().uri(published)).hasStatus(HttpStatus.NOT_FOUND);
    open(slot);
    var draw = drawing.published(openings.find(key(slot)).orElseThrow());
    var file = folder.resolve("undian.json");
    var answer = anybody.get().uri(published).exchange();
    Files.write(file, answer.getResponse().getContentAsByteArray());
    var receipt = receipts.of(keeping.find(who.accountId(), entry).orElseThrow());
    assertThat(verified(file.toString(), receipt)).isZero();
    var saved = Files.writeString(folder.resolve("bukti.txt"), receipt + "\n");
    assertThat(verified(file.toString(), saved.toString())).isZero();
    assertThat(verified(file.toString(), "bukti-lain.txt")).isEqualTo(2);
    assertThat(verified(file.toString(), lateReceipt(slot))).isZero();
    var other = announced(OFFICE, 1).getFirst();
    var elsewhere = citizens.with(1);
    var foreign =
        receipts.of(
            keeping
                .find(elsewhere.accountId(), entrants.inside(elsewhere, other, true))
                .orElseThrow());
    assertThat(verified(file.toString(), foreign)).isEqualTo(1);
    assertThat(verified(file.toString(), receipt.replace(entry.toString(), UUID.randomUUID() + "")))
        .isEqualTo(1);
    Files.writeString(file, Files.readString(file).replace(draw.seed(), draw.listHash()));
    assertThat(verified(file.toString())).isEqualTo(1);
    for (var rubbish : new String[] {"{", "{}", "null", "{\"draw\":{\"order\":[null]}}"}) {
      Files.writeString(file, rubbish);
      assertThat(verified(file.toString())).as(rubbish).isEqualTo(2);
    }
  }

  /** Behind the list, and in the very second in which it was closed. */
  private String lateReceipt(SlotKey slot) {
    var who = citizens.with(1);
    var entry = keeping.find(who.accountId(), entrants.inside(who, slot, true)).orElseThrow();
    assertThat(entry.late()).isPresent();
    return receipts.of(entry);
  }

  /** Chosen afterwards so that somebody comes first: nothing in the file betrays it. */
  @Test
  void exchangedSecretsAreFoundByWhoHoldsAReceipt(@TempDir Path folder) throws Exception {
    var slot = announced(OFFICE, 2).getFirst();
    var who = citizens.with(1);
    var receipt =
        receipts.of(keeping.find(who.accountId(), entrants.inside(who, slot, true)).orElseThrow());
    open(slot);
    var draw = drawing.published(openings.find(key(slot)).orElseThrow());
    var hex = HexFormat.of();
    var chosen = new byte[Seed.BYTES];
    var derived = hex.parseHex(draw.derivedSecret());
    var seed = Seed.of(chosen, derived, hex.parseHex(draw.listHash()));
    var exchanged =
        new DrawRecord(
            draw.opening(),
            draw.opensAt(),
            draw.closedAt(),
            Commitments.of(chosen, derived).stored(),
            draw.derivedCommitment(),
            hex.formatHex(chosen),
            draw.derivedSecret(),
            draw.listHash(),
            hex.formatHex(seed.bytes()),
            seed.order(draw.order()));
    var file = folder.resolve("undian.json");
    var text =
        JsonMapper.builder()
            .build()
            .writeValueAsString(new DrawFile(exchanged, receipts.publicKey()));
    Files.writeString(file, text);
    assertThat(verified(file.toString())).isZero();
    assertThat(verified(file.toString(), receipt)).isEqualTo(1);
  }

  private static int verified(String... arguments) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    return VerifyDraw.run(List.of(arguments), nowhere, nowhere);
  }

  private static void assertTamperingIsFound(DrawRecord draw) {
    var swapped = new ArrayList<>(draw.order());
    Collections.swap(swapped, 0, 1);
    assertThat(VerifyDraw.findings(with(draw, draw.storedSecret(), swapped)))
        .singleElement()
        .asString()
        .startsWith("Place 1 ");
    var fewer = draw.order().subList(1, draw.order().size());
    assertThat(VerifyDraw.findings(with(draw, draw.storedSecret(), fewer)))
        .contains("The entries are not those of the list that was closed.");
    assertThat(VerifyDraw.findings(with(draw, draw.derivedSecret(), draw.order())))
        .contains("The stored secret is not the one that was promised before the opening.");
  }

  private static DrawRecord with(DrawRecord draw, String stored, List<UUID> order) {
    return new DrawRecord(
        draw.opening(),
        draw.opensAt(),
        draw.closedAt(),
        draw.storedCommitment(),
        draw.derivedCommitment(),
        stored,
        draw.derivedSecret(),
        draw.listHash(),
        draw.seed(),
        order);
  }

  @Test
  void aTurnKeepsPlacesForItsPartyAndNobodyPassesTheLine() {
    var slots = announced(OFFICE, 2, 2);
    var nine = slots.get(1);
    var family = citizens.with(2);
    var entry = entrants.inside(family, nine, false);
    open(nine);
    assertThat(where(entry)).isEqualTo(Standing.Where.TURN);
    assertThat(context.getBean(StaysSignedIn.class).stays(family.accountId())).isTrue();
    var pair = citizens.with(2);
    var late = entrants.inside(pair, nine, false);
    var later = entrants.inside(citizens.with(1), nine, false);
    goOn(nine);
    // what is left beside the turn is promised to the next, and the last one waits
    assertThat(where(late)).isEqualTo(Standing.Where.TURN);
    assertThat(where(later)).isEqualTo(Standing.Where.WAITING);
    var stranger = citizens.with(1);
    assertThat(context.getBean(StaysSignedIn.class).stays(stranger.accountId())).isFalse();
    assertThat(
            refusal(
                placing.place(
                    stranger.accountId(), entrants.order(stranger, nine), Origin.UNKNOWN)))
        .isEqualTo(new Refusal.WaitingRoom());
    assertThat(placing.place(family.accountId(), entrants.order(family, nine), Origin.UNKNOWN))
        .isInstanceOf(Outcome.Done.class);
    assertThat(placing.place(pair.accountId(), entrants.order(pair, nine), Origin.UNKNOWN))
        .isEqualTo(Outcome.refused(new Refusal.Full()));
    assertThat(placing.place(pair.accountId(), entrants.order(pair, slots.get(0)), Origin.UNKNOWN))
        .isInstanceOf(Outcome.Done.class);
    goOn(nine);
    assertThat(where(entry)).isEqualTo(Standing.Where.BOOKED);
    assertThat(where(later)).isEqualTo(Standing.Where.GONE);
  }

  @Test
  void anUnusedTurnPassesOnAndAnExtendedOneLastsOnceLonger() {
    var slot = announced(OFFICE, 1).getFirst();
    var first = citizens.with(1);
    var second = citizens.with(1);
    var entries =
        List.of(entrants.inside(first, slot, false), entrants.inside(second, slot, false));
    open(slot);
    var holder = where(entries.get(0)) == Standing.Where.TURN ? 0 : 1;
    var account = (holder == 0 ? first : second).accountId();
    assertThat(where(entries.get(1 - holder))).isEqualTo(Standing.Where.WAITING);
    assertThat(keeping.extend(account, entries.get(holder))).isEmpty();
    assertThat(keeping.extend(account, entries.get(holder))).contains(new Refusal.TurnExtended());
    var other = (holder == 0 ? second : first).accountId();
    assertThat(keeping.extend(other, entries.get(1 - holder))).contains(new Refusal.NoTurn());
    announcedRooms.letTurnsRunOut(slot);
    assertThat(where(entries.get(holder))).isEqualTo(Standing.Where.PASSED);
    assertThat(where(entries.get(1 - holder))).isEqualTo(Standing.Where.TURN);
    var late = holder == 0 ? first : second;
    assertThat(refusal(placing.place(late.accountId(), entrants.order(late, slot), Origin.UNKNOWN)))
        .isEqualTo(new Refusal.TurnOver());
    assertThat(keeping.extend(account, entries.get(holder))).contains(new Refusal.TurnOver());
  }

  /** Not that the room will be shown in a moment. */
  @Test
  void whoJustEnteredSeesTheRoom() {
    var slot = announced(OFFICE, 1).getFirst();
    rooms.followAll();
    for (int i = 0; i < 5; i++) {
      var entry = entrants.inside(citizens.with(1), slot, false);
      assertThat(where(entry)).isEqualTo(Standing.Where.GATHERING);
    }
  }

  @Test
  void aPersonWaitsInOneLineOfTheCountryAndMayLeaveIt() {
    var here = announced(OFFICE, 1).getFirst();
    var there =
        weeks.at(
            OTHER,
            here.day(),
            here.hour(),
            Pool.PUBLIC,
            1,
            clock.instant().plus(Duration.ofHours(1)));
    drawing.announce(key(there), clock.instant().plus(Duration.ofHours(1)), AnnouncedRooms.TURN);
    var who = citizens.with(1);
    var entry = entrants.inside(who, here, true);
    assertThat(entrants.enter(who, there, true))
        .isEqualTo(new EnteringARoom.Outcome.Refused(new Refusal.InLine(0)));
    keeping.leave(who.accountId(), entry);
    keeping.leave(who.accountId(), entry);
    assertThat(keeping.find(who.accountId(), entry).orElseThrow().state())
        .isEqualTo(EntryState.WITHDRAWN);
    assertThat(entrants.enter(who, there, true)).isInstanceOf(EnteringARoom.Outcome.Inside.class);
  }

  /** An account that is gone could be given a place that nobody hears of. */
  @Test
  void anEntryKeepsItsAccountUntilTheOpeningIsSettled() {
    var slot = announced(OFFICE, 1).getFirst();
    var pair = citizens.with(2);
    var single = citizens.with(1);
    entrants.inside(pair, slot, true);
    entrants.inside(single, slot, true);
    var person = pair.personIds().getLast();
    assertThat(keeping.underWay(pair.accountId())).isTrue();
    assertThat(keeping.underWay(pair.accountId(), person)).isTrue();
    assertThat(keeping.underWay(pair.accountId(), UUID.randomUUID())).isFalse();
    open(slot);
    // two do not fit into one place: the pair waits in vain, and is free to go
    assertThat(keeping.live(pair.accountId())).isEmpty();
    assertThat(keeping.underWay(pair.accountId())).isFalse();
    assertThat(keeping.held(pair.accountId())).hasSize(1);
    assertThat(bookings.underWay(single.accountId())).isTrue();
  }

  @Test
  void whatIsPromisedIsNotTakenAwayWhileTurnsRun() {
    var slot = announced(OFFICE, 1).getFirst();
    var who = citizens.with(1);
    var entry = entrants.inside(who, slot, false);
    open(slot);
    var officer = new Officers((WebApplicationContext) context).at(OFFICE, Role.QUOTA_OFFICER);
    var office = offices.office(OFFICE);
    var flood = new Bilingual("Banjir", "Flood");
    assertThatThrownBy(() -> closing.close(office, slot.day(), flood, officer.actor()))
        .isInstanceOf(TurnsUnderWay.class);
    assertThat(changing.change(officer, slot, 0, office.zone()))
        .isEqualTo(ChangingAQuota.Result.TURNS);
    keeping.leave(who.accountId(), entry);
    goOn(slot);
    assertThat(changing.change(officer, slot, 0, office.zone()))
        .isEqualTo(ChangingAQuota.Result.DONE);
    assertThat(closing.close(office, slot.day(), flood, officer.actor()).displaced()).isZero();
  }

  @Test
  void aReceiptIsGenuineOrNone() {
    var slot = announced(OFFICE, 1).getFirst();
    var who = citizens.with(1);
    var entry = keeping.find(who.accountId(), entrants.inside(who, slot, true)).orElseThrow();
    var receipt = receipts.of(entry);
    assertThat(Receipts.read(receipt, receipts.publicKey()).orElseThrow().entry())
        .isEqualTo(entry.id());
    var forged = receipt.replace(entry.id().toString(), UUID.randomUUID().toString());
    assertThat(Receipts.read(forged, receipts.publicKey())).isEmpty();
  }
}

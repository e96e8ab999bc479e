package id.lintas.visit.papers;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Booking;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Recorded;
import id.lintas.vault.NotOpened;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.BookedVisit;
import id.lintas.visit.Lapsed;
import id.lintas.visit.papers.Uploads.Added;
import id.lintas.visit.papers.Uploads.Whose;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Pictures of documents on a real database. */
@LintasTest
class UploadsTests {
  private static final OfficeId OFFICE = OfficeId.of("TBN");

  @Autowired WebApplicationContext context;
  @Autowired Uploads uploads;
  @Autowired ForgettingUploads forgetting;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private Officer desk;
  private Citizens.SignedIn family;
  private Booking booking;
  private Uploads.Sender me;

  @BeforeEach
  void prepare() {
    desk = new Officers(context).at(OFFICE, Role.EXAMINER);
    family = Citizens.of(context).with(2);
    me = new Uploads.Sender(Optional.of(family.accountId()));
    booking = new BookedVisit(context, OFFICE).booking(family);
  }

  private Added send(int position, byte[] file) {
    return uploads.add(booking, position, me, "KTP", file);
  }

  @Test
  void isKeptPerPersonAndSeenAsPainted() {
    var added = (Added.Kept) send(1, Pictures.held(6, true));
    assertThat(added.upload().number()).isEqualTo(1);
    assertThat(uploads.of(Whose.of(booking, 1)))
        .singleElement()
        .satisfies(one -> assertThat(one.byCitizen()).isTrue());
    assertThat(uploads.of(Whose.of(booking, 2))).isEmpty();
    var seen = uploads.look(Whose.of(booking, 1), 1, desk).orElseThrow();
    assertThat(seen).startsWith(0xFF, 0xD8, 0xFF).isNotEqualTo(Pictures.held(6, true));
    assertThat(uploads.look(Whose.of(booking, 2), 1, desk)).isEmpty();
    assertThat(Recorded.by(jdbc, "booking:" + booking.id(), "visit.upload.read")).hasSize(1);
  }

  @Test
  void liesSealedAndOpensNowhereElse() {
    send(1, Pictures.png(20, 20));
    var stored =
        jdbc.sql("select sealed from visit.upload_page where booking_id = :id")
            .param("id", booking.id())
            .query(byte[].class)
            .single();
    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("JFIF");
    send(2, Pictures.png(20, 20));
    jdbc.sql("update visit.upload_page set sealed = :sealed where booking_id = :id")
        .param("sealed", stored)
        .param("id", booking.id())
        .update();
    assertThat(uploads.look(Whose.of(booking, 1), 1, desk)).isPresent();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> uploads.look(Whose.of(booking, 2), 1, desk))
        .isInstanceOf(NotOpened.class);
  }

  @Test
  void fortyInAllAndNotOneMoreHoweverTheyAreSent() throws Exception {
    var small = Pictures.jpeg(8, 8);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var all =
          IntStream.range(0, 50).<Callable<Added>>mapToObj(n -> () -> send(1, small)).toList();
      var kept = 0;
      for (var one : threads.invokeAll(all)) if (one.get() instanceof Added.Kept) kept++;
      assertThat(kept).isEqualTo(Uploads.MOST);
    }
    // taking some away makes no room for more
    uploads.takeBack(Whose.of(booking, 1), 3, me);
    assertThat(uploads.of(Whose.of(booking, 1))).hasSize(Uploads.MOST - 1);
    assertThat(send(1, small)).isEqualTo(new Added.TooMany());
    assertThat(send(2, small)).isInstanceOf(Added.Kept.class);
  }

  @Test
  void onlyWhatIsAskedForAndOnlyAPicture() {
    var small = Pictures.jpeg(8, 8);
    assertThat(uploads.add(booking, 1, me, "SIM", small)).isEqualTo(new Added.Closed());
    assertThat(send(1, "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isEqualTo(new Added.NoPicture());
    assertThat(send(1, new byte[Repainting.LARGEST_BYTES + 1])).isEqualTo(new Added.TooLarge());
    assertThat(uploads.of(Whose.of(booking, 1))).isEmpty();
  }

  @Test
  void areForgottenWhenNobodyNeedsThemAnyMore() {
    send(1, Pictures.jpeg(8, 8));
    forgetting.forget(clock.instant().plus(Duration.ofDays(179)));
    assertThat(uploads.of(Whose.of(booking, 1))).hasSize(1);
    forgetting.forget(clock.instant().plus(Duration.ofDays(181)));
    assertThat(uploads.of(Whose.of(booking, 1))).isEmpty();
    var pages =
        jdbc.sql("select count(*) from visit.upload_page where booking_id = :id")
            .param("id", booking.id())
            .query(Integer.class)
            .single();
    assertThat(pages).isZero();
  }

  @Test
  void atTheDeskUntilTheDocumentsAreThere() {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var code = uploads.documents(visit).getFirst().code();
    assertThat(uploads.add(visit, desk, code, Pictures.jpeg(8, 8))).isInstanceOf(Added.Kept.class);
    var whose = Whose.of(visit);
    assertThat(uploads.sent(whose, 1, me)).as("the desk's own is not the citizen's").isEmpty();
    uploads.takeBack(whose, 1, me);
    assertThat(uploads.of(whose)).hasSize(1);
    uploads.remove(whose, 1, desk);
    assertThat(uploads.of(whose)).isEmpty();
    Lapsed.now(context, visit);
    var ended = context.getBean(id.lintas.visit.store.VisitStore.class).find(OFFICE, visit.id());
    assertThat(uploads.add(ended.orElseThrow(), desk, code, Pictures.jpeg(8, 8)))
        .isEqualTo(new Added.Closed());
  }
}

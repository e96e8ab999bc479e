package id.lintas.archive.handover;

import static id.lintas.archive.KeptVisits.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.archive.Answer;
import id.lintas.archive.KeptVisits;
import id.lintas.archive.handover.Taker.Check;
import id.lintas.archive.handover.TakerIdentity.Kind;
import id.lintas.archive.store.HandoverStore;
import id.lintas.booking.pattern.Pattern;
import id.lintas.booking.pattern.PatternReports;
import id.lintas.office.Offices;
import id.lintas.shared.Nik;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.StoredText;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.SopStep;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** To whom a passport goes, and to whom not. */
@LintasTest
@AutoConfigureMockMvc
class HandingOverTests {
  private static final OfficeId OFFICE = OfficeId.of("TKG");

  private static final String PNG = drawn(10, 190);

  /** No other test looks at it. */
  private static final OfficeId MANY = OfficeId.of("PMK");

  @Autowired WebApplicationContext context;
  @Autowired HandingOver handing;
  @Autowired SettlingAPayment settling;
  @Autowired HandoverStore store;
  @Autowired Clock clock;
  @Autowired PatternReports reports;
  @Autowired JdbcClient jdbc;

  private KeptVisits kept;
  private Officers officers;

  @BeforeEach
  void prepare() {
    kept = new KeptVisits(context, OFFICE);
    officers = new Officers(context);
  }

  private static Nik somebody() {
    return Citizens.adult(Relation.OTHER_FAMILY, RegisterCheck.MATCHES).nik();
  }

  private static Taking taking(Taker taker, Nik nik, Set<Check> seen, boolean lost) {
    return new Taking(
        taker,
        PersonName.of("Pengambil Rekaan"),
        TakerIdentity.of(nik),
        lost,
        seen,
        Map.of("letter", "SK-1", "day", "2026-11-20"),
        Signature.parse(PNG),
        Optional.empty());
  }

  @Test
  void aProvisionalPaymentIsSettledByASecondOfficerFirst() {
    var entered = officers.at(OFFICE, Role.FINANCE);
    var visit = kept.filed(kept.ready(kept.made.signed(entered)));
    assertThat(key(handing.hand(kept.handover, visit, visit.version(), KeptVisits.own(visit))))
        .isEqualTo("archive.handover.unsettled");
    assertThat(kept.now(visit).step()).isEqualTo(SopStep.S14_HAND_OVER);
    assertThat(settling.open(OFFICE)).extracting(one -> one.id()).contains(visit.id());
    assertThat(key(settling.settle(entered, visit, "rekening koran")))
        .isEqualTo("archive.settle.sameEyes");
    assertThat(key(settling.settle(kept.handover, visit, "rekening koran")))
        .isEqualTo("archive.settle.role");
    var second = officers.at(OFFICE, Role.FINANCE);
    assertThat(key(settling.settle(second, visit, "rekening koran")))
        .isEqualTo("archive.settle.done");
    assertThat(key(settling.settle(second, visit, "rekening koran")))
        .isEqualTo("archive.settle.already");
    assertThat(settling.open(OFFICE)).extracting(one -> one.id()).doesNotContain(visit.id());
    assertThat(key(handing.hand(kept.handover, visit, visit.version(), KeptVisits.own(visit))))
        .isEqualTo("archive.handover.done");
  }

  @Test
  void theDatabaseKeepsTheTwoApart() {
    var entered = officers.at(OFFICE, Role.FINANCE);
    var visit = kept.made.signed(entered);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update archive.settlement set settled_by = entered_by, settled_at = now()
                        where office_id = :office and visit_id = :visit
                        """)
                    .param("office", OFFICE.value())
                    .param("visit", visit.id())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("settlement_check");
  }

  @Test
  void familyAndProxiesShowMore() {
    var family = kept.filed();
    var papers = Set.of(Check.IDENTITY, Check.BANK_PROOF, Check.RECEIPT);
    var without = taking(Taker.FAMILY, somebody(), papers, false);
    assertThat(key(handing.hand(kept.handover, family, family.version(), without)))
        .isEqualTo("archive.handover.unchecked");
    var own = taking(Taker.FAMILY, family.applicant().nik(), papers, false);
    assertThat(key(handing.hand(kept.handover, family, family.version(), own)))
        .isEqualTo("archive.handover.sameNik");
    var with = taking(Taker.FAMILY, somebody(), Taker.FAMILY.needed(false), false);
    assertThat(key(handing.hand(kept.handover, family, family.version(), with)))
        .isEqualTo("archive.handover.done");
    var proxy = somebody();
    for (int nth = 1; nth <= 3; nth++) {
      var visit = kept.filed();
      assertThat(handing.asProxyThisYear(OFFICE, TakerIdentity.of(proxy))).isEqualTo(nth - 1);
      var letter = taking(Taker.PROXY, proxy, Taker.PROXY.needed(false), false);
      handing.hand(kept.handover, visit, visit.version(), letter);
      var handover = store.find(OFFICE, visit.id()).orElseThrow();
      assertThat(handover.nth()).isEqualTo(nth);
      assertThat(handover.checks()).contains(Check.LETTER).doesNotContain(Check.OWN_RECORD);
    }
  }

  private String handed(
      Visit visit, TakerIdentity identity, Taker taker, Map<String, String> words) {
    var taking =
        new Taking(
            taker,
            PersonName.of("Pengambil Rekaan"),
            identity,
            false,
            taker.needed(false),
            words,
            Optional.empty(),
            Optional.of("2026/1"));
    return key(handing.hand(kept.handover, visit, visit.version(), taking));
  }

  @Test
  void aChildTakesNothingAlongAndALetterOfTomorrowIsNone() {
    var visit = kept.filed();
    var today = context.getBean(Offices.class).office(OFFICE).today(clock.instant());
    var almost = Nik.invented(today.minusYears(17).plusDays(1), Sex.MALE, 7);
    var letter = Map.of("letter", "SK-12", "day", today.toString());
    for (var taker : List.of(Taker.FAMILY, Taker.PROXY))
      assertThat(handed(visit, TakerIdentity.of(almost), taker, letter))
          .isEqualTo("archive.handover.young");
    var tomorrow = Map.of("letter", "SK-12", "day", today.plusDays(1).toString());
    var grown = Nik.invented(today.minusYears(17), Sex.MALE, 7);
    assertThat(handed(visit, TakerIdentity.of(grown), Taker.PROXY, tomorrow))
        .isEqualTo("archive.handover.letterDay");
    assertThat(kept.now(visit).step()).isEqualTo(SopStep.S14_HAND_OVER);
    assertThat(handed(visit, TakerIdentity.of(grown), Taker.PROXY, letter))
        .isEqualTo("archive.handover.done");
  }

  @Test
  void whoHasNoNikShowsAPassportOrAPermit() {
    var passport = TakerIdentity.foreign(Kind.PASSPORT, "ab 123-4567").orElseThrow();
    assertThat(passport.number()).isEqualTo("AB1234567");
    for (var wrong : List.of("", "AB12", "ABCDEFG", "AB_123456", "A".repeat(20) + "1"))
      assertThat(TakerIdentity.foreign(Kind.PERMIT, wrong)).as(wrong).isEmpty();
    assertThat(handed(kept.filed(), passport, Taker.FAMILY, Map.of("relation", "ayah")))
        .isEqualTo("archive.handover.done");
    assertThat(handed(kept.filed(), passport, Taker.PROXY, Map.of()))
        .isEqualTo("archive.handover.done");
    assertThat(handing.asProxyThisYear(OFFICE, passport)).isEqualTo(1);
    assertThat(StoredText.tablesWith("AB1234567", jdbc)).isEmpty();
  }

  /** Found by their blind index alone, with the bookings that people came by. */
  @Test
  void aProxyOfManyIsNamedForPeopleToLookInto() {
    var kept = new KeptVisits(context, MANY);
    var proxy = somebody();
    var bookings = new ArrayList<UUID>();
    for (int nth = 1; nth <= 5; nth++) {
      var visit = kept.filed();
      var letter = taking(Taker.PROXY, proxy, Taker.PROXY.needed(false), false);
      assertThat(key(handing.hand(kept.handover, visit, visit.version(), letter)))
          .isEqualTo("archive.handover.done");
      bookings.add(visit.booking());
    }
    var head = officers.at(MANY, Role.HEAD_OF_OFFICE);
    reports.makeNow(head);
    assertThat(reports.read(head, Optional.empty(), "page").findings())
        .filteredOn(one -> one.pattern() == Pattern.SAME_PROXY)
        .singleElement()
        .satisfies(one -> assertThat(one.bookings()).containsExactlyInAnyOrderElementsOf(bookings));
  }

  @Test
  void ourOwnRecordTakesThePlaceOfALostReceipt() {
    var visit = kept.filed();
    var nik = somebody();
    var lost = taking(Taker.FAMILY, nik, Taker.FAMILY.needed(false), true);
    assertThat(key(handing.hand(kept.handover, visit, visit.version(), lost)))
        .isEqualTo("archive.handover.unchecked");
    var compared = taking(Taker.FAMILY, nik, Taker.FAMILY.needed(true), true);
    assertThat(key(handing.hand(kept.handover, visit, visit.version(), compared)))
        .isEqualTo("archive.handover.done");
    assertThat(store.find(OFFICE, visit.id()).orElseThrow().receiptLost()).isTrue();
  }

  @Test
  void nothingReadableOfTheTakerIsStored() {
    var visit = kept.filed();
    var nik = somebody();
    var taking = taking(Taker.FAMILY, nik, Taker.FAMILY.needed(false), false);
    assertThat(handing.hand(kept.handover, visit, visit.version(), taking))
        .isInstanceOf(Answer.Done.class);
    assertThat(StoredText.tablesWith(nik.value(), jdbc)).isEmpty();
    assertThat(StoredText.tablesWith("Pengambil Rekaan", jdbc)).isEmpty();
  }

  /** A line from here to there. */
  private static String drawn(int from, int to) {
    var picture = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.BLACK);
    pen.drawLine(from, from, to, to);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    return prefixed(bytes.toByteArray());
  }

  @Test
  void aSignatureIsAStrokeAndCanBeSeenAgain() {
    assertThat(Signature.parse(drawn(10, 12))).isEmpty();
    assertThat(Signature.parse(drawn(-9, -9))).isEmpty();
    assertThat(Signature.parse(drawn(10, 40))).isPresent();
    var visit = kept.filed();
    var letter = taking(Taker.PROXY, somebody(), Taker.PROXY.needed(false), false);
    assertThat(handing.hand(kept.handover, visit, visit.version(), letter).isDone()).isTrue();
    var page = officers.signedIn(kept.handover).get().uri("/petugas/serah/" + visit.folder());
    assertThat(page).bodyText().contains(PNG).contains("SK-1").contains("20 November 2026");
  }

  @Test
  void thePageShowsWhatToCompareProofAndPassportWith() {
    var visit = kept.filed();
    var page = officers.signedIn(kept.handover).get().uri("/petugas/serah/" + visit.folder());
    assertThat(page).bodyText().contains("Dikabarkan bank").contains("Dijanjikan");
    var finance = officers.at(OFFICE, Role.FINANCE);
    var paid =
        kept.made.signed(
            finance, Map.of("ntpn", "COMPARE123456789", "tanggal", "20-11-2026"), "Z1234567");
    var shown = officers.signedIn(kept.handover).get().uri("/petugas/serah/" + paid.folder());
    assertThat(shown)
        .bodyText()
        .contains("COMPARE123456789")
        .contains("20-11-2026")
        .contains("Z1234567");
  }

  @Test
  void aSignatureIsASmallPicture() {
    assertThat(Signature.parse(PNG)).isPresent();
    assertThat(Signature.parse("")).isEmpty();
    assertThat(Signature.parse("data:image/png;base64,AAAA")).isEmpty();
    assertThat(Signature.parse("data:image/png;base64,***")).isEmpty();
    assertThat(Signature.parse("data:image/svg+xml;base64,PHN2Zz4=")).isEmpty();
    var png = Base64.getDecoder().decode(PNG.substring(PNG.indexOf(',') + 1));
    var huge = java.util.Arrays.copyOf(png, Signature.BYTES_MAX + 1);
    assertThat(Signature.parse(prefixed(huge))).isEmpty();
    assertThat(Signature.parse(prefixed(java.util.Arrays.copyOf(png, Signature.BYTES_MAX))))
        .isPresent();
    var wide = png.clone();
    wide[16] = 1;
    assertThat(Signature.parse(prefixed(wide))).isEmpty();
  }

  private static String prefixed(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }
}

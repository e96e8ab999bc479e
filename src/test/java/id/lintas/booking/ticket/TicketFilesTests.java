package id.lintas.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Booking;
import id.lintas.booking.ChangingABooking;
import id.lintas.office.Office;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.site.Wording;
import id.lintas.testing.LintasTest;
import java.io.File;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LintasTest
@AutoConfigureMockMvc
class TicketFilesTests {
  @Autowired private ApplicationContext context;
  @Autowired private MessageSource messages;
  @Autowired private MockMvcTester mvc;
  @Autowired private Tickets tickets;
  @Autowired private TicketPdf pdf;
  @Autowired private ChangingABooking changing;

  private BookedTickets booked;

  @BeforeEach
  void prepare() {
    booked = new BookedTickets(context);
  }

  private Wording words(Language language) {
    return new Wording(messages, language);
  }

  private List<CalendarLines.Line> calendar(Ticket ticket, Language language) throws Exception {
    return CalendarLines.read(CalendarFile.of(ticket, words(language)));
  }

  private static String event(List<CalendarLines.Line> lines, String name) {
    return CalendarLines.value(lines, "VEVENT", name);
  }

  @Test
  void theCalendarEntryFollowsTheStandard() throws Exception {
    for (var language : Language.values()) {
      var booking = booked.forFive().booking();
      var lines = calendar(tickets.of(booking), language);
      assertThat(CalendarLines.value(lines, "VCALENDAR", "VERSION")).isEqualTo("2.0");
      assertThat(CalendarLines.value(lines, "VCALENDAR", "PRODID")).isNotEmpty();
      assertThat(CalendarLines.value(lines, "VCALENDAR", "METHOD")).isEqualTo("PUBLISH");
      assertThat(event(lines, "UID")).isEqualTo(booking.id() + "@lintas");
      assertThat(event(lines, "SEQUENCE")).isEqualTo("0");
      assertThat(event(lines, "DTSTAMP")).matches("\\d{8}T\\d{6}Z");
      var day = booking.slot().day().toString().replace("-", "");
      // nine o'clock in Ternate
      assertThat(event(lines, "DTSTART")).isEqualTo(day + "T000000Z");
      assertThat(event(lines, "DTEND")).isEqualTo(day + "T010000Z");
      assertThat(event(lines, "STATUS")).isEqualTo("CONFIRMED");
      assertThat(event(lines, "SUMMARY")).contains("Kantor Imigrasi Kelas I TPI Ternate");
      assertThat(event(lines, "DESCRIPTION")).contains(booking.code().grouped());
      assertThat(CalendarLines.value(lines, "VALARM", "TRIGGER")).isEqualTo("-P1D");
      for (var name : BookedTickets.names(booking))
        assertThat(lines).noneMatch(line -> line.value().contains(name));
    }
  }

  /** Signs of two to four octets stand at every place where a line may be folded. */
  @Test
  void longAndStrangeNamesAreFoldedAndEscaped() throws Exception {
    var ticket = tickets.of(booked.forOne().booking());
    for (int pad = 0; pad < 80; pad++) {
      var name = "x".repeat(pad) + "é漢😀\\;,:\"\r\n".repeat(12);
      var office = renamed(ticket.office(), name);
      var odd =
          new Ticket(
              ticket.booking(),
              office,
              ticket.parts(),
              ticket.week(),
              ticket.terms(),
              ticket.asOf());
      var lines = calendar(odd, Language.ID);
      assertThat(event(lines, "SUMMARY")).isEqualTo("Paspor: " + name.replace("\r", ""));
      assertThat(event(lines, "LOCATION")).startsWith(name.replace("\r", ""));
    }
  }

  private static Office renamed(Office office, String name) {
    return new Office(
        office.id(),
        name,
        office.officeClass(),
        office.city(),
        office.province(),
        office.zone(),
        office.at(),
        office.parent(),
        name,
        office.phone(),
        office.email(),
        office.districts(),
        office.listed(),
        office.trains());
  }

  @Test
  void aCancelledTicketEndsTheSameEntry() throws Exception {
    var one = booked.forOne();
    var before = calendar(tickets.of(one.booking()), Language.ID);
    var asked = ChangingABooking.Asked.by(one.who().accountId(), one.booking());
    var after = calendar(tickets.of(BookedTickets.done(changing.cancel(asked))), Language.ID);
    assertThat(CalendarLines.value(after, "VCALENDAR", "METHOD")).isEqualTo("CANCEL");
    assertThat(event(after, "STATUS")).isEqualTo("CANCELLED");
    assertThat(event(after, "UID")).isEqualTo(event(before, "UID"));
    assertThat(Integer.parseInt(event(after, "SEQUENCE")))
        .isGreaterThan(Integer.parseInt(event(before, "SEQUENCE")));
    assertThat(after).noneMatch(line -> line.component().equals("VALARM"));
  }

  private PDDocument paper(Booking booking, Language language) throws Exception {
    return Loader.loadPDF(pdf.write(tickets.of(booking), words(language)));
  }

  @Test
  void theSheetHoldsEverythingOnOnePageWithAFontOfItsOwn() throws Exception {
    for (var kind :
        List.of(ApplicationKind.NEW, ApplicationKind.LOST, ApplicationKind.DATA_CHANGE)) {
      var one = booked.forPeople(BookedTickets.OFFICE, kind, BookedTickets.FIVE);
      for (var language : Language.values()) {
        try (var document = paper(one.booking(), language)) {
          assertThat(document.getNumberOfPages()).isEqualTo(1);
          var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
          assertThat(text).contains(one.booking().code().grouped(), "Kantor Imigrasi", "WIT");
          for (var name : BookedTickets.names(one.booking())) assertThat(text).contains(name);
          assertThat(text)
              .contains(language == Language.ID ? "Salinan pada kertas A4" : "A4 paper");
          var fonts = document.getPage(0).getResources();
          for (var font : fonts.getFontNames())
            assertThat(fonts.getFont(font).isEmbedded()).isTrue();
          var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
          assertThat(QrReader.read(picture)).isEqualTo(one.booking().code().value());
          var file = new File("target/screenshots/tiket-" + kind + "-" + language + ".pdf.png");
          assertThat(file.getParentFile().mkdirs() || file.getParentFile().isDirectory()).isTrue();
          ImageIO.write(picture, "png", file);
        }
      }
    }
  }

  @Test
  void aSheetThatIsNotValidHasNoSquare() throws Exception {
    var one = booked.forOne();
    var asked = ChangingABooking.Asked.by(one.who().accountId(), one.booking());
    var cancelled = BookedTickets.done(changing.cancel(asked));
    try (var document = paper(cancelled, Language.ID)) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Booking ini sudah dibatalkan");
      var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> QrReader.read(picture))
          .isInstanceOf(com.google.zxing.NotFoundException.class);
    }
  }

  @Test
  void programsReadTheSameTicket() {
    var one = booked.forPeople(OfficeId.of("PLM"), ApplicationKind.LOST, "Sukarno", "Siti Rekaan");
    var path = "/api/v1/bookings/" + one.booking().code().grouped() + "/ticket";
    var bearer = "Bearer " + one.who().token();
    var answer = mvc.get().uri(path).header("Authorization", bearer).exchange();
    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.qr").isEqualTo(one.booking().code().value());
    assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("ACTIVE");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.people[1].name")
        .isEqualTo(BookedTickets.names(one.booking()).get(1));
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.people[0].bring[0].text")
        .asString()
        .isNotBlank();
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.people[0].price.totalRupiah")
        .isEqualTo(1_950_000);
    assertThat(answer).bodyJson().extractingPath("$.totalRupiah").isEqualTo(3_900_000);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.startsAt")
        .asString()
        .endsWith("T09:00:00+07:00");
    assertThat(mvc.get().uri(path + ".pdf").header("Authorization", bearer))
        .hasStatusOk()
        .hasContentType("application/pdf");
    assertThat(mvc.get().uri(path + ".ics").header("Authorization", bearer))
        .hasStatusOk()
        .hasContentTypeCompatibleWith("text/calendar");
  }
}

package id.lintas.booking.ticket;

import id.lintas.site.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * A ticket on one sheet of A4: as large as fits, and over to a second sheet rather than unreadably
 * small.
 */
@Component
public class TicketPdf {
  private static final float[] SCALES = {1, 0.93f, 0.86f, 0.8f, 0.74f, 0.68f};
  private static final float SQUARE = 118;
  private static final float COLUMN = 70;
  private static final float TITLE = 20;
  private static final float CODE = 24;
  private static final float LEAD = 10.5f;
  private static final float HEADING = 11;
  private static final float BODY = 9.5f;
  private static final float INDENT = 12;

  /** Each takes tens of milliseconds of a core; the pages of others go first. */
  private static final int AT_ONCE = 2;

  private final Semaphore room = new Semaphore(AT_ONCE, true);

  public byte[] write(Ticket ticket, Wording words) {
    var sheet = SheetWriter.write(ticket, words);
    var square = QrSquare.of(ticket.booking().code());
    room.acquireUninterruptibly();
    try {
      for (var scale : SCALES) {
        var file = new ByteArrayOutputStream();
        var last = scale == SCALES[SCALES.length - 1];
        if (write(sheet, square, words, scale, ticket, file) == 1 || last)
          return file.toByteArray();
      }
      throw new IllegalStateException("no scale");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } finally {
      room.release();
    }
  }

  private static int write(
      Sheet sheet,
      QrSquare square,
      Wording words,
      float scale,
      Ticket ticket,
      ByteArrayOutputStream file)
      throws IOException {
    try (var document = new PDDocument()) {
      var info = document.getDocumentInformation();
      info.setTitle(words.t("ticket.pdf.title", sheet.code()));
      info.setCreator("Lintas");
      info.setCreationDate(made(ticket));
      document.getDocumentCatalog().setLanguage(words.language().name().toLowerCase(Locale.ROOT));
      var font = PdfFont.in(document);
      int pages;
      try (var flow = new PdfFlow(document, font, scale)) {
        fill(flow, sheet, square, words);
        pages = flow.pages();
      }
      document.save(file);
      return pages;
    }
  }

  private static Calendar made(Ticket ticket) {
    var made = new GregorianCalendar(TimeZone.getTimeZone(ticket.office().zone()), Locale.ROOT);
    made.setTimeInMillis(ticket.asOf().toEpochMilli());
    return made;
  }

  private static void fill(PdfFlow flow, Sheet sheet, QrSquare square, Wording words)
      throws IOException {
    if (sheet.valid()) flow.square(square, SQUARE);
    flow.text("Lintas", BODY, true, 0);
    flow.text(sheet.title(), TITLE, true, 0);
    flow.gap(3);
    flow.text(words.t("ticket.code"), BODY, false, 0);
    flow.text(sheet.code(), CODE, true, 0);
    flow.text(sheet.lead(), LEAD, false, 0);
    flow.gap(4);
    for (var row : sheet.when()) flow.row(row.label(), row.value(), LEAD, COLUMN);
    people(flow, sheet, words);
    if (!sheet.bring().isEmpty()) bring(flow, sheet, words);
    for (var term : sheet.terms()) term(flow, term);
    if (sheet.questions().isPresent()) term(flow, sheet.questions().get());
    flow.gap(6);
    flow.text(sheet.asOf(), BODY - 1, false, 0);
  }

  private static void people(PdfFlow flow, Sheet sheet, Wording words) throws IOException {
    heading(flow, words.t("ticket.people"));
    for (int i = 0; i < sheet.people().size(); i++) {
      var person = sheet.people().get(i);
      flow.text((i + 1) + ". " + person.name(), BODY, true, 0);
      var cost =
          person.cost().isEmpty() ? "" : ". " + words.t("ticket.cost") + ": " + person.cost();
      flow.text(person.wanted() + cost, BODY, false, INDENT);
    }
    if (!sheet.total().isEmpty()) flow.text(sheet.total(), BODY, true, INDENT);
  }

  private static void bring(PdfFlow flow, Sheet sheet, Wording words) throws IOException {
    heading(flow, words.t("ticket.bring"));
    flow.text(words.t("ticket.bring.copies"), BODY, false, 0);
    for (var list : sheet.bring()) {
      if (!list.heading().isEmpty()) flow.text(list.heading(), BODY, true, 0);
      for (var item : list.always()) item(flow, item, words);
      if (list.sometimes().isEmpty()) continue;
      flow.text(words.t("ticket.bring.sometimes") + ":", BODY, true, 0);
      for (var item : list.sometimes()) item(flow, item, words);
    }
  }

  private static void item(PdfFlow flow, Sheet.Item item, Wording words) throws IOException {
    var several = item.oneOf().size() > 1;
    var documents = String.join("; " + words.t("ticket.bring.or") + " ", item.oneOf());
    var text = several ? words.t("ticket.bring.oneOf") + " " + documents : documents;
    var condition = item.condition().isEmpty() ? "" : item.condition() + ": ";
    flow.text("• " + condition + text, BODY, false, INDENT);
  }

  private static void term(PdfFlow flow, Sheet.Term term) throws IOException {
    heading(flow, term.heading());
    flow.text(String.join(" ", term.sentences()), BODY, false, 0);
  }

  private static void heading(PdfFlow flow, String text) throws IOException {
    flow.gap(5);
    flow.text(text, HEADING, true, 0);
  }
}

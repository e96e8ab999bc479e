package id.lintas.booking.ticket.web;

import id.lintas.booking.BookingState;
import id.lintas.booking.Way;
import id.lintas.booking.ticket.Ticket;
import id.lintas.office.Fact;
import id.lintas.office.PriceLine;
import id.lintas.office.Requirement;
import id.lintas.office.Tariffs;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.PassportType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as programs read it. Amounts are whole rupiah.
 *
 * @param qr what the square holds; null when the ticket is not valid, and then none is to be shown
 */
record TicketDocument(
    String code,
    @Nullable String qr,
    BookingState state,
    Way way,
    OfficePart office,
    LocalDate day,
    LocalTime hour,
    OffsetDateTime startsAt,
    int number,
    List<PersonPart> people,
    @Nullable Long totalRupiah,
    TermsPart terms,
    int version,
    Instant asOf) {

  record OfficePart(String id, String name, String address, String phone, String zone) {}

  /**
   * @param marriageToBeShown whether certificate and court's leave are looked at as well
   */
  record PersonPart(
      String name,
      ApplicationKind kind,
      PassportType passportType,
      @Schema(allowableValues = {"5", "10"}) int years,
      List<DocumentPart> bring,
      boolean marriageToBeShown,
      @Nullable PricePart price) {}

  /**
   * @param oneOf rows of the same group are alternatives; empty for none
   * @param when the fact that calls for it; ALWAYS for everybody
   */
  record DocumentPart(String code, Fact when, String oneOf, String text, String legalBasis) {}

  record PricePart(String tariff, String legalBasis, List<LinePart> lines, long totalRupiah) {}

  record LinePart(PriceLine.Item item, long rupiah) {}

  record TermsPart(
      LocalDate readyOn,
      int promisedWorkingDays,
      boolean paidBeforeVisit,
      boolean changeable,
      int movesLeft,
      int freezeDays,
      int comeMinutesEarly) {}

  private static final int EARLY = 15;

  static TicketDocument of(Ticket ticket, Language language) {
    var booking = ticket.booking();
    var slot = booking.slot();
    var office = ticket.office();
    var expected = booking.state() == BookingState.ACTIVE;
    return new TicketDocument(
        booking.code().grouped(),
        expected ? booking.code().value() : null,
        booking.state(),
        booking.way(),
        new OfficePart(
            office.id().value(),
            office.name(),
            office.address(),
            office.phone(),
            office.zone().getId()),
        slot.day(),
        slot.hour(),
        slot.startsAt(office.zone()).atZone(office.zone()).toOffsetDateTime(),
        booking.number(),
        ticket.parts().stream().map(part -> person(part, slot.day(), language)).toList(),
        ticket.total().map(sum -> sum.amount()).orElse(null),
        terms(ticket.terms()),
        booking.version(),
        ticket.asOf());
  }

  private static TermsPart terms(Ticket.Terms terms) {
    return new TermsPart(
        terms.readyOn(),
        terms.promisedWorkingDays(),
        terms.paidBefore(),
        terms.changeable(),
        terms.movesLeft(),
        terms.freezeDays(),
        EARLY);
  }

  private static PersonPart person(Ticket.Part part, LocalDate visit, Language language) {
    var wanted = part.applicant().wanted();
    return new PersonPart(
        part.applicant().name().value(),
        wanted.kind(),
        wanted.type(),
        wanted.years().years(),
        part.bring().stream().map(row -> document(row, language)).toList(),
        part.marriageToBeShown(visit),
        price(part.price()));
  }

  private static DocumentPart document(Requirement row, Language language) {
    return new DocumentPart(
        row.code(),
        row.fact(),
        row.choiceGroup(),
        row.text().in(language),
        row.legalBasis().title());
  }

  private static @Nullable PricePart price(Optional<Tariffs.Price> known) {
    if (known.isEmpty()) return null;
    var price = known.get();
    var lines =
        price.lines().stream()
            .map(line -> new LinePart(line.item(), line.amount().amount()))
            .toList();
    return new PricePart(price.version(), price.legalBasis(), lines, price.total().amount());
  }
}

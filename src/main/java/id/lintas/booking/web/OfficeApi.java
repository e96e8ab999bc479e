package id.lintas.booking.web;

import id.lintas.account.Citizen;
import id.lintas.booking.Availabilities;
import id.lintas.booking.Availability;
import id.lintas.booking.Availability.Why;
import id.lintas.booking.OfficesWithPlaces;
import id.lintas.booking.Pool;
import id.lintas.office.GivesOutPlaces;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.Language;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offices and what can be booked there, for programs; open to everybody. */
@RestController
@Tag(name = "offices")
class OfficeApi {
  private static final int PARTY_MAX = 5;

  private final Offices offices;
  private final OfficesWithPlaces withPlaces;
  private final Availabilities availabilities;
  private final GivesOutPlaces published;
  private final Clock clock;

  OfficeApi(
      Offices offices,
      OfficesWithPlaces withPlaces,
      Availabilities availabilities,
      GivesOutPlaces published,
      Clock clock) {
    this.offices = offices;
    this.withPlaces = withPlaces;
    this.availabilities = availabilities;
    this.published = published;
    this.clock = clock;
  }

  record OfficeJson(
      String id,
      String name,
      String city,
      String province,
      String zone,
      double latitude,
      double longitude,
      String address,
      String phone,
      int places) {}

  @GetMapping("/api/v1/offices")
  @Refuses(status = 422, with = "invalid-fields")
  @Operation(
      summary = "Offices, with the public places left in the coming days",
      description = "All, those that match the words in `search`, or the nearest to `near`, an id")
  List<OfficeJson> all(
      @Parameter(description = "Words of the name, the city or the province", example = "Palembang")
          @RequestParam(defaultValue = "")
          String search,
      @Parameter(description = "The id of an office whose neighbours are wanted", example = "PLM")
          @RequestParam(defaultValue = "")
          String near) {
    var centre = offices.find(near);
    if (centre.isEmpty() && !near.isBlank())
      throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields")
          .field("near", "booking.api.office");
    var free = withPlaces.places();
    var found =
        centre
            .map(office -> offices.nearest(office.at(), 20))
            .orElseGet(() -> search.isBlank() ? offices.all() : offices.search(search));
    return found.stream().map(office -> json(office, free.getOrDefault(office.id(), 0))).toList();
  }

  private static OfficeJson json(Office office, int places) {
    return new OfficeJson(
        office.id().value(),
        office.name(),
        office.city(),
        office.province(),
        office.zone().getId(),
        office.at().latitude(),
        office.at().longitude(),
        office.address(),
        office.phone(),
        places);
  }

  /**
   * @param reason where there are no hours
   * @param sentence why, where the office gives a reason
   */
  record DayJson(
      LocalDate date,
      List<HourJson> hours,
      @Nullable Reason reason,
      @Nullable String sentence,
      @Nullable Instant opensAt) {}

  enum Reason {
    CLOSED,
    NOT_OPEN_YET,
    /** Only on the weekday that the sentence names. */
    OTHER_WEEKDAY,
    FULL,
    /** Who asked before others have their turn first: places are booked in the waiting room. */
    IN_LINE,
    OVER
  }

  record HourJson(LocalTime hour, int left) {}

  record NextJson(Instant opensAt, LocalDate firstDay) {}

  record AvailabilityJson(String office, List<DayJson> days, @Nullable NextJson nextOpening) {}

  @GetMapping("/api/v1/offices/{id}/availability")
  @Refuses(status = 404, with = "no-such-office")
  @Refuses(status = 422, with = "invalid-fields")
  @Operation(
      summary = "Days and hours that can be booked now, and why others cannot",
      description = "Signed in, whoever has a turn sees what they can choose from.")
  AvailabilityJson availability(
      @Parameter(hidden = true) @AuthenticationPrincipal @Nullable Citizen citizen,
      @Parameter(description = "The office", example = "PLM") @PathVariable String id,
      @Parameter(
              description = "How many need places in one hour",
              schema = @Schema(type = "integer", minimum = "1", maximum = "5", defaultValue = "1"))
          @RequestParam(defaultValue = "1")
          int people,
      @Parameter(description = "Places of those who pay for a passport on the same day")
          @RequestParam(defaultValue = "false")
          boolean sameDay,
      HttpServletRequest request) {
    if (people < 1 || people > PARTY_MAX)
      throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields")
          .field("people", "booking.api.people");
    var office = office(id);
    var pool = sameDay ? Pool.SAME_DAY : Pool.PUBLIC;
    var asker = Optional.ofNullable(citizen).map(Citizen::accountId);
    var availability = availabilities.at(office, pool, people, asker);
    var language = ChosenLanguage.of(request);
    return new AvailabilityJson(
        office.id().value(),
        availability.days().stream().map(day -> day(day, language)).toList(),
        availability
            .nextOpening()
            .map(next -> new NextJson(next.at(), next.monday()))
            .orElse(null));
  }

  private static DayJson day(Availability.Day day, Language language) {
    var hours = day.hours().stream().map(one -> new HourJson(one.hour(), one.left())).toList();
    return switch (day.why().orElse(null)) {
      case null -> new DayJson(day.date(), hours, null, null, null);
      case Why.Closed closed ->
          new DayJson(day.date(), hours, Reason.CLOSED, closed.reason().in(language), null);
      case Why.NotOpenYet later ->
          new DayJson(day.date(), hours, Reason.NOT_OPEN_YET, null, later.opensAt());
      case Why.OnlyOn only ->
          new DayJson(day.date(), hours, Reason.OTHER_WEEKDAY, only.weekday().name(), null);
      case Why.Full full -> new DayJson(day.date(), hours, Reason.FULL, null, null);
      case Why.InLine line -> new DayJson(day.date(), hours, Reason.IN_LINE, null, null);
      case Why.Over over -> new DayJson(day.date(), hours, Reason.OVER, null, null);
    };
  }

  /**
   * @param firstDay the Monday of the week
   * @param places the share of that week
   * @param left of it, on days that are not over
   */
  record AssistedJson(LocalDate firstDay, int places, int left) {}

  @GetMapping("/api/v1/offices/{id}/assisted")
  @Refuses(status = 404, with = "no-such-office")
  @Operation(
      summary = "The share of the published weeks that officers book for people without a phone")
  List<AssistedJson> assisted(
      @Parameter(description = "The office", example = "PLM") @PathVariable String id) {
    var office = office(id);
    return published.assisted(office, office.today(clock.instant())).stream()
        .map(week -> new AssistedJson(week.monday(), week.places(), week.left()))
        .toList();
  }

  private Office office(String id) {
    return offices
        .find(id)
        .filter(Office::listed)
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-office"));
  }
}

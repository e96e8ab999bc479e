package id.lintas.booking.opening.web;

import id.lintas.booking.opening.Opening;
import id.lintas.booking.opening.OpeningDays;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Openings whose order is drawn, for programs; open to everybody. */
@RestController
@Tag(name = "openings")
class OpeningApi {
  private static final String SHA_256 = "^[0-9a-f]{64}$";

  private final Offices offices;
  private final OpeningDays days;

  OpeningApi(Offices offices, OpeningDays days) {
    this.offices = offices;
    this.days = days;
  }

  record OpeningJson(
      String office,
      LocalDate week,
      Instant opensAt,
      Opening.State state,
      long turnMinutes,
      @Schema(description = "SHA-256 of the secret in the database", pattern = SHA_256)
          String storedCommitment,
      @Schema(description = "SHA-256 of the secret that follows from the keys", pattern = SHA_256)
          String derivedCommitment,
      @Schema(description = "How many stood on the list when it closed") int drawn,
      @Schema(description = "How many came after that") int late) {
    static OpeningJson of(Opening one) {
      return new OpeningJson(
          one.key().office().value(),
          one.key().week(),
          one.opensAt(),
          one.state(),
          one.turn().toMinutes(),
          one.commitments().stored(),
          one.commitments().derived(),
          one.drawn(),
          one.late());
    }
  }

  @GetMapping("/api/v1/offices/{id}/openings")
  @Refuses(status = 404, with = "no-such-office")
  @Operation(summary = "Openings whose order is drawn: announced, under way and past")
  List<OpeningJson> all(
      @Parameter(description = "The office", example = "PLM") @PathVariable String id) {
    var office =
        offices
            .find(id)
            .filter(Office::listed)
            .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-office"));
    return days.ofOffice(office.id()).stream().map(OpeningJson::of).toList();
  }
}

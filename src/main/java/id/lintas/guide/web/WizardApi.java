package id.lintas.guide.web;

import id.lintas.guide.Advice;
import id.lintas.guide.Answers;
import id.lintas.guide.Question;
import id.lintas.guide.Step;
import id.lintas.guide.Tokens;
import id.lintas.guide.Wizard;
import id.lintas.office.PriceLine;
import id.lintas.office.Requirement;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.Form;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The requirements wizard for programs: the same parameters as the page's, answered by the next
 * question with its possible values or, when all are known, by the advice.
 */
@RestController
@Tag(name = "guide")
class WizardApi {
  private final Wizard wizard;

  WizardApi(Wizard wizard) {
    this.wizard = wizard;
  }

  /**
   * @param question the parameter to send next; missing when there is advice
   * @param options its possible values; empty for an office, which is sent as its id
   * @param answers what was understood, as an address
   */
  record Reply(
      @Schema(allowableValues = {"siapa", "perlu", "kantor", "jenis", "berlaku", "keadaan"})
          @Nullable String question,
      List<String> options,
      String answers,
      @Nullable Told advice) {}

  record Document(
      String code, String text, String legalBasis, LocalDate since, boolean thisOfficeOnly) {}

  /** Of these documents one is enough. */
  record Bring(List<Document> anyOf) {}

  record Line(
      PriceLine.Item item,
      @Schema(allowableValues = {"biasa-24", "biasa-48", "elektronik"}) @Nullable String passport,
      @Nullable Integer years,
      long amountRupiah) {}

  record Price(
      String list,
      String legalBasis,
      List<Line> lines,
      long totalRupiah,
      @Nullable Long totalWithoutSurchargeRupiah) {}

  record Time(
      int promisedWorkingDays,
      int legalWorkingDays,
      int examinationWorkingDays,
      LocalDate from,
      LocalDate ready,
      @Nullable String closedBecause) {}

  record Told(
      ApplicationKind kind,
      String office,
      @Nullable String onlyAtOffice,
      @Schema(allowableValues = {"biasa-24", "biasa-48", "elektronik"}) String passport,
      @Schema(allowableValues = {"5", "10"}) int years,
      List<Bring> bring,
      @Nullable Price price,
      boolean sameDayPossible,
      boolean sameDay,
      boolean payBeforeVisit,
      Time time) {}

  @GetMapping("/api/v1/guide/wizard")
  @Refuses(status = 422, with = "invalid-fields")
  @Operation(summary = "The next question about what to bring, or the advice")
  Reply next(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var form = Form.of(typed);
    var day = ChosenDay.read(form);
    if (!form.ok()) throw ProblemException.of(form);
    var step = wizard.next(Answers.of(typed, day));
    var advice =
        step instanceof Step.Advise told ? told(told.advice(), ChosenLanguage.of(request)) : null;
    return new Reply(
        step.asks().map(Question::parameter).orElse(null),
        PossibleAnswers.of(step).stream().map(PossibleAnswer::value).toList(),
        step.answers().query(),
        advice);
  }

  private static Told told(Advice advice, Language language) {
    return new Told(
        advice.kind(),
        advice.office().id().value(),
        advice.mainOffice().map(office -> office.id().value()).orElse(null),
        Tokens.of(advice.type()),
        advice.years().years(),
        advice.bring().stream()
            .map(
                one -> new Bring(one.anyOf().stream().map(row -> document(row, language)).toList()))
            .toList(),
        price(advice),
        advice.sameDayPossible(),
        advice.sameDay(),
        advice.payBeforeVisit(),
        time(advice.timing(), language));
  }

  private static Document document(Requirement row, Language language) {
    return new Document(
        row.code(),
        row.text().in(language),
        row.legalBasis().title(),
        row.legalBasis().date(),
        row.office().isPresent());
  }

  private static @Nullable Price price(Advice advice) {
    var price = advice.price().orElse(null);
    if (price == null) return null;
    return new Price(
        price.version(),
        price.legalBasis(),
        price.lines().stream().map(WizardApi::line).toList(),
        price.total().amount(),
        advice.withoutSurcharge().map(total -> total.amount()).orElse(null));
  }

  private static Line line(PriceLine line) {
    return new Line(
        line.item(),
        line.type().map(Tokens::of).orElse(null),
        line.years().map(years -> years.years()).orElse(null),
        line.amount().amount());
  }

  private static Time time(Advice.Timing timing, Language language) {
    return new Time(
        timing.promised(),
        timing.legal(),
        timing.examination(),
        timing.day(),
        timing.ready(),
        timing.closed().map(day -> day.reason().in(language)).orElse(null));
  }
}

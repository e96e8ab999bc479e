package id.lintas.guide.web;

import id.lintas.guide.Answers;
import id.lintas.guide.Need;
import id.lintas.guide.Question;
import id.lintas.guide.Step;
import id.lintas.guide.Tokens;
import id.lintas.guide.Who;
import id.lintas.guide.Wizard;
import id.lintas.site.Form;
import id.lintas.site.View;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The requirements wizard: one question a page, all answers in the address, so that any page of it
 * can be kept, shared and reloaded.
 */
@Controller
class WizardPages {
  static final String PATH = "/informasi/syarat";
  private static final String ASKED = "lanjut";

  private final Wizard wizard;
  private final OfficeChoice choice;

  WizardPages(Wizard wizard, OfficeChoice choice) {
    this.wizard = wizard;
    this.choice = choice;
  }

  @GetMapping(PATH)
  View next(@RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var day = ChosenDay.read(form);
    return switch (wizard.next(Answers.of(typed, day))) {
      case Step.AskWho ask -> ask(ask, Question.WHO, choicesOf(Who.values()), form);
      case Step.AskNeed ask -> ask(ask, Question.NEED, choicesOf(Need.values()), form);
      case Step.AskOffice ask -> askOffice(ask, form);
      case Step.AskType ask ->
          ask(
              ask,
              Question.TYPE,
              ask.options().stream()
                  .map(type -> new PossibleAnswer(Tokens.of(type), "guide.type." + type, true))
                  .toList(),
              form);
      case Step.AskYears ask ->
          ask(
              ask,
              Question.YEARS,
              ask.options().stream()
                  .map(
                      years ->
                          new PossibleAnswer(
                              String.valueOf(years.years()), "guide.valid." + years, true))
                  .toList(),
              form);
      case Step.AskFacts ask ->
          ask(
              ask,
              Question.FACTS,
              ask.options().stream()
                  .map(fact -> new PossibleAnswer(Tokens.of(fact), "guide.fact." + fact, false))
                  .toList(),
              form);
      case Step.Advise told -> advise(told, form);
    };
  }

  private static List<PossibleAnswer> choicesOf(Who[] all) {
    return Arrays.stream(all)
        .map(one -> new PossibleAnswer(one.token(), "guide.who." + one, true))
        .toList();
  }

  private static List<PossibleAnswer> choicesOf(Need[] all) {
    return Arrays.stream(all)
        .map(one -> new PossibleAnswer(one.token(), "guide.need." + one, true))
        .toList();
  }

  private View ask(Step step, Question question, List<PossibleAnswer> choices, Form form) {
    var unanswered = form.value(ASKED).equals(question.parameter());
    if (unanswered && question != Question.FACTS)
      form.refuse(question.parameter(), "guide.ask.choose");
    return View.of(
        "id/lintas/guide/web/question",
        Map.of(
            "question",
            question,
            "choices",
            choices,
            "form",
            form,
            "answers",
            step.answers().without(question),
            "back",
            back(step)));
  }

  private View askOffice(Step step, Form form) {
    return View.of(
        "id/lintas/guide/web/officeQuestion",
        Map.of(
            "choice",
            choice.of(form.value("cari")),
            "answers",
            step.answers(),
            "back",
            back(step)));
  }

  /** The day that is counted from, unless another one was typed. */
  private static Form withDay(Form form, LocalDate day) {
    var field = ChosenDay.FIELD;
    var typed =
        form.value(field + "-hari") + form.value(field + "-bulan") + form.value(field + "-tahun");
    if (!typed.isEmpty()) return form;
    return form.with(field + "-hari", String.valueOf(day.getDayOfMonth()))
        .with(field + "-bulan", String.valueOf(day.getMonthValue()))
        .with(field + "-tahun", String.valueOf(day.getYear()));
  }

  private View advise(Step.Advise told, Form form) {
    return View.of(
        "id/lintas/guide/web/advice",
        Map.of(
            "advice",
            told.advice(),
            "answers",
            told.answers(),
            "form",
            withDay(form, told.advice().timing().day()),
            "back",
            back(told)));
  }

  /** The question before this one, with everything else as it was answered. */
  private String back(Step step) {
    return wizard
        .before(step)
        .map(answers -> answers.parameters().isEmpty() ? PATH : PATH + "?" + answers.query())
        .orElse("/informasi");
  }
}

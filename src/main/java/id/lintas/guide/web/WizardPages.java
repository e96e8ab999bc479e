package id.lintas.guide.web;

import id.lintas.guide.Answers;
import id.lintas.guide.Question;
import id.lintas.guide.Step;
import id.lintas.guide.Wizard;
import id.lintas.site.Form;
import id.lintas.site.View;
import java.time.LocalDate;
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
      case Step.AskOffice ask -> askOffice(ask, form);
      case Step.Advise told -> advise(told, form);
      case Step ask -> ask(ask, ask.asks().orElseThrow(), form);
    };
  }

  private View ask(Step step, Question question, Form form) {
    var unanswered = form.value(ASKED).equals(question.parameter());
    if (unanswered && question != Question.FACTS)
      form.refuse(question.parameter(), "guide.ask.choose");
    return View.of(
        "id/lintas/guide/web/question",
        Map.of(
            "question",
            question,
            "choices",
            PossibleAnswers.of(step),
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
    var timing = told.advice().timing();
    if (told.answers().day().filter(day -> !day.equals(timing.day())).isPresent()
        && timing.closed().isEmpty()) form.refuse(ChosenDay.FIELD, "guide.day.tooFar");
    return View.of(
        "id/lintas/guide/web/advice",
        Map.of(
            "advice",
            told.advice(),
            "answers",
            told.answers(),
            "form",
            withDay(form, timing.day()),
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

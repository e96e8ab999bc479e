package id.lintas.guide.web;

import id.lintas.guide.Need;
import id.lintas.guide.Step;
import id.lintas.guide.Tokens;
import id.lintas.guide.Who;
import java.util.Arrays;
import java.util.List;

/** What may be answered to the wizard's question, as pages and programs show it. */
final class PossibleAnswers {
  private PossibleAnswers() {}

  /** Empty for an office, of which there are too many, and when nothing is asked. */
  static List<PossibleAnswer> of(Step step) {
    return switch (step) {
      case Step.AskWho ask ->
          Arrays.stream(Who.values())
              .map(one -> new PossibleAnswer(one.token(), "guide.who." + one, true))
              .toList();
      case Step.AskNeed ask ->
          Arrays.stream(Need.values())
              .map(one -> new PossibleAnswer(one.token(), "guide.need." + one, true))
              .toList();
      case Step.AskType ask ->
          ask.options().stream()
              .map(one -> new PossibleAnswer(Tokens.of(one), "guide.type." + one, true))
              .toList();
      case Step.AskYears ask ->
          ask.options().stream()
              .map(
                  one ->
                      new PossibleAnswer(String.valueOf(one.years()), "guide.valid." + one, true))
              .toList();
      case Step.AskFacts ask ->
          ask.options().stream()
              .map(one -> new PossibleAnswer(Tokens.of(one), "guide.fact." + one, false))
              .toList();
      case Step.AskOffice ask -> List.of();
      case Step.Advise told -> List.of();
    };
  }
}

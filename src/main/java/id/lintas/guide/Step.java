package id.lintas.guide;

import id.lintas.office.Fact;
import id.lintas.office.Office;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import java.util.List;
import java.util.Optional;

/** What the wizard says next: a question, or the advice once everything is known. */
public sealed interface Step {
  /** What was answered and still makes sense. */
  Answers answers();

  /** Empty for the advice. */
  Optional<Question> asks();

  record AskWho(Answers answers) implements Step {
    @Override
    public Optional<Question> asks() {
      return Optional.of(Question.WHO);
    }
  }

  record AskNeed(Answers answers) implements Step {
    @Override
    public Optional<Question> asks() {
      return Optional.of(Question.NEED);
    }
  }

  record AskOffice(Answers answers) implements Step {
    @Override
    public Optional<Question> asks() {
      return Optional.of(Question.OFFICE);
    }
  }

  record AskType(Answers answers, Office office, List<PassportType> options) implements Step {
    @Override
    public Optional<Question> asks() {
      return Optional.of(Question.TYPE);
    }
  }

  record AskYears(Answers answers, Office office, List<ValidityYears> options) implements Step {
    @Override
    public Optional<Question> asks() {
      return Optional.of(Question.YEARS);
    }
  }

  record AskFacts(Answers answers, Office office, List<Fact> options) implements Step {
    @Override
    public Optional<Question> asks() {
      return Optional.of(Question.FACTS);
    }
  }

  record Advise(Answers answers, Advice advice) implements Step {
    @Override
    public Optional<Question> asks() {
      return Optional.empty();
    }
  }
}

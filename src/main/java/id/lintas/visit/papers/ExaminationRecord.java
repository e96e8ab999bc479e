package id.lintas.visit.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an investigator writes: questions with their answers, what was found, what they recommend.
 *
 * @param recommendation null until one is chosen
 */
public record ExaminationRecord(
    List<Answer> answers,
    String findings,
    Examination.@Nullable Decision recommendation,
    String because) {
  public static final ExaminationRecord EMPTY = new ExaminationRecord(List.of(), "", null, "");
  public static final int ANSWERS_MAX = 15;
  private static final int SHORTEST = 10;

  /** One question and what was answered. */
  public record Answer(String question, String answer) {
    boolean whole() {
      return !question.isBlank() && !answer.isBlank();
    }

    @Override
    public String toString() {
      return "Answer";
    }
  }

  public ExaminationRecord {
    answers = List.copyOf(answers);
  }

  /** By the field of the page; empty when it can be signed off. */
  public Map<String, String> faults() {
    var faults = new LinkedHashMap<String, String>();
    if (answers.stream().noneMatch(Answer::whole)) faults.put("tanya-0", "visit.bap.fault.answers");
    for (int i = 0; i < answers.size(); i++)
      if (!answers.get(i).whole())
        faults.putIfAbsent(
            (answers.get(i).question().isBlank() ? "tanya-" : "jawab-") + i,
            "visit.bap.fault.pair");
    if (findings.strip().length() < SHORTEST) faults.put("temuan", "visit.bap.fault.findings");
    if (recommendation == null) faults.put("usul", "visit.bap.fault.recommendation");
    if (because.strip().length() < SHORTEST) faults.put("alasan", "visit.bap.fault.because");
    return faults;
  }

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "ExaminationRecord";
  }
}

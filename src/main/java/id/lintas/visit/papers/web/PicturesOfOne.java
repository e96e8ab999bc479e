package id.lintas.visit.papers.web;

import id.lintas.visit.papers.PaperDocument;
import id.lintas.visit.papers.Upload;
import java.util.List;

/** One person of a booking: what may be sent for them, and what was. */
public record PicturesOfOne(
    int position, String name, List<PaperDocument> documents, List<Upload> uploads) {

  /** What a picture shows, in the reader's language; its code where it is no longer asked for. */
  public String title(String code, boolean english) {
    return documents.stream()
        .filter(one -> one.code().equals(code))
        .map(one -> english ? one.text().english() : one.text().indonesian())
        .findFirst()
        .orElse(code);
  }

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "PicturesOfOne[" + position + "]";
  }
}

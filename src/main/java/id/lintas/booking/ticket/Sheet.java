package id.lintas.booking.ticket;

import id.lintas.booking.BookingState;
import id.lintas.site.Row;
import java.util.List;
import java.util.Optional;

/**
 * What a ticket says, sentence by sentence in one language. Page, paper and slip all show these, so
 * none of them knows more or less than another.
 *
 * @param title that it is certain, or plainly why it is not
 * @param lead what follows from the title
 * @param number the large number of those who came without a booking; empty for others
 * @param when where and when to come
 * @param bring documents, one list for each kind of application; empty when there is no visit
 * @param terms fees, readiness, coming late, moving, brokers
 * @param questions where those who have no phone ask
 */
public record Sheet(
    BookingState state,
    String title,
    String lead,
    String code,
    String number,
    List<Row> when,
    List<Person> people,
    String total,
    List<Bring> bring,
    List<Term> terms,
    Optional<Term> questions,
    String asOf) {

  public record Person(String name, String wanted, String cost) {}

  /**
   * @param heading whose documents; empty where all apply for the same
   * @param always for everybody
   * @param sometimes only for whom something is true
   */
  public record Bring(String heading, List<Item> always, List<Item> sometimes) {}

  /**
   * @param condition the beginning of the sentence, as in "Bila Anda pindah ke luar negeri"; may be
   *     empty
   * @param oneOf the documents; of several any one is enough
   */
  public record Item(String condition, List<String> oneOf) {}

  public record Term(String heading, List<String> sentences) {}

  /** Whether its people are expected: only then the square may be shown. */
  public boolean valid() {
    return state == BookingState.ACTIVE;
  }
}

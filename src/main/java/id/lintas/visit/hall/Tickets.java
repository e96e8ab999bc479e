package id.lintas.visit.hall;

import id.lintas.shared.OfficeId;
import id.lintas.visit.FolderNumber;
import id.lintas.visit.Visit;
import id.lintas.visit.store.QueueStore;
import id.lintas.visit.store.VisitStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is printed for whoever waits: the number, their folders, how long it may take; no names. */
@Component
public class Tickets {
  private final Hall hall;
  private final QueueStore queue;
  private final VisitStore visits;

  Tickets(Hall hall, QueueStore queue, VisitStore visits) {
    this.hall = hall;
    this.queue = queue;
    this.visits = visits;
  }

  public record Ticket(Queued number, List<FolderNumber> folders) {
    /** As it is said to people; empty where no counter was open. */
    public Optional<Integer> minutes() {
      return number.told().minutes().map(Expectation::rounded);
    }
  }

  public Optional<Ticket> find(OfficeId office, UUID number) {
    return queue
        .find(office, number)
        .map(
            one ->
                new Ticket(
                    one,
                    queue.members(office, one.id()).stream()
                        .map(id -> visits.find(office, id))
                        .flatMap(Optional::stream)
                        .map(Visit::folder)
                        .sorted(java.util.Comparator.comparing(FolderNumber::value))
                        .toList()));
  }

  /** The number of a file today. */
  public Optional<Queued> of(Visit visit) {
    return queue
        .ofVisit(visit.office(), visit.id())
        .filter(one -> one.day().equals(hall.today(visit.office()).day()));
  }
}

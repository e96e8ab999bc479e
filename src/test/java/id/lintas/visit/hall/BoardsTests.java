package id.lintas.visit.hall;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Who looks at a display hears of calls, and there is an end to how many may. */
@LintasTest
class BoardsTests {
  @Autowired WebApplicationContext context;
  @Autowired Boards boards;
  @Autowired Seats seats;
  @Autowired Calling calling;

  @Test
  void aCallIsHeardWithinMoments() throws Exception {
    var office = OfficeId.of("TJR");
    new HallVisits(context, office).numbered();
    var officer = new Officers(context).at(office, Role.CAPTURE);
    seats.open(officer, 1, false);
    var heard = new LinkedBlockingQueue<Board>();
    var stop = boards.follow(office, heard::add).orElseThrow();
    calling.next(officer);
    var board = heard.poll(10, TimeUnit.SECONDS);
    while (board != null && board.calls().isEmpty()) board = heard.poll(10, TimeUnit.SECONDS);
    assertThat(board).isNotNull();
    assertThat(board.calls()).extracting(Board.Shown::number).containsExactly("B-001");
    // though nothing changes, it says that it is there
    assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();
    stop.run();
  }

  @Test
  void anOfficeHasTwentyDisplaysThatListen() {
    var office = OfficeId.of("TRP");
    var stops = new ArrayList<Runnable>();
    for (int i = 0; i < 20; i++) stops.add(boards.follow(office, board -> {}).orElseThrow());
    assertThat(boards.follow(office, board -> {})).isEmpty();
    stops.getFirst().run();
    stops.getFirst().run();
    stops.set(0, boards.follow(office, board -> {}).orElseThrow());
    assertThat(boards.follow(office, board -> {})).isEmpty();
    stops.forEach(Runnable::run);
  }
}

package id.lintas.booking.opening;

import id.lintas.account.Visitors;
import id.lintas.ground.Precedence;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Whose turn it is does not stand behind the crowd. */
@Component
class TurnHolders implements Precedence {
  private final Visitors visitors;
  private final Rooms rooms;

  TurnHolders(Visitors visitors, Rooms rooms) {
    this.visitors = visitors;
    this.rooms = rooms;
  }

  @Override
  public boolean holdsTurn(HttpServletRequest request) {
    return rooms.anybodyHasTurn()
        && visitors.citizen(request).filter(one -> rooms.hasTurn(one.accountId())).isPresent();
  }
}

package id.lintas.booking.opening;

import id.lintas.account.StaysSignedIn;
import id.lintas.account.Visitors;
import id.lintas.ground.Precedence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is does not stand behind the crowd, nor in line for a password: their phone slept
 * while they waited, and the minutes run.
 */
@Component
class TurnHolders implements Precedence, StaysSignedIn {
  private final Visitors visitors;
  private final Rooms rooms;

  TurnHolders(Visitors visitors, Rooms rooms) {
    this.visitors = visitors;
    this.rooms = rooms;
  }

  @Override
  public boolean holdsTurn(HttpServletRequest request) {
    return rooms.anybodyHasTurn()
        && visitors.citizen(request).filter(one -> stays(one.accountId())).isPresent();
  }

  @Override
  public boolean stays(UUID account) {
    return rooms.hasTurn(account);
  }
}

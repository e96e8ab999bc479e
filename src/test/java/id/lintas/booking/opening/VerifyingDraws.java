package id.lintas.booking.opening;

import java.util.List;

/** Lets other packages' tests check a draw as the command does. */
public final class VerifyingDraws {
  private VerifyingDraws() {}

  public static List<String> findings(DrawRecord draw) {
    return VerifyDraw.findings(draw);
  }
}

package id.lintas.account.web;

import id.lintas.account.Origin;
import id.lintas.account.Origins;
import id.lintas.account.access.Network;
import id.lintas.account.access.SigningIn;
import id.lintas.account.session.SessionCookie;
import id.lintas.vault.BlindIndex;
import id.lintas.vault.Signing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which accounts were opened on a device before, in a signed cookie that names none of them. */
@Component
class Devices implements Origins {
  private static final String NAME = "perangkat";
  private static final String PURPOSE = "account.device";
  private static final Duration KEPT = Duration.ofDays(365);
  private static final int ACCOUNTS_AT_MOST = 5;
  private static final int MARK_BYTES = 12;

  private final Signing signing;
  private final BlindIndex index;

  Devices(Signing signing, BlindIndex index) {
    this.signing = signing;
    this.index = index;
  }

  private record Device(UUID id, List<String> marks) {
    private static Device read(String written) {
      var parts = written.split(",");
      return new Device(
          UUID.fromString(parts[0]), List.copyOf(Arrays.asList(parts).subList(1, parts.length)));
    }

    private Device with(String mark) {
      var all = new ArrayList<String>();
      all.add(mark);
      marks.stream()
          .filter(one -> !one.equals(mark))
          .limit(ACCOUNTS_AT_MOST - 1L)
          .forEach(all::add);
      return new Device(id, all);
    }

    private String written() {
      return id + "," + String.join(",", marks);
    }
  }

  SigningIn.From from(String username, HttpServletRequest request) {
    var mark = mark(SigningIn.tidy(username));
    var known = device(request).filter(device -> device.marks().contains(mark)).map(Device::id);
    return new SigningIn.From(Network.of(request.getRemoteAddr()), known);
  }

  @Override
  public Origin of(HttpServletRequest request) {
    var network = Network.of(request.getRemoteAddr()).value();
    return new Origin(device(request).map(Device::id), Optional.of(network));
  }

  void remember(String username, HttpServletRequest request, HttpServletResponse response) {
    var before = device(request);
    var after =
        before.orElseGet(() -> new Device(UUID.randomUUID(), List.of())).with(mark(username));
    if (before.isPresent() && before.get().equals(after)) return;
    SessionCookie.write(NAME, signing.sign(PURPOSE, after.written()), KEPT, request, response);
  }

  private Optional<Device> device(HttpServletRequest request) {
    return SessionCookie.read(NAME, request)
        .flatMap(value -> signing.verify(PURPOSE, value))
        .map(Device::read);
  }

  private String mark(String username) {
    return HexFormat.of().formatHex(Arrays.copyOf(index.of(PURPOSE, username), MARK_BYTES));
  }
}

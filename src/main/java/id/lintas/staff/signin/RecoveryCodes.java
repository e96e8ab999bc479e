package id.lintas.staff.signin;

import id.lintas.staff.store.CodeStore;
import id.lintas.vault.Signing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes for the day the phone is lost: shown once, each good once. */
@Component
public class RecoveryCodes {
  public static final int COUNT = 8;
  private static final int CHARACTERS = 12;
  private static final String PURPOSE = "staff.recovery";

  private final CodeStore store;
  private final Signing signing;
  private final SecureRandom random;

  RecoveryCodes(CodeStore store, Signing signing, SecureRandom random) {
    this.store = store;
    this.signing = signing;
    this.random = random;
  }

  /** The earlier ones are good no more. */
  @Transactional
  public List<String> renew(UUID officer) {
    var codes = Stream.generate(() -> HandedCode.random(CHARACTERS, random)).limit(COUNT).toList();
    store.replaceRecovery(officer, codes.stream().map(code -> mac(officer, code)).toList());
    return codes.stream().map(HandedCode::shown).toList();
  }

  boolean use(UUID officer, String typed, Instant now) {
    return store.useRecovery(officer, mac(officer, HandedCode.read(typed)), now);
  }

  public int left(UUID officer) {
    return store.recoveryLeft(officer);
  }

  private byte[] mac(UUID officer, String code) {
    return signing.mac(PURPOSE, (officer + "\n" + code).getBytes(StandardCharsets.UTF_8));
  }
}

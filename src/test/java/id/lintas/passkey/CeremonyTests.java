package id.lintas.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.LintasTest;
import id.lintas.testing.PaperDevice;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a device's answer is worth: every way of being wrong is refused. */
@LintasTest
class CeremonyTests {
  private static final URI HERE = URI.create("https://paspor.example.id");
  private static final String USE = "test.use";

  @Autowired private Ceremony ceremony;

  private final Holder holder = new Holder(UUID.randomUUID(), "uji");
  private final PaperDevice device = new PaperDevice(HERE.toString());

  @Test
  void aKeyIsMadeOnceForItsQuestion() {
    var question = ceremony.askToRegister(USE, HERE, holder, List.of());
    var answer = new Answer(question.challenge(), device.create(question.options()));
    assertThat(ceremony.registered("test.other", HERE, holder, answer, "Ponsel")).isEmpty();
    var key = ceremony.registered(USE, HERE, holder, answer, "Ponsel").orElseThrow();
    assertThat(key.holder()).isEqualTo(holder.id());
    assertThat(key.label()).isEqualTo("Ponsel");
    assertThat(key.signatureCount()).isEqualTo(1);
    assertThat(key.transports()).isEqualTo("internal");
    assertThat(key.toString()).doesNotContain("Ponsel");
    assertThat(ceremony.registered(USE, HERE, holder, answer, "Ponsel")).isEmpty();
    assertThat(ceremony.askToRegister(USE, HERE, holder, List.of(key)).options())
        .contains("excludeCredentials\":[{");
  }

  @Test
  void aKeyMadeElsewhereOrUnlockedByNobodyIsNone() {
    assertThat(made(new PaperDevice("https://pasp0r.example.id"))).isEmpty();
    assertThat(made(new PaperDevice("http://paspor.example.id"))).isEmpty();
    assertThat(made(new PaperDevice("https://paspor.example.id:8443"))).isEmpty();
    assertThat(made(new PaperDevice(HERE.toString()).notUnlocked())).isEmpty();
    for (var rubbish : List.of("", "{", "{}", "null", "[]", "x".repeat(30_000))) {
      var question = ceremony.askToRegister(USE, HERE, holder, List.of());
      var answer = new Answer(question.challenge(), rubbish);
      assertThat(ceremony.registered(USE, HERE, holder, answer, "x")).as(rubbish).isEmpty();
    }
  }

  @Test
  void aDeviceMayBeReachedInWaysNobodyKnowsYet() {
    var chatty = new PaperDevice(HERE.toString());
    var key = made(chatty.reachedBy("usb", "cable", "usb", "a,b", "<b>")).orElseThrow();
    assertThat(key.transports()).isEqualTo("usb");
    assertThat(ceremony.proven(USE, HERE, asked(key, chatty), only(key)))
        .isInstanceOf(Proof.Given.class);
  }

  @Test
  void aProofCountsOnce() {
    var key = made(device).orElseThrow();
    var question = ceremony.askToProve(USE, HERE, List.of(key));
    var answer = new Answer(question.challenge(), device.get(question.options()));
    var proof = ceremony.proven(USE, HERE, answer, only(key));
    assertThat(proof).isInstanceOf(Proof.Given.class);
    var used = ((Proof.Given) proof).key();
    assertThat(used.signatureCount()).isEqualTo(2);
    assertThat(used.number()).isEqualTo(key.number());
    assertThat(used.holder()).isEqualTo(holder.id());
    // the same question with the same answer, and the same answer to another question
    assertRefused(answer, only(key));
    var next = ceremony.askToProve(USE, HERE, List.of(key));
    assertRefused(new Answer(next.challenge(), answer.json()), only(key));
  }

  @Test
  void aQuestionIsGoodForItsUseAndItsAddressOnly() {
    var key = made(device).orElseThrow();
    var question = ceremony.askToProve("test.other", HERE, List.of(key));
    assertRefused(new Answer(question.challenge(), device.get(question.options())), only(key));
    assertRefused(new Answer(question.challenge() + "A", "{}"), only(key));
    assertRefused(new Answer("", "{}"), only(key));
    var there = URI.create("https://other.example.id");
    question = ceremony.askToProve(USE, there, List.of(key));
    assertRefused(new Answer(question.challenge(), device.get(question.options())), only(key));
  }

  @Test
  void otherAddressesOtherKeysAndLockedDevicesAreRefused() {
    var key = made(device).orElseThrow();
    assertRefused(asked(key, device.copy().at("https://pasp0r.example.id")), only(key));
    assertRefused(asked(key, device.copy().notUnlocked()), only(key));
    assertRefused(asked(key, device.copy().claiming("c29tZWJvZHkgZWxzZSEh")), only(key));
    assertRefused(asked(key, new PaperDevice(HERE.toString())), only(key));
    assertRefused(asked(key, device.copy()), id -> Optional.empty());
    for (var rubbish : List.of("", "{", "{}", "null", "x".repeat(30_000))) {
      var question = ceremony.askToProve(USE, HERE, List.of(key));
      assertRefused(new Answer(question.challenge(), rubbish), only(key));
    }
    assertThat(ceremony.proven(USE, HERE, asked(key, device), only(key)))
        .isInstanceOf(Proof.Given.class);
  }

  @Test
  void aCounterThatDoesNotMoveOnTellsACopy() {
    var key = made(device).orElseThrow();
    var copy = device.copy();
    var used = (Proof.Given) ceremony.proven(USE, HERE, asked(key, device), only(key));
    used = (Proof.Given) ceremony.proven(USE, HERE, asked(key, device), only(used.key()));
    var kept = used.key();
    assertThat(kept.signatureCount()).isEqualTo(3);
    // behind the last use, though ahead of the registration
    assertThat(ceremony.proven(USE, HERE, asked(kept, copy), only(kept)))
        .isInstanceOf(Proof.Copied.class);
    // level with it
    assertThat(ceremony.proven(USE, HERE, asked(kept, copy), only(kept)))
        .isInstanceOf(Proof.Copied.class);
    // behind the registration
    assertThat(ceremony.proven(USE, HERE, asked(kept, device.copy().counting(-1)), only(kept)))
        .isInstanceOf(Proof.Copied.class);
    assertThat(ceremony.proven(USE, HERE, asked(kept, device), only(kept)))
        .isInstanceOf(Proof.Given.class);
  }

  /** Keys that are copied between one's devices on purpose never count. */
  @Test
  void aKeyThatNeverCountsIsNoCopy() {
    var quiet = new PaperDevice(HERE.toString());
    var key = made(quiet.counting(-1)).orElseThrow();
    assertThat(key.signatureCount()).isZero();
    for (var n = 0; n < 2; n++) {
      assertThat(ceremony.proven(USE, HERE, asked(key, quiet.counting(-1)), only(key)))
          .isInstanceOf(Proof.Given.class);
    }
  }

  @Test
  void keysBelongToTheConfiguredAddressOrTheOwnMachine() {
    var request = new MockHttpServletRequest();
    request.setServerName("localhost");
    request.setServerPort(8080);
    assertThat(new PublicOrigin("").of(request)).contains(URI.create("http://localhost:8080"));
    assertThat(new PublicOrigin(HERE.toString()).of(request)).contains(HERE);
    request.setServerName("elsewhere.example");
    assertThat(new PublicOrigin("").of(request)).isEmpty();
    assertThat(new PublicOrigin(HERE.toString()).of(request)).contains(HERE);
  }

  private Optional<Key> made(PaperDevice maker) {
    var question = ceremony.askToRegister(USE, HERE, holder, List.of());
    var answer = new Answer(question.challenge(), maker.create(question.options()));
    return ceremony.registered(USE, HERE, holder, answer, "Ponsel");
  }

  private Answer asked(Key key, PaperDevice by) {
    var question = ceremony.askToProve(USE, HERE, List.of(key));
    return new Answer(question.challenge(), by.get(question.options()));
  }

  private void assertRefused(Answer answer, Function<byte[], Optional<Key>> known) {
    assertThat(ceremony.proven(USE, HERE, answer, known)).isInstanceOf(Proof.Refused.class);
  }

  private static Function<byte[], Optional<Key>> only(Key key) {
    return id -> Arrays.equals(id, key.credentialId()) ? Optional.of(key) : Optional.empty();
  }
}

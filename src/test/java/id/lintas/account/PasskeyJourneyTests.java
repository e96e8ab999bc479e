package id.lintas.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import id.lintas.passkey.Answer;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Citizens;
import id.lintas.testing.PaperDevice;
import id.lintas.testing.Recorded;
import id.lintas.testing.VirtualDevice;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key in the device, played by the browser's own virtual one. */
class PasskeyJourneyTests extends BrowserTest {
  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;

  @Test
  void addsAKeySignsInWithItAndRemovesIt() {
    var citizen = Citizens.of(context).with(0);
    var page = open(PHONE, true);
    VirtualDevice.plugIn(context(), page);
    context().addCookies(List.of(new Cookie("lintas", citizen.cookie().getValue()).setUrl(base())));
    page.navigate("/akun/passkey");
    assertUsable(page);
    page.fill("#nama", "Ponsel saya");
    page.click("main form[data-passkey] button");
    page.waitForSelector(".govuk-summary-card");
    assertThat(page.locator(".govuk-summary-card").textContent()).contains("Ponsel saya");
    assertUsable(page);

    context().clearCookies();
    page.navigate("/masuk?lanjut=/akun/orang");
    page.click("a[href^='/masuk/passkey']");
    assertUsable(page);
    page.click("main form[data-passkey] button");
    page.waitForURL(base() + "/akun/orang");

    page.navigate("/akun/passkey");
    page.click(".govuk-summary-card button");
    assertThat(page.locator(".govuk-summary-card").count()).isZero();
    page.navigate("/masuk/passkey");
    page.click("main form[data-passkey] button");
    page.waitForSelector(".govuk-warning-text");
    assertThat(keys(citizen)).isZero();
  }

  @Test
  void aQuestionServesOnceAndOnlyItsOwnAccount() {
    var citizen = Citizens.of(context).with(0);
    var passkeys = context.getBean(id.lintas.account.passkey.Passkeys.class);
    var origin = java.net.URI.create(base());
    var question = passkeys.askToRegister(citizen.citizen(), origin);
    var other = Citizens.of(context).with(0).citizen();
    var answer = new Answer(question.challenge(), "{");
    assertThat(passkeys.register(other, origin, answer, "x")).isFalse();
    assertThat(passkeys.register(citizen.citizen(), origin, answer, "x")).isFalse();
    for (var forged : List.of("", "x", question.challenge() + "A")) {
      assertThat(passkeys.signIn(origin, new Answer(forged, "{}"), citizen.accountId())).isEmpty();
    }
    var asked = passkeys.askToSignIn(origin).challenge();
    assertThat(passkeys.signIn(origin, new Answer(asked, "{}"), citizen.accountId())).isEmpty();
    assertThat(keys(citizen)).isZero();
  }

  @Test
  void aCopiedKeyIsRefusedAndRecorded() {
    var citizen = Citizens.of(context).with(0);
    var passkeys = context.getBean(id.lintas.account.passkey.Passkeys.class);
    var origin = java.net.URI.create(base());
    var device = new PaperDevice(base());
    var made = passkeys.askToRegister(citizen.citizen(), origin);
    var answer = new Answer(made.challenge(), device.create(made.options()));
    assertThat(passkeys.register(citizen.citizen(), origin, answer, "Ponsel")).isTrue();
    var copy = device.copy();
    for (var n = 0; n < 2; n++) {
      var asked = passkeys.askToSignIn(origin);
      answer = new Answer(asked.challenge(), device.get(asked.options()));
      assertThat(passkeys.signIn(origin, answer, UUID.randomUUID())).isPresent();
      assertThat(passkeys.signIn(origin, answer, UUID.randomUUID())).isEmpty();
    }
    var asked = passkeys.askToSignIn(origin);
    answer = new Answer(asked.challenge(), copy.get(asked.options()));
    assertThat(passkeys.signIn(origin, answer, UUID.randomUUID())).isEmpty();
    var account = "account:" + citizen.accountId();
    assertThat(Recorded.by(jdbc, account, "account.passkey-copied")).hasSize(1);
    assertThat(Recorded.by(jdbc, account, "account.signed-in-by-passkey")).hasSize(2);
  }

  private int keys(Citizens.SignedIn citizen) {
    return jdbc.sql("select count(*) from account.passkey where account_id = :id")
        .param("id", citizen.accountId())
        .query(Integer.class)
        .single();
  }
}

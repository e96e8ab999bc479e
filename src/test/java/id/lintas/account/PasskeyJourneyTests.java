package id.lintas.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import id.lintas.passkey.Answer;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Citizens;
import java.util.List;
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
    plugIn(page);
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

  private int keys(Citizens.SignedIn citizen) {
    return jdbc.sql("select count(*) from account.passkey where account_id = :id")
        .param("id", citizen.accountId())
        .query(Integer.class)
        .single();
  }

  private void plugIn(Page page) {
    var line = context().newCDPSession(page);
    line.send("WebAuthn.enable");
    JsonObject device =
        JsonParser.parseString(
                """
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true,
                 "automaticPresenceSimulation": true}}""")
            .getAsJsonObject();
    line.send("WebAuthn.addVirtualAuthenticator", device);
  }
}

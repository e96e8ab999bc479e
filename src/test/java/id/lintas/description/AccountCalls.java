package id.lintas.description;

import static id.lintas.description.Asking.call;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.description.Asking.Request;
import id.lintas.notify.Inbox;
import id.lintas.shared.Sex;
import id.lintas.testing.Citizens;
import id.lintas.testing.Codes;
import id.lintas.testing.PaperBrowser;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Accounts, sessions, contacts and people, asked for in every way the description names. */
final class AccountCalls {
  private static final String WRONG = "bukan ini sandinya";
  private static final String FRESH = "jembatan ampera malam hari";
  private static final int MANY_MESSAGES = 130;

  private final Asking ask;
  private final Citizens citizens;
  private final Inbox inbox;

  AccountCalls(Asking ask, ApplicationContext context) {
    this.ask = ask;
    citizens = Citizens.of(context);
    inbox = context.getBean(Inbox.class);
  }

  void askAll() {
    openAndSignIn();
    speakAndConfirm();
    people();
    forget();
    // the last: from then on this network has to wait for messages
    tooManyMessages();
  }

  private static String account(String username) {
    return """
        {"username": "%s", "password": "%s", "contact": "%s@contoh.id"}"""
        .formatted(username, Citizens.PASSWORD, username);
  }

  private static String credentials(String username, String password) {
    return """
        {"username": "%s", "password": "%s"}"""
        .formatted(username, password);
  }

  static Request signUp(String username) {
    return call("POST /api/v1/accounts").with(account(username));
  }

  static Request signIn(String username, String password) {
    return call("POST /api/v1/sessions").with(credentials(username, password));
  }

  private void openAndSignIn() {
    var open = call("POST /api/v1/accounts");
    var username = PaperBrowser.freshName();
    ask.expect(201, open.with(account(username)));
    ask.refused(422, "invalid-fields", open.with(account(username)));
    ask.refused(400, "bad-request", open.with("{"));
    ask.refused(400, "idempotency-key", open.with("{}").key("1"));
    var enter = call("POST /api/v1/sessions");
    var token =
        ask.expect(201, enter.with(credentials(username, Citizens.PASSWORD)))
            .get("token")
            .asString();
    ask.refused(400, "bad-request", enter.with("["));
    ask.refused(422, "invalid-fields", enter.with("{\"username\": []}"));
    ask.refused(401, "wrong-credentials", enter.with("{}"));
    var wrong = enter.with(credentials(username, WRONG));
    for (var n = 0; n < 4; n++) ask.refused(401, "wrong-credentials", wrong);
    var wait = ask.refused(429, "too-many-tries", wrong);
    assertThat(wait.get("retryAfterSeconds").asInt()).isPositive();
    var leave = call("DELETE /api/v1/sessions/current");
    ask.expect(204, leave.by(token));
    ask.refused(401, "sign-in-needed", leave.by(token));
  }

  private void speakAndConfirm() {
    var citizen = citizens.with(0);
    var change = call("PATCH /api/v1/me").by(citizen.token());
    ask.expect(200, call("GET /api/v1/me").by(citizen.token()));
    ask.expect(200, change.with("{\"language\": \"EN\"}"));
    ask.refused(422, "invalid-fields", change.with("{\"language\": \"fr\"}"));
    ask.refused(400, "bad-request", change.with("[]"));
    var contact = call("POST /api/v1/me/contact").by(citizen.token());
    var address = PaperBrowser.freshName() + "@contoh.id";
    var body = "{\"contact\": \"%s\", \"password\": \"%s\"}";
    ask.expect(202, contact.with(body.formatted(address, Citizens.PASSWORD)));
    ask.refused(400, "bad-request", contact.with("{"));
    var confirm = call("POST /api/v1/me/contact/confirmation").by(citizen.token());
    ask.refused(422, "invalid-fields", confirm.with("{\"code\": \"1\"}"));
    ask.refused(400, "bad-request", confirm.with("{"));
    var code = Codes.latest(inbox, address);
    ask.expect(200, confirm.with("{\"code\": \"%s\"}".formatted(code)));
    for (var n = 0; n < 4; n++)
      ask.refused(422, "invalid-fields", contact.with(body.formatted(address, WRONG)));
    ask.refused(429, "too-many-tries", contact.with(body.formatted(address, WRONG)));
  }

  private void people() {
    var token = citizens.with(0).token();
    ask.expect(200, call("GET /api/v1/me/people").by(token));
    var add = call("POST /api/v1/me/people").by(token);
    var made = ask.expect(201, add.with(person(Map.of())));
    ask.refused(400, "bad-request", add.with("{"));
    ask.refused(400, "idempotency-key", add.with("{}").key("1"));
    var differs =
        ask.refused(
            409,
            "person-differs",
            add.with(person(Map.of("relation", "SIBLING", "sex", "FEMALE"))));
    assertThat(differs.get("warnings")).isNotEmpty();
    var own = "/api/v1/me/people/" + made.get("id").asString();
    var foreign = "/api/v1/me/people/" + UUID.randomUUID();
    ask.expect(200, call("GET /api/v1/me/people/{id}").at(own).by(token));
    ask.refused(404, "not-found", call("GET /api/v1/me/people/{id}").at(foreign).by(token));
    ask.refused(404, "not-found", call("GET /api/v1/me/people/{id}").by(token).at(foreign + "x"));
    var change = call("PATCH /api/v1/me/people/{id}").at(own).by(token);
    ask.expect(200, change.with("{\"address\": \"Jalan Lain 2\"}"));
    ask.refused(400, "bad-request", change.with("{"));
    ask.refused(404, "not-found", change.at(foreign).with("{}"));
    ask.refused(409, "person-differs", change.with("{\"birthDate\": \"1901-01-01\"}"));
    ask.refused(422, "invalid-fields", change.with("{\"sex\": \"BOTH\"}"));
    var remove = call("DELETE /api/v1/me/people/{id}").by(token);
    ask.expect(204, remove.at(own));
    ask.refused(404, "not-found", remove.at(own));
  }

  /** Somebody nobody else has, with other values where they are given. */
  private String person(Map<String, String> other) {
    var one = adult();
    var fields =
        new java.util.TreeMap<>(
            Map.of(
                "relation", "SELF",
                "name", "Warga Rekaan",
                "nik", one.nik().value(),
                "birthPlace", "Palembang",
                "birthDate", one.birthDate().toString(),
                "sex", one.sex().name(),
                "maritalStatus", "MARRIED",
                "address", "Jalan Rekaan 1",
                "familyCard", one.familyCard()));
    fields.putAll(other);
    return ask.json().writeValueAsString(fields);
  }

  private static Person adult() {
    var born = LocalDate.of(1970, 1, 1);
    return Citizens.person(Relation.SELF, born, Sex.MALE, RegisterCheck.MATCHES);
  }

  private void forget() {
    var citizen = citizens.with(0);
    var name = citizen.citizen().username();
    var password = call("POST /api/v1/me/password").by(citizen.token());
    var change = "{\"password\": \"%s\", \"newPassword\": \"%s\"}";
    ask.refused(400, "bad-request", password.with("{"));
    for (var n = 0; n < 4; n++)
      ask.refused(422, "invalid-fields", password.with(change.formatted(WRONG, FRESH)));
    ask.refused(429, "too-many-tries", password.with(change.formatted(WRONG, FRESH)));
    var other = citizens.with(0);
    ask.expect(200, password.by(other.token()).with(change.formatted(Citizens.PASSWORD, FRESH)));
    var forgotten = call("POST /api/v1/password-resets");
    ask.expect(202, forgotten.with("{\"account\": \"%s\"}".formatted(name)));
    ask.refused(400, "bad-request", forgotten.with(""));
    ask.refused(422, "invalid-fields", forgotten.with("{\"account\": {}}"));
    var reset = call("POST /api/v1/password-resets/confirmation");
    var body = "{\"account\": \"%s\", \"code\": \"%s\", \"newPassword\": \"" + FRESH + "\"}";
    ask.refused(400, "bad-request", reset.with("{"));
    ask.refused(422, "invalid-fields", reset.with(body.formatted(name, "000")));
    var code = Codes.latest(inbox, citizen.address());
    ask.expect(200, reset.with(body.formatted(name, code)));
    for (var n = 0; n < 4; n++)
      ask.refused(422, "invalid-fields", reset.with(body.formatted("nobody" + name, "000")));
    ask.refused(429, "too-many-tries", reset.with(body.formatted("nobody" + name, "000")));
  }

  private void tooManyMessages() {
    var forgotten = call("POST /api/v1/password-resets").with("{\"account\": \"tidak-ada\"}");
    for (var n = 0; n < MANY_MESSAGES; n++) ask.send(forgotten);
    ask.refused(429, "too-many-tries", forgotten);
    var open = call("POST /api/v1/accounts").with(account(PaperBrowser.freshName()));
    ask.refused(429, "too-many-tries", open);
  }
}

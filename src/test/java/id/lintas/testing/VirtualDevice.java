package id.lintas.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device for passkeys as the browser itself plays one; in one page, until it is unplugged. */
public final class VirtualDevice {
  private final CDPSession line;
  private final String id;

  private VirtualDevice(CDPSession line, String id) {
    this.line = line;
    this.id = id;
  }

  public static VirtualDevice plugIn(BrowserContext browser, Page page) {
    var line = browser.newCDPSession(page);
    line.send("WebAuthn.enable");
    return plugIn(line);
  }

  private static VirtualDevice plugIn(CDPSession line) {
    var device =
        JsonParser.parseString(
                """
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true,
                 "automaticPresenceSimulation": true}}""")
            .getAsJsonObject();
    var added = line.send("WebAuthn.addVirtualAuthenticator", device);
    return new VirtualDevice(line, added.get("authenticatorId").getAsString());
  }

  /** Puts this one away and plugs in another, with nothing on it. */
  public VirtualDevice exchange() {
    line.send("WebAuthn.removeVirtualAuthenticator", own());
    return plugIn(line);
  }

  /** Whether its owner is there to unlock it. */
  public void owner(boolean there) {
    var options = own();
    options.addProperty("isUserVerified", there);
    line.send("WebAuthn.setUserVerified", options);
  }

  /** The keys on it with their secrets, as a thief would have them. */
  public JsonArray keys() {
    return line.send("WebAuthn.getCredentials", own()).getAsJsonArray("credentials");
  }

  public void put(JsonArray keys) {
    for (var key : keys) {
      var options = own();
      options.add("credential", key);
      line.send("WebAuthn.addCredential", options);
    }
  }

  private JsonObject own() {
    var options = new JsonObject();
    options.addProperty("authenticatorId", id);
    return options;
  }
}

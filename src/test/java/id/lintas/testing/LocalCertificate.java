package id.lintas.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost, made for one test, and whoever trusts it. */
public record LocalCertificate(Path pem, SSLContext trusting) {
  private static final String PASSWORD = "only-for-this-test";
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  public static LocalCertificate in(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    var file = folder.resolve("localhost.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(made.getInputStream().readAllBytes());
    assertThat(made.waitFor()).as(said).isZero();
    var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    var key = store.getKey("localhost", PASSWORD.toCharArray()).getEncoded();
    var certificate = store.getCertificate("localhost");
    var pem = folder.resolve("localhost.pem");
    Files.writeString(
        pem, part("CERTIFICATE", certificate.getEncoded()) + part("PRIVATE KEY", key));
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("localhost", certificate);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return new LocalCertificate(pem, context);
  }

  private static String part(String name, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(name, LINES.encodeToString(content), name);
  }
}

package id.lintas.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.audit.chain.Finding;
import id.lintas.audit.store.ChainStore;
import id.lintas.ground.EmbeddedPostgres;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import id.lintas.vault.Attestation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the database's superuser does to the record, past every trigger, is named. */
@LintasTest
class TamperingTests {
  private static final int ROWS = 12;

  /** A chain for each test, because a chain once damaged stays so. */
  private static final AtomicInteger OFFICES = new AtomicInteger();

  @Autowired private Audit audit;
  @Autowired private Chaining chaining;
  @Autowired private ChainStore store;
  @Autowired private Attestation attestation;
  @Autowired private CheckpointFile file;
  @Autowired private EmbeddedPostgres postgres;

  @Value("${lintas.data}")
  private Path data;

  private final OfficeId office = ownOffice();

  @BeforeEach
  void recordAndSign() {
    audit.recordAll(
        IntStream.range(0, ROWS)
            .mapToObj(n -> new Entry("system", office, "test", "n:" + n, Map.of("n", "" + n)))
            .toList());
    while (store.head(office.value()).seq() < ROWS) chaining.linkAll();
    chaining.signEnds();
  }

  @Test
  void findsNothingInAnUntouchedRecord() throws Exception {
    assertThat(findings()).isEmpty();
  }

  @Test
  void namesAnEditedRow() throws Exception {
    asSuperuser("update audit.entry set actor = 'officer:x' where office_id = ? and seq = 5");
    assertThat(findings()).containsExactly(new Finding.Changed(office.value(), 5));
  }

  @Test
  void namesADeletedRow() throws Exception {
    asSuperuser("delete from audit.entry where office_id = ? and seq = 7");
    assertThat(findings()).containsExactly(new Finding.Missing(office.value(), 7, 7));
  }

  @Test
  void namesRowsCutOffTheEnd() throws Exception {
    asSuperuser("delete from audit.entry where office_id = ? and seq > 10");
    assertThat(findings()).containsExactly(new Finding.Missing(office.value(), 11, 12));
  }

  @Test
  void namesRowsThatChangedPlaces() throws Exception {
    asSuperuser("update audit.entry set seq = 1000 where office_id = ? and seq = 3");
    asSuperuser("update audit.entry set seq = 3 where office_id = ? and seq = 4");
    asSuperuser("update audit.entry set seq = 4 where office_id = ? and seq = 1000");
    assertThat(findings())
        .contains(new Finding.Changed(office.value(), 3), new Finding.Changed(office.value(), 4));
  }

  @Test
  void theApplicationItselfCanDoNoneOfThis() {
    var own = new DriverManagerDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password());
    for (var statement :
        List.of(
            "update audit.entry set actor = 'x' where office_id = ?",
            "delete from audit.entry where office_id = ?")) {
      assertThatThrownBy(() -> JdbcClient.create(own).sql(statement).param(office.value()).update())
          .hasMessageContaining("only ever added");
    }
  }

  private List<Finding> findings() throws Exception {
    var report = new Verification(store, attestation::verify, file.lines()).run();
    return report.findings().stream()
        .filter(finding -> finding.sentence().contains(office.value()))
        .toList();
  }

  private void asSuperuser(String statement) throws Exception {
    var password = Files.readString(data.resolve("password.admin"));
    var source =
        new DriverManagerDataSource(
            postgres.jdbcUrl() + "?options=-c%20session_replication_role=replica",
            "postgres",
            password);
    assertThat(JdbcClient.create(source).sql(statement).param(office.value()).update())
        .isPositive();
  }

  private static OfficeId ownOffice() {
    return OfficeId.of("TZ" + (char) ('A' + OFFICES.getAndIncrement()));
  }
}

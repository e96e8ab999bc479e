package id.lintas.sandbox;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.TrialOfficers;
import id.lintas.vault.Signing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Officers for a trial: every role at Palembang, a second one where four eyes are needed, and a few
 * in the other two time zones. Made once, beside the start, which does not wait for them.
 */
@Component
@OnlyInSandbox
public class SampleOfficers {
  public static final String PASSWORD = "coba lintas bersama";

  private static final Logger LOG = LoggerFactory.getLogger(SampleOfficers.class);
  private static final int SECRET_BYTES = 20;
  private static final OfficeId PALEMBANG = OfficeId.of("PLM");
  private static final OfficeId DENPASAR = OfficeId.of("DPS");
  private static final OfficeId JAYAPURA = OfficeId.of("DJJ");

  private static final List<Sample> ALL =
      List.of(
          new Sample("admin", "Ratna Wulandari", PALEMBANG, Role.OFFICE_ADMINISTRATOR),
          new Sample("admin2", "Yusuf Maulana", PALEMBANG, Role.OFFICE_ADMINISTRATOR),
          new Sample("kepala", "Hendra Gunawan", PALEMBANG, Role.HEAD_OF_OFFICE),
          new Sample("kuota", "Dewi Anggraini", PALEMBANG, Role.QUOTA_OFFICER),
          new Sample("kuota2", "Bayu Prasetyo", PALEMBANG, Role.QUOTA_OFFICER),
          new Sample("loket", "Sari Puspita", PALEMBANG, Role.FRONT_DESK),
          new Sample("informasi", "Agus Salim Nasution", PALEMBANG, Role.INFORMATION),
          new Sample("pemeriksa", "Linda Kusuma", PALEMBANG, Role.EXAMINER),
          new Sample("kamera", "Rizky Ramadhan", PALEMBANG, Role.CAPTURE),
          new Sample("ajudikator", "Maria Simanjuntak", PALEMBANG, Role.ADJUDICATOR),
          new Sample("ajudikator2", "Fajar Nugroho", PALEMBANG, Role.ADJUDICATOR),
          new Sample("penyidik", "Johan Siregar", PALEMBANG, Role.INVESTIGATOR),
          new Sample("produksi", "Tri Handayani", PALEMBANG, Role.PRODUCTION),
          new Sample("penandatangan", "Sulaiman Harahap", PALEMBANG, Role.SIGNER),
          new Sample("penyerahan", "Nurul Hidayah", PALEMBANG, Role.HANDOVER),
          new Sample("arsip", "Slamet", PALEMBANG, Role.ARCHIVE),
          new Sample("infokim", "Indah Permata", PALEMBANG, Role.INFOKIM),
          new Sample("keuangan", "Teguh Santoso", PALEMBANG, Role.FINANCE),
          new Sample("keuangan2", "Putri Lestari", PALEMBANG, Role.FINANCE),
          new Sample("pengaduan", "Rina Marlina", PALEMBANG, Role.COMPLAINTS),
          new Sample("pelatih", "Bambang Irawan", PALEMBANG, Role.TRAINER),
          new Sample("perwakilan", "Diah Ayu", PALEMBANG, Role.MISSION_OFFICER),
          new Sample("analis", "Kevin Tanoto", PALEMBANG, Role.MINISTRY_ANALYST),
          new Sample("analis2", "Laras Kinanti", PALEMBANG, Role.MINISTRY_ANALYST),
          new Sample("auditor", "Siti Rahmah", PALEMBANG, Role.AUDITOR),
          new Sample("kepala.dps", "Wayan Sudarma", DENPASAR, Role.HEAD_OF_OFFICE),
          new Sample("kuota.dps", "Made Ayu Lestari", DENPASAR, Role.QUOTA_OFFICER),
          new Sample("loket.dps", "Ketut Arimbawa", DENPASAR, Role.FRONT_DESK),
          new Sample("kepala.djj", "Yohanis Wanggai", JAYAPURA, Role.HEAD_OF_OFFICE),
          new Sample("kuota.djj", "Marta Rumbiak", JAYAPURA, Role.QUOTA_OFFICER),
          new Sample("loket.djj", "Elias Kambu", JAYAPURA, Role.FRONT_DESK));

  private final TrialOfficers trial;
  private final Signing signing;
  private final boolean oneCommand;

  SampleOfficers(
      TrialOfficers trial,
      Signing signing,
      @Value("${lintas.one-command:false}") boolean oneCommand) {
    this.oneCommand = oneCommand;
    this.trial = trial;
    this.signing = signing;
  }

  /** An officer to try, with the code that opens the second door now. */
  public record Shown(String username, OfficeId office, Role role, String code) {}

  private record Sample(String username, String name, OfficeId office, Role role) {
    Officer officer() {
      var id = UUID.nameUUIDFromBytes(("sample/" + username).getBytes(StandardCharsets.UTF_8));
      return new Officer(id, username, name, office);
    }
  }

  public List<Shown> all() {
    return ALL.stream()
        .map(one -> new Shown(one.username(), one.office(), one.role(), code(one)))
        .toList();
  }

  private String code(Sample sample) {
    return trial.codeNow(secret(sample));
  }

  /** Computed, so that every node shows the same codes and nothing has to be kept. */
  private byte[] secret(Sample sample) {
    var mac = signing.mac("sandbox.officer", sample.username().getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(mac, SECRET_BYTES);
  }

  /** Not for one command's sake, which ends before they are made. */
  @EventListener(ApplicationReadyEvent.class)
  void makeBesideTheStart() {
    if (oneCommand) return;
    Thread.ofPlatform().daemon().name("sample-officers").start(this::makeMissing);
  }

  void makeMissing() {
    try {
      var missing = ALL.stream().filter(one -> !trial.known(one.username())).toList();
      if (missing.isEmpty()) return;
      var hash = trial.hash(PASSWORD);
      for (var one : missing) {
        trial.make(one.officer(), Set.of(one.role()), new TrialOfficers.Proof(hash, secret(one)));
      }
    } catch (RuntimeException fault) {
      LOG.warn("The sample officers are not complete", fault);
    }
  }
}

package id.lintas.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import id.lintas.staff.OfficePlaces;
import id.lintas.staff.Role;
import id.lintas.staff.signin.Invitations;
import id.lintas.staff.signin.Step;
import id.lintas.testing.LintasTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

@LintasTest
class NewAdministratorsTests {
  private static final OfficeId OFFICE = OfficeId.of("SGR");

  @Autowired private FirstAdministrators administrators;
  @Autowired private OfficePlaces places;
  @Autowired private Roster roster;
  @Autowired private Invitations invitations;

  @Test
  void makesTwoOnceAndTheirCodesWork() {
    assertThat(run("SGR", "Made Wirawan", "Luh Sari").status()).isZero();
    var found = roster.officers(OFFICE);
    assertThat(found)
        .extracting(Colleague::name)
        .containsExactlyInAnyOrder("Made Wirawan", "Luh Sari");
    assertThat(found)
        .allMatch(one -> one.posts().getFirst().role() == Role.OFFICE_ADMINISTRATOR)
        .allMatch(one -> one.state() == Colleague.State.INVITED);
    var again = run("SGR", "Made Wirawan", "Luh Sari");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.said()).contains("has its two administrators");
  }

  @Test
  void whatItPrintsOpensTheDoor() {
    var printed = run("TBO", "Oktavianus", "Elisabet").said();
    var lines =
        Pattern.compile("user name  (\\S+)\\s+code       (\\S+)")
            .matcher(printed)
            .results()
            .toList();
    assertThat(lines).hasSize(2);
    for (var line : lines) {
      assertThat(invitations.redeem(line.group(1), line.group(2), "here"))
          .isInstanceOf(Step.Next.class);
    }
  }

  @Test
  void saysHowItIsAskedFor() {
    for (var asked :
        new String[][] {{"sgr", "A B", "C D"}, {"LBJ", "A B", ""}, {"LBJ", "A B", "C4"}}) {
      var answer = run(asked[0], asked[1], asked[2]);
      assertThat(answer.status()).isEqualTo(2);
      assertThat(answer.said()).contains("./lintas new-administrators");
    }
  }

  @Test
  void makesNoneWhereThereIsNoOffice() {
    var answer = run("QQQ", "Made Wirawan", "Luh Sari");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.said()).contains("no office QQQ").doesNotContain("code");
    assertThat(roster.officers(OfficeId.of("QQQ"))).isEmpty();
  }

  private record Answer(int status, String said) {}

  private Answer run(String office, String first, String second) {
    var settings =
        new MockEnvironment()
            .withProperty("lintas.new-administrators.office", office)
            .withProperty("lintas.new-administrators.first", first)
            .withProperty("lintas.new-administrators.second", second);
    var said = new ByteArrayOutputStream();
    try (var stream = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      var status = new NewAdministrators(administrators, places, settings).run(stream, stream);
      return new Answer(status, said.toString(StandardCharsets.UTF_8));
    }
  }
}

package id.lintas.visit.sop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SopDiagramTests {
  @ParameterizedTest
  @EnumSource(PaymentTiming.class)
  void everyStepStandsInItOnce(PaymentTiming timing) {
    assertThat(SopDiagram.of(Sop.of(Sop.CURRENT, timing)).order())
        .containsExactlyInAnyOrder(SopStep.values());
  }

  @Test
  void thePaymentStandsWhereTheOfficeTakesIt() {
    assertThat(SopDiagram.of(Sop.of(Sop.CURRENT, PaymentTiming.AFTER_BIOMETRICS)).order())
        .containsExactly(SopStep.values());
    assertThat(SopDiagram.of(Sop.of(Sop.CURRENT, PaymentTiming.BEFORE_VISIT)).order())
        .startsWith(SopStep.S07_PAYMENT, SopStep.S01_CHECK_IN)
        .containsSubsequence(SopStep.S06_CAPTURE_AND_INTERVIEW, SopStep.S08_VERIFY);
  }

  @ParameterizedTest
  @EnumSource(PaymentTiming.class)
  void everyWayBackIsDrawnAndNoTwoLieOnEachOther(PaymentTiming timing) {
    var sop = Sop.of(Sop.CURRENT, timing);
    var drawn = SopDiagram.of(sop);
    for (var move : sop.moves()) {
      var from = drawn.order().indexOf(move.at());
      var to = drawn.order().indexOf(move.next());
      if (move.end().isEmpty() && to < from)
        assertThat(drawn.back()).anyMatch(back -> back.from() == from && back.to() == to);
    }
    for (var one : drawn.back())
      for (var other : drawn.back())
        if (one != other && one.lane() == other.lane())
          assertThat(one.from() < other.to() || other.from() < one.to()).isTrue();
  }
}

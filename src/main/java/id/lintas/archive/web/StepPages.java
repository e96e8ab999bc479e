package id.lintas.archive.web;

import id.lintas.visit.OwnPages;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps whose work is done on pages of this module. */
@Configuration(proxyBeanMethods = false)
class StepPages {
  private record Own(SopStep step, Class<? extends Outcome> outcome, String at)
      implements OwnPages {
    @Override
    public Set<Class<? extends Outcome>> outcomes() {
      return Set.of(outcome);
    }

    @Override
    public String path(Visit visit) {
      return at + "/" + visit.folder();
    }
  }

  @Bean
  OwnPages scanReady() {
    return new Own(SopStep.S12_SCAN_READY, Outcome.ScannedReady.class, S12ReadyPages.READY);
  }

  @Bean
  OwnPages fileInCabinet() {
    return new Own(
        SopStep.S13_FILE_IN_CABINET,
        Outcome.FiledInCabinet.class,
        S13CabinetPages.CABINET + "/simpan");
  }

  @Bean
  OwnPages handOver() {
    return new Own(SopStep.S14_HAND_OVER, Outcome.HandedOver.class, S14HandoverPages.HAND_OVER);
  }

  @Bean
  OwnPages notCollected() {
    return new Own(SopStep.S14_HAND_OVER, Outcome.NotCollected.class, UncollectedPages.UNCOLLECTED);
  }
}

package id.lintas.booking.pattern;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has each day's reports made; each is claimed in the database, so that only one node makes it. */
@Component
class PatternUpkeep {
  private static final Logger LOG = LoggerFactory.getLogger(PatternUpkeep.class);

  private final PatternReports reports;
  private final AtomicBoolean troubled = new AtomicBoolean();

  PatternUpkeep(PatternReports reports) {
    this.reports = reports;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void daily() {
    try {
      reports.daily();
      troubled.set(false);
    } catch (RuntimeException fault) {
      if (troubled.compareAndSet(false, true))
        LOG.warn("the reports on patterns will be tried again: {}", fault.toString());
    }
  }
}

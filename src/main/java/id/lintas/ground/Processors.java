package id.lintas.ground;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.springframework.stereotype.Component;

/**
 * How many requests wait for a processor. No gate sees them: work that never blocks, as a poll,
 * stands in the line of the scheduler, and everybody else behind it.
 */
@Component
final class Processors {
  private final VirtualThreadSchedulerMXBean scheduler =
      ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);

  int backlog() {
    return (int) Math.min(Integer.MAX_VALUE, scheduler.getQueuedVirtualThreadCount());
  }
}

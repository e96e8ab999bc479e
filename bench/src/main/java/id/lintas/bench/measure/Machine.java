package id.lintas.bench.measure;

import java.lang.management.ManagementFactory;

/** What else the machine was doing: figures of a busy machine are worth less. */
public final class Machine {
  private Machine() {}

  /** Of the last minute; negative where the system does not tell. */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  public static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }
}

package id.lintas.bench.allocation;

/**
 * What a run came to.
 *
 * @param grantsPerSecond parties that got their places
 * @param decisionsPerSecond parties that were told anything but a failure
 * @param oversold places given beyond the capacity of their slot
 * @param falselyFull parties told "full" who would have fitted in what was left in the end
 * @param failed parties told neither
 */
record Result(
    double grantsPerSecond,
    double decisionsPerSecond,
    long oversold,
    long falselyFull,
    long failed,
    double p50Millis,
    double p95Millis,
    double p99Millis) {

  /**
   * @param taken places given away by slot
   * @param drawn attempts made; an opening that was cut short says nothing about "full"
   */
  static Result of(Workload workload, Tally tally, int[] taken, int drawn) {
    var oversold = 0L;
    for (var places : taken) oversold += Math.max(0, places - workload.capacity());
    return new Result(
        tally.granted / tally.seconds,
        tally.decided / tally.seconds,
        oversold,
        falselyFull(workload, tally, taken, drawn),
        tally.failed,
        tally.latencies.millis(0.50),
        tally.latencies.millis(0.95),
        tally.latencies.millis(0.99));
  }

  /**
   * Nothing is given back in a run, so who would fit into what is left at the end would have fitted
   * when turned away. The smallest parties first: that is as many as would have found room.
   */
  private static long falselyFull(Workload workload, Tally tally, int[] taken, int drawn) {
    var finished = drawn / workload.attempts() * workload.slots();
    var left = new int[taken.length];
    for (int slot = 0; slot < finished && slot < left.length; slot++)
      left[slot] = workload.capacity() - taken[slot];
    var parties = 0L;
    for (var one : tally.refusals.entrySet()) {
      var slot = one.getKey().slot();
      var people = one.getKey().people();
      var fitting = Math.min(one.getValue(), Math.max(0, left[slot]) / people);
      parties += fitting;
      left[slot] -= fitting * people;
    }
    return parties;
  }
}

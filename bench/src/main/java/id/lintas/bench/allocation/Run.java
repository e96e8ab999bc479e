package id.lintas.bench.allocation;

/**
 * One measurement of one contender, as told to the processes that take part.
 *
 * @param connections in each process
 * @param callers in each process
 * @param leadMillis at the beginning that are not counted
 */
record Run(
    String contender,
    Workload workload,
    int openings,
    int connections,
    int callers,
    int leadMillis,
    int millis) {

  int attempts() {
    return workload.attempts() * openings;
  }

  String written() {
    return String.join(
        " ",
        contender,
        workload.name(),
        String.valueOf(openings),
        String.valueOf(connections),
        String.valueOf(callers),
        String.valueOf(leadMillis),
        String.valueOf(millis));
  }

  static Run read(String[] words) {
    return new Run(
        words[0],
        Workload.named(words[1]),
        Integer.parseInt(words[2]),
        Integer.parseInt(words[3]),
        Integer.parseInt(words[4]),
        Integer.parseInt(words[5]),
        Integer.parseInt(words[6]));
  }
}

package id.lintas.bench.connections;

import id.lintas.bench.node.Memory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was seen, stage by stage. */
final class Report {
  private final int wanted;
  private final int opened;
  private final List<Stage> stages = new ArrayList<>();

  private record Stage(
      String name, int open, int megabytes, int mostMegabytes, Lines.Heard heard) {}

  Report(int wanted, int opened) {
    this.wanted = wanted;
    this.opened = opened;
  }

  void say(String name, Memory memory, int open, Lines.Heard heard) throws IOException {
    var stage = new Stage(name, open, memory.megabytes(), memory.mostMegabytes(), heard);
    stages.add(stage);
    System.err.println("  " + name + ": " + stage.megabytes() + " MB, " + statuses(stage));
  }

  String text() {
    var text = new StringBuilder();
    if (opened < wanted)
      text.append(
          "The limit of open files allows %,d connections here instead of %,d.\n\n"
              .formatted(opened, wanted));
    text.append("| | open | node's memory | most so far | answers by status | p50 | p99 |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (var stage : stages) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,d MB | %,d MB | %s | %.0f ms | %.0f ms |\n",
              stage.name(),
              stage.open(),
              stage.megabytes(),
              stage.mostMegabytes(),
              statuses(stage),
              stage.heard().latencies().millis(0.5),
              stage.heard().latencies().millis(0.99)));
    }
    return text.toString();
  }

  /** 0: closed unanswered; -1: no answer in time. */
  private static String statuses(Stage stage) {
    return stage.heard().byStatus().entrySet().stream()
        .map(entry -> "%d: %,d".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  String json() {
    return stages.stream()
        .map(Report::json)
        .collect(
            Collectors.joining(
                ",\n  ",
                "{\"wanted\":%d,\"connections\":%d,\"stages\":[\n  ".formatted(wanted, opened),
                "\n]}"));
  }

  private static String json(Stage stage) {
    var statuses =
        stage.heard().byStatus().entrySet().stream()
            .map(entry -> "\"%d\":%d".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "{\"stage\":\"%s\",\"open\":%d,\"rssMegabytes\":%d,\"mostMegabytes\":%d,\"answers\":{%s},"
            + "\"p50Millis\":%.1f,\"p99Millis\":%.1f}",
        stage.name(),
        stage.open(),
        stage.megabytes(),
        stage.mostMegabytes(),
        statuses,
        stage.heard().latencies().millis(0.5),
        stage.heard().latencies().millis(0.99));
  }
}

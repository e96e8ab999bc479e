package id.lintas.bench.api;

import id.lintas.bench.http.Conversation;
import id.lintas.bench.http.HttpDriver;
import id.lintas.bench.http.Requests;
import id.lintas.bench.http.Step;
import id.lintas.bench.node.Citizen;
import id.lintas.bench.node.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Signed-in citizens with a form each, ready to send it off. */
final class Crowd {
  private static final int CONNECTIONS = 64;
  private final List<Citizen> citizens;
  private final String[] forms;

  private Crowd(List<Citizen> citizens) {
    this.citizens = citizens;
    forms = new String[citizens.size()];
  }

  static Crowd gather(Node node, int number) throws IOException {
    var crowd = new Crowd(Citizen.make(node, number, 1));
    var next = new AtomicInteger();
    var clients = new ArrayList<Conversation>();
    for (int i = 0; i < CONNECTIONS; i++) clients.add(crowd.fetchingForms(next));
    new HttpDriver(node.port(), CONNECTIONS, 1).run(clients);
    return crowd;
  }

  private Conversation fetchingForms(AtomicInteger next) {
    var mine = new int[1];
    return answer -> {
      if (answer != null) {
        if (!answer.ok()) throw new IllegalStateException("no form: " + answer.status());
        forms[mine[0]] = answer.text("form");
      }
      mine[0] = next.getAndIncrement();
      if (mine[0] >= forms.length) return Step.END;
      return new Step.Send(formRequest(mine[0]));
    };
  }

  /** A small authenticated JSON call that touches no table. */
  byte[] formRequest(int citizen) {
    return Requests.post(
        "/api/v1/bookings/forms", citizens.get(citizen).token(), Slots.formOrder());
  }

  int size() {
    return forms.length;
  }

  /** Everybody's order, written beforehand. */
  byte[][] orders(Slots slots) {
    var orders = new byte[forms.length][];
    for (int i = 0; i < orders.length; i++) {
      var citizen = citizens.get(i);
      orders[i] =
          Requests.post(
              "/api/v1/bookings",
              citizen.token(),
              slots.order(forms[i], citizen.people().getFirst(), i));
    }
    return orders;
  }
}

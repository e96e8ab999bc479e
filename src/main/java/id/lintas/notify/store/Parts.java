package id.lintas.notify.store;

import java.util.List;

/** What is sealed of a message. */
public record Parts(String address, List<String> arguments) {

  @Override
  public String toString() {
    return "Parts[" + arguments.size() + "]";
  }
}

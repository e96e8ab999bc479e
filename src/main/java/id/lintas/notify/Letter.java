package id.lintas.notify;

import java.util.UUID;

/** A message as its receiver reads it. The id stays the same when it is sent again. */
record Letter(UUID id, Channel channel, String address, String subject, String body) {

  @Override
  public String toString() {
    return "Letter[" + id + ", " + channel + "]";
  }
}

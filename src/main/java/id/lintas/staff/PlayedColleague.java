package id.lintas.staff;

import id.lintas.shared.OfficeId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Colleagues whom Lintas plays where officers practise, so that what takes several people can be
 * practised alone. They have no account and cannot sign in; anywhere else they may do nothing.
 */
public enum PlayedColleague {
  FIRST,
  SECOND,
  THIRD;

  public UUID id() {
    var name = "training/colleague/" + (ordinal() + 1);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** No officer's user name has a blank in it. */
  public String username() {
    return "rekan latihan " + (ordinal() + 1);
  }

  public Officer at(OfficeId training) {
    return new Officer(id(), username(), username(), training);
  }

  static Optional<PlayedColleague> of(UUID id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }
}

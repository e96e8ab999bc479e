package id.lintas.visit;

import id.lintas.visit.sop.Actor;
import java.util.Optional;

/** What came of the wish to move a visit on. */
public sealed interface Moved {
  record Done(Visit visit) implements Moved {}

  /** Somebody moved it first; that is how it stands now, and the last that happened. */
  record Stale(Visit now, Optional<Happened> last) implements Moved {}

  /** There is no such move from where it stands. */
  record NotInSop(Visit now) implements Moved {}

  /** Another role's work. */
  record WrongRole(Actor who) implements Moved {}

  /** The same officer did the earlier part of what takes two. */
  record SameEyes() implements Moved {}

  /**
   * What was written stands on something that is another file's, or was spoiled.
   *
   * @param field in which it was written
   */
  record NumberTaken(String field, FolderNumber by, boolean spoiled) implements Moved {}

  record NoSuchVisit() implements Moved {}
}

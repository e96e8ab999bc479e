package id.lintas.bench.http;

import java.util.List;

/** The next act of a {@link Conversation}. */
@SuppressWarnings("ArrayRecordComponent")
public sealed interface Step {
  /** A request made of bytes, to be sent as soon as a connection is free. */
  record Send(byte[] request) implements Step {}

  /** The same, not before {@code System.nanoTime()} has reached this. */
  record SendAt(byte[] request, long nanos) implements Step {}

  /** Nothing until then; the conversation is asked again, without an answer. */
  record Wake(long nanos) implements Step {}

  /** A request after which the line breaks: its answer, always {@link Answer#LOST}, is not read. */
  record SendAndLeave(byte[] request) implements Step {}

  /** Others begin beside this one, on the same thread, as a second device does; and then this. */
  record Fork(List<? extends Conversation> others, Step then) implements Step {}

  /** Nothing more. */
  record End() implements Step {}

  Step END = new End();
}

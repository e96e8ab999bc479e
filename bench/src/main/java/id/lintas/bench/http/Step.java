package id.lintas.bench.http;

/** The next act of a {@link Conversation}. */
@SuppressWarnings("ArrayRecordComponent")
public sealed interface Step {
  /** A request made of bytes, to be sent as soon as a connection is free. */
  record Send(byte[] request) implements Step {}

  /** The same, not before {@code System.nanoTime()} has reached this. */
  record SendAt(byte[] request, long nanos) implements Step {}

  /** Nothing more. */
  record End() implements Step {}

  Step END = new End();
}

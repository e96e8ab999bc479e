package id.lintas.bench.allocation;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One counter for several processes, in a mapped file: together they make one crowd. */
final class SharedCounter implements AutoCloseable {
  private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory;

  SharedCounter(Path file) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES, arena);
    }
  }

  int next() {
    return (int) (long) LONG.getAndAdd(memory, 0L, 1L);
  }

  void reset() {
    LONG.setVolatile(memory, 0L, 0L);
  }

  /** How many were drawn. */
  int drawn() {
    return (int) (long) LONG.getVolatile(memory, 0L);
  }

  @Override
  public void close() {
    arena.close();
  }
}

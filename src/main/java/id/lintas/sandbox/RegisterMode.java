package id.lintas.sandbox;

/** How well the line to the simulated register works. */
public enum RegisterMode {
  NORMAL,
  SLOW,
  DOWN
}

package id.lintas.shared;

/** The booklets of the ordinary passport. */
public enum PassportType {
  /** Without a chip, 24 pages; in practice for first-time migrant workers. */
  BIASA_24,
  /** Without a chip, 48 pages; being phased out. */
  BIASA_48,
  /** With a chip that holds portrait and fingerprints. */
  ELEKTRONIK
}

/** The cabinet by the alphabet of the name: filing, finding, moving, taking stock. */
@org.jspecify.annotations.NullMarked
package id.lintas.archive.cabinet;

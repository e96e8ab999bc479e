/**
 * Where a folder and its passport are once it is made: ready, in the cabinet by the alphabet of the
 * name, handed over, then as a file in a box, at the information unit, on loan, destroyed. Knows
 * places, takers and files; not how a passport came to be, nor how it was paid.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "ground",
      "shared",
      "site",
      "vault",
      "audit",
      "notify",
      "office",
      "account",
      "staff",
      "booking",
      "visit",
      "visit :: sop"
    })
@org.jspecify.annotations.NullMarked
package id.lintas.archive;

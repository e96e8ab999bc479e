/**
 * The training office: invented people at the right step, guided first tasks for each post, and who
 * has done which. Uses the counter as officers do; nothing else of Lintas knows that somebody is
 * practising.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "site",
      "audit",
      "office",
      "staff",
      "booking",
      "visit",
      "visit :: papers",
      "visit :: sop",
      "archive"
    })
@org.jspecify.annotations.NullMarked
package id.lintas.training;

/**
 * How pages look and speak: frame, form tags, languages, error pages, problem documents. Knows no
 * capability of the office.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package id.lintas.site;

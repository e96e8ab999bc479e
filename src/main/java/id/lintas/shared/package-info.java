/**
 * Value types of the field: identity numbers, names, money, codes, places in time. Knows their
 * written form and their rules; knows no database, no web, no Spring.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package id.lintas.shared;

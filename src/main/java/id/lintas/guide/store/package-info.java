/** All SQL of the guide: what can be searched, and the service standards. */
@org.jspecify.annotations.NullMarked
package id.lintas.guide.store;

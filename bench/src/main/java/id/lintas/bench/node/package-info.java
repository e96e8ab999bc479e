/** A node of the product as the bench starts it, and who acts on it. */
@org.jspecify.annotations.NullMarked
package id.lintas.bench.node;

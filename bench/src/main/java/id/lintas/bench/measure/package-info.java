/** Figures: latencies, medians, and how they are written down. */
@org.jspecify.annotations.NullMarked
package id.lintas.bench.measure;

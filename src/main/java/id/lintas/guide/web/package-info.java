/** The pages of Informasi and Panduan and their interface for programs. Open to everybody. */
@org.jspecify.annotations.NullMarked
package id.lintas.guide.web;

/** The small part of Markdown that the articles are written in. No Spring, no SQL, no HTML. */
@org.jspecify.annotations.NullMarked
package id.lintas.guide.markup;

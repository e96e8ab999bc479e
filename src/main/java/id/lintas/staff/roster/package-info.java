/** Who works at an office: new officers, their posts, leaving. No pages. */
@org.jspecify.annotations.NullMarked
package id.lintas.staff.roster;

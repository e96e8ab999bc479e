/** How an officer proves who they are: password, second factor, sessions, invitations. No pages. */
@org.jspecify.annotations.NullMarked
package id.lintas.staff.signin;

/** Who a request comes from: signed cookies and tokens, their ends, and what needs a sign-in. */
@org.jspecify.annotations.NullMarked
package id.lintas.account.session;

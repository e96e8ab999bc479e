package id.lintas.account.access;

/** What somebody waits for whose password is in line. */
public enum Errand {
  SIGN_IN,
  SIGN_UP
}

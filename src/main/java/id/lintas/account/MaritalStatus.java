package id.lintas.account;

/** As on the identity card; who was married once is treated as an adult. */
public enum MaritalStatus {
  NEVER_MARRIED,
  MARRIED,
  DIVORCED,
  WIDOWED
}

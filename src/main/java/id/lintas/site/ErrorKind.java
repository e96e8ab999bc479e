package id.lintas.site;

import org.springframework.http.HttpStatusCode;

/** The error pages there are; each says what happened and what to do next. */
enum ErrorKind {
  BAD_REQUEST("bad-request"),
  FORBIDDEN("forbidden"),
  EXPIRED_FORM("expired-form"),
  NOT_FOUND("not-found"),
  WRONG_METHOD("wrong-method"),
  NOT_ACCEPTABLE("not-acceptable"),
  UNSUPPORTED_TYPE("unsupported-type"),
  TOO_LARGE("too-large"),
  TOO_BUSY("too-busy"),
  DEFECT("defect");

  private final String key;

  ErrorKind(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static ErrorKind of(HttpStatusCode status) {
    return switch (status.value()) {
      case 401, 403 -> FORBIDDEN;
      case 404, 410 -> NOT_FOUND;
      case 405 -> WRONG_METHOD;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_TYPE;
      case 429, 503 -> TOO_BUSY;
      default -> status.is4xxClientError() ? BAD_REQUEST : DEFECT;
    };
  }
}

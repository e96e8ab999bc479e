package id.lintas.account.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** On to another page after something was done, so that reloading does not do it again. */
final class SeeOther {
  private SeeOther() {}

  static ResponseEntity<Void> page(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}

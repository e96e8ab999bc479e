package id.lintas.visit.papers.web;

import id.lintas.visit.papers.Uploads.Added;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** What citizens and officers are told about a file, and how a picture is given out. */
final class UploadAnswers {
  static final String FILE = "gambar";

  private UploadAnswers() {}

  /** The key of what is wrong; nothing where the file was kept. */
  static String wrong(Added added) {
    return switch (added) {
      case Added.Kept kept -> "";
      case Added.TooLarge none -> "visit.upload.tooLarge";
      case Added.NoPicture none -> "visit.upload.noPicture";
      case Added.TooMany none -> "visit.upload.tooMany";
      case Added.Busy none -> "visit.upload.busy";
      case Added.Closed none -> "visit.upload.closed";
    };
  }

  static byte[] bytes(MultipartFile file) throws IOException {
    return file.getBytes();
  }

  /** Painted by Lintas itself, so its type is known; kept by nobody, run by nobody. */
  static ResponseEntity<byte[]> picture(byte[] jpeg, int number) {
    var name = "berkas-" + number + ".jpg";
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .cacheControl(CacheControl.noStore())
        .body(jpeg);
  }
}

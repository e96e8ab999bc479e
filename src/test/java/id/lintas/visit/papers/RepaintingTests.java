package id.lintas.visit.papers;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.visit.papers.Repainting.Painted;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send as a picture. */
class RepaintingTests {
  private final Repainting repainting = new Repainting();

  private byte[] done(byte[] file) {
    return ((Painted.Done) repainting.paint(file)).jpeg();
  }

  private BufferedImage seen(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(done(file)));
  }

  @Test
  void aLargePictureBecomesOneThatCanBeRead() throws IOException {
    var picture = seen(Pictures.jpeg(4000, 3000));
    assertThat(picture.getWidth()).isEqualTo(2000);
    assertThat(picture.getHeight()).isEqualTo(1500);
    assertThat(seen(Pictures.png(30, 20)).getWidth()).isEqualTo(30);
    assertThat(seen(Pictures.png(2500, 10)).getWidth()).isEqualTo(2000);
  }

  /** Left was red: upright it stays left, turned right it is above. */
  @ParameterizedTest
  @CsvSource({"1,60,40,5,20", "3,60,40,55,20", "6,40,60,20,5", "8,40,60,20,55", "99,60,40,5,20"})
  void isTurnedAsTheCameraWasHeld(int orientation, int width, int height, int x, int y)
      throws IOException {
    for (var bigEndian : new boolean[] {true, false}) {
      var picture = seen(Pictures.held(orientation, bigEndian));
      assertThat(picture.getWidth()).isEqualTo(width);
      assertThat(picture.getHeight()).isEqualTo(height);
      assertThat(picture.getRGB(x, y) >> 16 & 0xFF).as("red at %s %s", x, y).isGreaterThan(200);
    }
  }

  @Test
  void nothingOfTheFileIsLeft() {
    var script = "<script>alert(1)</script><?php evil(); ?>";
    var file =
        Pictures.withSegment(Pictures.held(6, true), 0xFE, script.getBytes(StandardCharsets.UTF_8));
    var polyglot = Arrays.copyOf(file, file.length + 200);
    var behind = "PK\3\4 %PDF-1.7 <html><script>1</script>".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(behind, 0, polyglot, file.length, behind.length);
    var painted = new String(done(polyglot), StandardCharsets.ISO_8859_1);
    assertThat(painted).doesNotContain("script", "Exif", "GPS", "PDF", "PK\3\4", "php");
    assertThat(painted).startsWith("\u00FF\u00D8\u00FF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "%PDF-1.7\n1 0 obj", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a",
            "RIFF....WEBP",
        "BM6", "PK\3\4", "<html>", "\u00FF\u00D8\u00FF", "\u0089PNG\r\n\u001A\n"
      })
  void whatIsNoPictureIsRefused(String content) {
    var file = content.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(repainting.paint(file)).isEqualTo(new Painted.NoPicture());
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsUnpacked() throws IOException {
    assertThat(repainting.paint(new byte[Repainting.LARGEST_BYTES + 1]))
        .isEqualTo(new Painted.TooLarge());
    assertThat(repainting.paint(Pictures.bomb(50_000, 50_000))).isEqualTo(new Painted.TooLarge());
    assertThat(repainting.paint(Pictures.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)))
        .isEqualTo(new Painted.TooLarge());
    assertThat(repainting.paint(Pictures.bomb(1, 24_000_000))).isEqualTo(new Painted.TooLarge());
    // within the bounds it says, and far less behind it
    assertThat(repainting.paint(Pictures.bomb(5000, 4900))).isInstanceOf(Painted.class);
  }

  @Test
  void aPictureThatIsPaintedOverAndOverIsRefused() {
    var again = new byte[2 * 41];
    for (int i = 0; i < again.length; i += 2) {
      again[i] = (byte) 0xFF;
      again[i + 1] = (byte) 0xDA;
    }
    assertThat(repainting.paint(Pictures.withSegment(Pictures.jpeg(10, 10), 0xFE, again)))
        .isEqualTo(new Painted.NoPicture());
  }

  /** Cut anywhere or with any byte changed: refused or painted, never a fault. */
  @Test
  void damagedFilesEndInAnAnswer() {
    var random = new Random(25_11_2026);
    for (var file : new byte[][] {Pictures.held(6, false), Pictures.png(40, 30)})
      for (int i = 0; i < 1500; i++) {
        var damaged = Arrays.copyOf(file, 1 + random.nextInt(file.length));
        for (int n = random.nextInt(4); n > 0; n--)
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        assertThat(repainting.paint(damaged)).isInstanceOf(Painted.class);
      }
  }
}

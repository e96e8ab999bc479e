package id.lintas.notify;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by the mail server of {@code spring.mail.*}. */
final class MailGateway implements Gateway {
  private final JavaMailSender sender;
  private final String from;

  MailGateway(JavaMailSender sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public Delivery deliver(Letter letter) {
    try {
      var mail = sender.createMimeMessage();
      var parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
      parts.setFrom(from);
      parts.setTo(letter.address());
      parts.setSubject(letter.subject());
      parts.setText(letter.body());
      mail.setHeader("Auto-Submitted", "auto-generated");
      mail.setHeader("X-Entity-Ref-ID", letter.id().toString());
      sender.send(mail);
      return new Delivery.Done();
    } catch (MessagingException | MailParseException | MailPreparationException malformed) {
      return new Delivery.Hopeless(malformed.getClass().getSimpleName());
    } catch (MailException fault) {
      return new Delivery.TryAgain(fault.getClass().getSimpleName());
    }
  }
}

package id.lintas.notify;

import id.lintas.notify.store.DispatchStore;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/** The channels that are configured. A trial has none and no dispatcher. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lintas.mode", havingValue = "production")
class GatewayConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayConfiguration.class);

  @Bean
  Dispatcher dispatcher(
      DispatchStore store,
      Texts texts,
      Environment settings,
      ObjectProvider<JavaMailSender> mail,
      Clock clock) {
    var gateways = gateways(settings, mail);
    if (gateways.isEmpty())
      LOG.warn("No gateway for messages is set, so that they are kept and none goes out");
    else LOG.info("Messages go out by {}", gateways.keySet());
    return new Dispatcher(store, texts, gateways, clock);
  }

  private static Map<Channel, Gateway> gateways(
      Environment settings, ObjectProvider<JavaMailSender> mail) {
    var gateways = new EnumMap<Channel, Gateway>(Channel.class);
    var from = settings.getProperty("lintas.mail.from", "");
    var sender = mail.getIfAvailable();
    if (sender != null && !from.isBlank()) {
      gateways.put(Channel.EMAIL, new MailGateway(sender, from));
    }
    http(gateways, Channel.SMS, "lintas.gateway.sms", settings);
    http(gateways, Channel.WHATSAPP, "lintas.gateway.whatsapp", settings);
    return gateways;
  }

  private static void http(
      Map<Channel, Gateway> gateways, Channel channel, String prefix, Environment settings) {
    var address = settings.getProperty(prefix + ".url", "");
    if (address.isBlank()) return;
    var token = settings.getProperty(prefix + ".token", "");
    gateways.put(channel, new HttpGateway(URI.create(address), token));
  }
}

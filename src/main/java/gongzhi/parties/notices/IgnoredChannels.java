package gongzhi.parties.notices;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says at the start that the demonstration sends nothing out, where ways out are set all the same.
 */
@Component
@ConditionalOnProperty(name = "gongzhi.demo", havingValue = "true")
class IgnoredChannels {

  private static final Logger LOG = LoggerFactory.getLogger(IgnoredChannels.class);

  private final Environment settings;

  IgnoredChannels(Environment settings) {
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    List<String> ignored =
        Stream.of("gongzhi.sms.url", "gongzhi.mail.host")
            .filter(name -> !settings.getProperty(name, "").isBlank())
            .toList();
    if (!ignored.isEmpty()) {
      LOG.warn(
          "The demonstration is on, so {} is ignored: what would go out lies at /demo/mailbox."
              + " Start with --no-demo to send it.",
          String.join(" and ", ignored));
    }
  }
}

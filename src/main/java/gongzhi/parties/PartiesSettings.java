package gongzhi.parties;

import java.security.SecureRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one source of chance, and the timer for work that repeats. */
@Configuration
@EnableScheduling
class PartiesSettings {

  @Bean
  @ConditionalOnMissingBean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }
}

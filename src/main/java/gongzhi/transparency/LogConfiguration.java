package gongzhi.transparency;

import gongzhi.transparency.note.Scheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings {@code gongzhi.log.*}. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

  @Bean
  LogSettings logSettings(
      @Value("${gongzhi.log.origin:gongzhi.local/log}") String origin,
      @Value("${gongzhi.log.scheme:ed25519}") Scheme scheme,
      @Value("${gongzhi.log.signer:${gongzhi.data}/log-signer}") Path signer,
      @Value("${gongzhi.log.seal-every:3s}") Duration sealEvery,
      @Value("${gongzhi.log.background:true}") boolean background) {
    return new LogSettings(origin, scheme, signer, sealEvery, background);
  }

  /** The log is never told a story: its hours are the machine's, also for demonstration data. */
  @Bean(defaultCandidate = false)
  static InstantSource logClock() {
    return InstantSource.system();
  }
}

package gongzhi;

import gongzhi.shared.StoryClock;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the whole product. */
@SpringBootApplication
public class Gongzhi {

  static void main(String[] args) {
    SpringApplication.run(Gongzhi.class, args);
  }

  /** The one clock of the program; beside it only the public log asks the machine for the time. */
  @Bean
  static InstantSource clock() {
    return new StoryClock();
  }
}

package gongzhi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole product. */
@SpringBootApplication
public class Gongzhi {

  static void main(String[] args) {
    SpringApplication.run(Gongzhi.class, args);
  }
}

package gongzhi.integrations.lists;

import gongzhi.shared.PackError;
import gongzhi.shared.StoryClock;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Places;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of the program that keeps areas, organisations and people, on the same data as the
 * program itself: without pages, and without anything that works by itself.
 */
final class PlaceProgram implements AutoCloseable {

  /** What Spring itself would say when the data cannot be opened. */
  private static final String TOLD_IN_ONE_LINE =
      "--logging.level.org.springframework.context.annotation=error";

  private final ConfigurableApplicationContext context;

  private PlaceProgram(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** What it is made of. */
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan(
      basePackages = {"gongzhi.shared.database", "gongzhi.territory", "gongzhi.parties"},
      excludeFilters = {
        @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ApplicationRunner.class),
        @Filter(type = FilterType.REGEX, pattern = ".*\\.(TerritoryConfiguration|PartiesSettings)")
      })
  static class Parts {

    @Bean
    InstantSource clock() {
      return new StoryClock();
    }

    @Bean
    JsonMapper json() {
      return JsonMapper.shared();
    }

    @Bean
    SecureRandom secureRandom() {
      return new SecureRandom();
    }
  }

  /** Opens the data; a failure has been told in words when this throws. */
  static PlaceProgram open(PlaceOrder order) {
    SpringApplication program = new SpringApplication(Parts.class);
    program.setWebApplicationType(WebApplicationType.NONE);
    var context = program.run("--gongzhi.data=" + order.data(), TOLD_IN_ONE_LINE);
    return new PlaceProgram(context).withSoundPacks();
  }

  private PlaceProgram withSoundPacks() {
    Places places = get(Places.class);
    if (!places.faults().isEmpty()) {
      close();
      throw new Unusable(String.valueOf(new PackError(places.faults()).getMessage()));
    }
    return this;
  }

  <T> T get(Class<T> part) {
    return context.getBean(part);
  }

  /** All of the work in one transaction; none of it stays for a check. */
  void inOneTransaction(boolean check, Runnable work) {
    Scope.job()
        .run(
            () ->
                get(TransactionTemplate.class)
                    .executeWithoutResult(
                        status -> {
                          work.run();
                          if (check) {
                            status.setRollbackOnly();
                          }
                        }));
  }

  @Override
  public void close() {
    context.close();
  }
}

package gongzhi.shared.database;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives each program under test an empty database of its own, on one server in {@code target} that
 * is started once for each run of tests beside another and ends with it.
 */
@Order(0)
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final Path DATA = Path.of("target/test-data-" + System.getProperty("gongzhi.fork", "1"));

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Started by the first test that needs it. */
  private static final class Server {

    static final EmbeddedServer STARTED = EmbeddedServer.start(DATA);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(STARTED::close));
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Login owner = create();
    TestPropertyValues.of(
            "gongzhi.data=" + DATA,
            "gongzhi.resealing-after=P1D", // Else it seals back what its test has just sealed.
            "gongzhi.log.signer="
                + DATA.resolve("log-signer").resolve(UUID.randomUUID().toString()),
            "gongzhi.database-url=%s?user=%s&password=%s"
                .formatted(owner.url(), owner.user(), owner.password()))
        .applyTo(context);
  }

  /** The one who may do everything in this database. */
  static Login superuser(String database) {
    return Server.STARTED.superuser(database);
  }

  /** An empty database, entered as its owner. */
  static Login create() {
    String name = "test_" + NUMBER.incrementAndGet();
    Login superuser = Server.STARTED.superuser("postgres");
    new JdbcTemplate(superuser.dataSource())
        .execute("drop database if exists " + name + " with (force)");
    Login owner = Server.STARTED.owner(name);
    Provision.database(superuser, owner);
    return owner;
  }
}
